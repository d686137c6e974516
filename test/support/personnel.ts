// A handful of people, seats and stints, written straight into the tables, for tests that are about the tables.
import type { FreshDatabase } from './database.ts';

export interface Stint {
  readonly person: string;
  readonly position: string;
  readonly from: string;
  readonly until?: string;
  readonly kind?: string;
}

/** City HCM with districts Q1 and PN; one school and one office each; positions `<unit>-HT` (one seat) and `<unit>-PHT` (two seats). */
export const ESTABLISHMENT = `
  INSERT INTO localities (code, name, level, parent_code) VALUES
    ('HCM', 'Thành phố Hồ Chí Minh', 'province', NULL), ('Q1', 'Quận 1', 'district', 'HCM'), ('PN', 'Quận Phú Nhuận', 'district', 'HCM'), ('Q1-BN', 'Phường Bến Nghé', 'commune', 'Q1');
  INSERT INTO units (code, name, locality_code, sector, level) VALUES
    ('Q1-GD', 'Phòng Giáo dục và Đào tạo Quận 1', 'Q1', 'education', 'district-office'), ('Q1-TH', 'Trường Tiểu học Hòa Bình', 'Q1-BN', 'education', 'primary'),
    ('PN-GD', 'Phòng Giáo dục và Đào tạo Quận Phú Nhuận', 'PN', 'education', 'district-office'), ('PN-TC', 'Phòng Tài chính Quận Phú Nhuận', 'PN', 'finance', 'district-office');
  INSERT INTO positions (code, unit_code, title, head, rank, seats)
    SELECT code || '-HT', code, 'Trưởng', true, 'head', 1 FROM units UNION ALL SELECT code || '-PHT', code, 'Phó', false, 'deputy', 2 FROM units;
`;

export async function layEstablishment(database: FreshDatabase): Promise<void> {
  await database.admin(ESTABLISHMENT);
}

export async function addPerson(database: FreshDatabase, code: string, fullName: string, homeLocality?: string): Promise<void> {
  await database.admin('INSERT INTO people (code, full_name, home_locality) VALUES ($1, $2, $3)', [code, fullName, homeLocality ?? null]);
}

export const STINT = `
  INSERT INTO tenures (person_id, position_id, one_seat, from_day, until_day, until_precision, kind)
  SELECT p.id, o.id, o.one_seat, $3::date, $4::date, CASE WHEN $4::date IS NULL THEN NULL ELSE 'day' END, $5
  FROM people p, positions o WHERE p.code = $1 AND o.code = $2`;

export async function addStint(database: FreshDatabase, stint: Stint): Promise<void> {
  await database.admin(STINT, [stint.person, stint.position, stint.from, stint.until ?? null, stint.kind ?? 'official']);
}
