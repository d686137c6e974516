import { addDays, addYears, type Day, laterOf, partsOf } from '#calendar';

import { type Block, personCode, type Seat } from './block.ts';
import { type UnitKind } from './kinds.ts';
import { type Gender, inventName } from './names.ts';

/** A person just written: code and birthday. */
export interface Newcomer {
  readonly code: string;
  readonly gender: Gender;
  readonly born: Day;
}

/** Oldest age in whole years on the day of the dataset, so that nobody is past retirement (Decree 135/2020/NĐ-CP, Article 4, year 2023). */
const OLDEST: Readonly<Record<Gender, number>> = { male: 59, female: 54 };
const YOUNGEST_HEAD = 33;

function inventBirth(block: Block, gender: Gender, since: Day): Day {
  const { dice, asOf } = block;
  const served = partsOf(asOf).year - partsOf(since).year + 1;
  const oldest = OLDEST[gender];
  const youngest = Math.min(oldest, Math.max(37, YOUNGEST_HEAD + served));
  const age = dice.chance(8) ? dice.between(oldest - 2, oldest) : dice.between(youngest, Math.max(youngest, oldest - 6));
  return addDays(addYears(asOf, -age), -dice.between(0, 300));
}

const SUBJECTS = ['Toán học', 'Ngữ văn', 'Vật lý', 'Lịch sử', 'Hóa học', 'Sinh học', 'Địa lý', 'Tiếng Anh'] as const;

function inventDegrees(block: Block, kind: UnitKind): string {
  const { dice } = block;
  const secondary = kind.level === 'lower-secondary' || kind.level === 'upper-secondary' || kind.level === 'continuing-education';
  const first = kind.sector === 'education' && (secondary || kind.level === 'district-office')
    ? `Cử nhân Sư phạm ${dice.pick(SUBJECTS)}`
    : `Cử nhân ${kind.degree}`;
  const higher = kind.sector === 'education' ? 'Quản lý giáo dục' : kind.degree;
  const degrees = [first];
  if (dice.chance(55)) degrees.push(`Thạc sĩ ${higher}`);
  if (kind.level === 'district-office' && dice.chance(4)) degrees.push(`Tiến sĩ ${higher}`);
  return degrees.join(';');
}

/** Neighbouring levels that a teacher may also have taught at. */
const ALSO_TAUGHT: Readonly<Record<string, string>> = {
  preschool: 'primary', primary: 'lower-secondary', 'lower-secondary': 'upper-secondary', 'upper-secondary': 'lower-secondary',
  'continuing-education': 'upper-secondary',
};

function inventFields(block: Block, kind: UnitKind): string {
  const fields = [kind.field];
  if (kind.sector !== 'education') return kind.field;
  const level = kind.level === 'district-office' ? block.dice.pick(['preschool', 'primary', 'lower-secondary']) : kind.level;
  fields.push(level);
  const also = ALSO_TAUGHT[level];
  if (also !== undefined && block.dice.chance(15)) fields.push(also);
  return fields.join(';');
}

function inventPlan(block: Block, seat: Seat): string {
  if (seat.kind.titleClass === '') return '';
  return block.dice.chance(seat.head ? 85 : 40) ? seat.kind.titleClass : '';
}

/** Writes a person fit for a seat held since the given day, and the last three yearly ratings of a head. */
export function writePerson(block: Block, seat: Seat, since: Day): Newcomer {
  const { dice } = block;
  const gender: Gender = dice.chance(seat.kind.women) ? 'female' : 'male';
  const born = inventBirth(block, gender, since);
  const code = personCode(block.nextPerson);
  block.nextPerson += 1;
  const elsewhere = dice.pick(block.province.districts).code;
  block.lines.push({
    file: 'people',
    row: {
      code, full_name: inventName(dice, gender), birth_date: dice.chance(1.5) ? born.slice(0, 4) : born, gender,
      home_locality: dice.chance(30) ? block.code : `${block.province.code}-${elsewhere}`,
      specialisations: inventFields(block, seat.kind), qualifications: inventDegrees(block, seat.kind),
      political_theory: dice.weigh([['intermediate', seat.head ? 55 : 70], ['advanced', seat.head ? 40 : 15], ['elementary', seat.head ? 5 : 15]]),
      party_joined: laterOf(addDays(addYears(born, dice.between(24, 31)), dice.between(0, 364)), '1975-05-01' as Day),
      planned_for: inventPlan(block, seat),
    },
  });
  if (seat.head) writeRatings(block, code);
  return { code, gender, born };
}

function writeRatings(block: Block, person: string): void {
  const { year } = partsOf(block.asOf);
  for (let back = 3; back >= 1; back -= 1) {
    const rating = block.dice.weigh([['excellent', 18], ['good', 72], ['completed', 10]]);
    block.lines.push({ file: 'ratings', row: { person_code: person, year: String(year - back), rating } });
  }
}
