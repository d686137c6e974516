import { type Day, lastDayBefore, writeImpreciseDay } from '#calendar';
import type { BarView, ExemptionView, PersonHit, PersonView, TenureView } from '#contracts';
import { fromDay, untilDay } from '../dossiers/dossier-row.ts';
import type { PeopleStore } from '../work/stores.ts';
import type { Transaction } from '../work/transaction.ts';
import { searchedFor } from './searched-for.ts';
import { barsOf, PERSON_SQL, type PersonRow, personViewOf, RELATIVES_SQL, TENURES_SQL, type TenureRow } from './person-rows.ts';

const MOST = 20;

export class TablePeople implements PeopleStore {
  constructor(private readonly transaction: Transaction) {}

  async search(text: string, limit = MOST): Promise<readonly PersonHit[]> {
    const words = text.normalize('NFC').trim().slice(0, 200);
    if (words === '') return [];
    const rows = await this.transaction.rows<{ code: string; full_name: string; birth_year: string | null; title: string | null; unit_name: string | null }>(
      `SELECT p.code, p.full_name, extract(year FROM p.birth_day)::int AS birth_year, post.title, post.unit_name
       FROM (SELECT * FROM people WHERE ${searchedFor('$1')}
             ORDER BY given_name, family_middle, code LIMIT $2) AS p
       LEFT JOIN LATERAL (
         SELECT o.title, u.name AS unit_name FROM tenures t JOIN positions o ON o.id = t.position_id JOIN units u ON u.code = o.unit_code
         WHERE t.person_id = p.id ORDER BY (t.reach @> planner_as_of()) DESC, o.head DESC, t.from_day DESC LIMIT 1) AS post ON true
       ORDER BY p.given_name, p.family_middle, p.code`, [words, Math.min(Math.max(limit, 1), 200)]);
    return rows.map((row) => ({
      code: row.code, fullName: row.full_name,
      ...(row.birth_year !== null && { birthYear: Number(row.birth_year) }),
      ...(row.title && { title: row.title }), ...(row.unit_name && { unitName: row.unit_name }),
    }));
  }

  async view(code: string, asOf?: Day): Promise<PersonView | undefined> {
    const person = await this.transaction.row<PersonRow>(PERSON_SQL, [code]);
    if (person === undefined) return undefined;
    const tenures = await this.transaction.rows<TenureRow>(TENURES_SQL, [code]);
    const ratings = await this.transaction.rows<{ year: number; rating: string }>(
      'SELECT year, rating FROM ratings WHERE person_id = (SELECT id FROM people WHERE code = $1) ORDER BY year', [code]);
    const relatives = await this.transaction.rows<{ code: string; full_name: string; kind: string; post: string | null }>(RELATIVES_SQL, [code, asOf ?? null]);
    return {
      ...personViewOf(person),
      tenures: tenures.map(tenureViewOf),
      bars: await this.bars(code),
      exemptions: await this.exemptions(code),
      ratings,
      relatives: relatives.map((row) => ({ code: row.code, fullName: row.full_name, kind: row.kind, ...(row.post && { post: row.post }) })),
    };
  }

  private async exemptions(code: string): Promise<readonly ExemptionView[]> {
    const rows = await this.transaction.rows<{ title: string | null; rule: string | null; from_day: Day; until_day: Day | null; authority: string; document: string }>(
      `SELECT o.title, e.rule, e.from_day, e.until_day, e.authority, e.document FROM exemptions e LEFT JOIN positions o ON o.id = e.position_id
       WHERE e.person_id = (SELECT id FROM people WHERE code = $1) ORDER BY e.from_day, e.document`, [code]);
    return rows.map((row) => ({
      from: row.from_day, authority: row.authority, document: row.document,
      ...(row.title && { title: row.title }), ...(row.rule && { rule: row.rule }), ...(row.until_day && { to: lastDayBefore(row.until_day) }),
    }));
  }

  async bars(code: string): Promise<readonly BarView[]> {
    return barsOf(await this.transaction.rows(
      'SELECT kind, from_day, until_day, child_born, waived FROM bars WHERE person_id = (SELECT id FROM people WHERE code = $1) ORDER BY from_day, kind', [code]));
  }
}

function tenureViewOf(row: TenureRow): TenureView {
  return {
    position: row.position, title: row.title, unit: row.unit, unitName: row.unit_name, localityName: row.locality_name, head: row.head, kind: row.kind,
    from: writeImpreciseDay(fromDay(row.from_day, row.from_precision)),
    ...(row.until_day && row.until_precision && { to: lastDayText(row.until_day, row.until_precision) }),
    ...(row.appointment && { appointment: row.appointment }),
    ...(row.decision_no && { decisionNo: row.decision_no }),
    ...(row.decision_signed && { decisionSigned: row.decision_signed }),
  };
}

/** The last day in post, as exactly as the file knows it. */
function lastDayText(until: Day, precision: NonNullable<TenureRow['until_precision']>): string {
  const last = lastDayBefore(untilDay(until, precision).earliest);
  return last.slice(0, precision === 'day' ? 10 : precision === 'month' ? 7 : 4);
}
