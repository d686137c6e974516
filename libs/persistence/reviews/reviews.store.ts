import type { Day } from '#calendar';
import type { OutcomeCode } from '#contracts';
import type { Finding } from '#regulations';
import { Parameters } from '../work/parameters.ts';
import type { DueListFilter, DueListSlice, ReviewHead, ReviewKey, ReviewStore, ReviewWriter } from '../work/stores.ts';
import type { Transaction } from '../work/transaction.ts';
import { type CountedCell, countsOf, NOTHING } from './counts.ts';
import { linesWhere, orderOf } from './due-list-sql.ts';
import { dueLineOf, LINE_NAMES, type LineRow } from './line-columns.ts';
import { readBranches, withShared } from './shared-branches.ts';
import { type NewReview, sorted, TableReviewWriter } from './review-writer.ts';

interface HeadRow {
  readonly id: string;
  readonly no: number;
  readonly as_of: Day;
  readonly pack: string;
  readonly pack_version: string;
  readonly pack_name: string;
  readonly data_version: number;
  readonly scope: string[];
  readonly people: number;
  readonly counts: Record<OutcomeCode, number>;
  readonly made_by: string;
  readonly made_at: Date;
}
const HEAD = 'id, no, as_of, pack, pack_version, pack_name, data_version, scope, people, counts, made_by, made_at';
const PAGE = 1_000;

export class TableReviews implements ReviewStore {
  constructor(private readonly transaction: Transaction) {}

  async find(key: ReviewKey): Promise<ReviewHead | undefined> {
    const row = await this.transaction.row<HeadRow>(
      `SELECT ${HEAD} FROM reviews WHERE as_of = $1 AND pack = $2 AND pack_version = $3 AND data_version = $4 AND scope = $5`,
      [key.asOf, key.pack, key.packVersion, key.dataVersion, sorted(key.scope)]);
    return row && headOf(row);
  }

  async get(id: string): Promise<ReviewHead | undefined> {
    const row = await this.head(id);
    return row && headOf(row);
  }

  async begin(review: NewReview): Promise<ReviewWriter> {
    const row = await this.transaction.row<{ no: number }>(`SELECT nextval('review_no')::int AS no`);
    return new TableReviewWriter(this.transaction, row?.no ?? 0, review);
  }

  async page(id: string, filter: DueListFilter): Promise<DueListSlice> {
    const page = Math.max(1, Math.trunc(filter.page ?? 1));
    const size = Math.min(500, Math.max(1, Math.trunc(filter.size ?? 50)));
    const review = await this.head(id);
    if (review === undefined) return { counts: NOTHING, sectors: [], total: 0, page, size, lines: [] };
    const { counts, sectors, total } = countsOf(await this.cells(review.no, filter), filter);
    const lines = await this.lines(review.no, filter, { page, size });
    return { counts, sectors, total, page, size, lines: lines.map(dueLineOf) };
  }

  async findings(id: string, person: string): Promise<readonly Finding[]> {
    const review = await this.head(id);
    const rows = await this.transaction.rows<{ finding: Finding }>(
      'SELECT finding FROM findings WHERE review_no = $1 AND person = $2 ORDER BY position, place', [review?.no ?? 0, person]);
    const branches = await readBranches(this.transaction, review?.no ?? 0);
    return rows.map((row) => withShared(row.finding, branches));
  }

  async *allFindings(id: string): AsyncIterable<readonly Finding[]> {
    const review = await this.head(id);
    const branches = await readBranches(this.transaction, review?.no ?? 0);
    let after = ['', '', '', -1] as const as readonly (string | number)[];
    for (;;) {
      const rows = await this.transaction.rows<{ finding: Finding; person: string; position: string; rule: string; place: number }>(
        `SELECT finding, person, position, rule, place FROM findings WHERE review_no = $1 AND (person, position, rule, place) > ($2, $3, $4, $5)
         ORDER BY person, position, rule, place LIMIT ${PAGE}`, [review?.no ?? 0, ...after]);
      if (rows.length > 0) yield rows.map((row) => withShared(row.finding, branches));
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) return;
      after = [last.person, last.position, last.rule, last.place];
    }
  }

  private async head(id: string): Promise<HeadRow | undefined> {
    return this.transaction.row<HeadRow>(`SELECT ${HEAD} FROM reviews WHERE id::text = $1`, [id]);
  }

  private async lines(review: number, filter: DueListFilter, { page, size }: { page: number; size: number }): Promise<LineRow[]> {
    const parameters = new Parameters();
    return this.transaction.rows<LineRow>(
      `SELECT ${LINE_NAMES} FROM review_lines WHERE ${linesWhere(review, filter, parameters)} ORDER BY ${orderOf(filter.sort)}
       LIMIT ${parameters.add(size)} OFFSET ${parameters.add((page - 1) * size)}`, parameters.values);
  }

  /** How many lines of each outcome and sector the search and the scope leave: one pass gives all the counts of a page. */
  private async cells(review: number, filter: DueListFilter): Promise<readonly CountedCell[]> {
    const parameters = new Parameters();
    const base = linesWhere(review, { ...filter, outcomes: undefined, sectors: undefined }, parameters);
    return this.transaction.rows<CountedCell>(`SELECT outcome, sector, count(*) AS n FROM review_lines WHERE ${base} GROUP BY outcome, sector`, parameters.values);
  }
}

function headOf(row: HeadRow): ReviewHead {
  return {
    id: row.id, asOf: row.as_of, pack: row.pack, packVersion: row.pack_version, packName: row.pack_name, dataVersion: row.data_version,
    scope: row.scope, people: row.people, counts: { ...NOTHING, ...row.counts }, madeBy: row.made_by, madeAt: row.made_at.toISOString(),
  };
}
