import { randomUUID } from 'node:crypto';
import { OUTCOME_CODES, type OutcomeCode } from '#contracts';
import type { ReviewedHead, ReviewHead, ReviewKey, ReviewWriter } from '../work/stores.ts';
import type { Transaction } from '../work/transaction.ts';
import { type Branches, keepBranches, withoutShared } from './shared-branches.ts';
import { LINE_COLUMNS, LINE_NAMES, lineRowOf } from './line-columns.ts';

const BATCH = 500;

const INSERT_LINES = `
  INSERT INTO review_lines (review_no, ${LINE_NAMES})
  SELECT $1, ${LINE_NAMES} FROM jsonb_to_recordset($2::jsonb) AS line (${Object.entries(LINE_COLUMNS).map(([name, type]) => `${name} ${type}`).join(', ')})`;
const INSERT_FINDINGS = `
  INSERT INTO findings (review_no, person, position, rule, place, outcome, locality, finding)
  SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::smallint[], $6::text[], $7::text[], $8::jsonb[])`;

export type NewReview = ReviewKey & { readonly packName: string };

/** Writes the lines of one review and, last of all, its head. */
export class TableReviewWriter implements ReviewWriter {
  readonly id = randomUUID();
  private people = 0;
  private readonly branches: Branches = new Map();
  private readonly counts = Object.fromEntries(OUTCOME_CODES.map((code) => [code, 0])) as Record<OutcomeCode, number>;

  constructor(private readonly transaction: Transaction, private readonly no: number, private readonly review: NewReview) {}

  async add(heads: readonly ReviewedHead[]): Promise<void> {
    for (let at = 0; at < heads.length; at += BATCH) await this.write(heads.slice(at, at + BATCH));
  }

  async finish(): Promise<ReviewHead> {
    const { asOf, pack, packVersion, packName, dataVersion, scope } = this.review;
    await keepBranches(this.transaction, this.no, this.branches);
    const row = await this.transaction.row<{ made_by: string; made_at: Date }>(
      `INSERT INTO reviews (id, no, as_of, pack, pack_version, pack_name, data_version, scope, people, counts, made_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, planner_actor()) RETURNING made_by, made_at`,
      [this.id, this.no, asOf, pack, packVersion, packName, dataVersion, sorted(scope), this.people, this.counts]);
    return { ...this.review, scope: sorted(scope), id: this.id, people: this.people, counts: this.counts, madeBy: row?.made_by ?? '', madeAt: row?.made_at.toISOString() ?? '' };
  }

  private async write(heads: readonly ReviewedHead[]): Promise<void> {
    for (const { line } of heads) this.counts[line.outcome]++;
    this.people += heads.length;
    await this.transaction.run(INSERT_LINES, [this.no, JSON.stringify(heads.map(({ line }) => lineRowOf(line)))]);
    const findings = heads.flatMap(({ line, findings: found }) => found.map((finding, place) => ({ finding, place, locality: line.locality })));
    await this.transaction.run(INSERT_FINDINGS, [
      this.no, findings.map((one) => one.finding.person), findings.map((one) => one.finding.position), findings.map((one) => one.finding.rule),
      findings.map((one) => one.place), findings.map((one) => one.finding.outcome), findings.map((one) => one.locality),
      findings.map((one) => JSON.stringify(withoutShared(one.finding, this.branches))),
    ]);
  }
}

/** Scopes are compared as sets. */
export function sorted(scope: readonly string[]): string[] {
  return [...new Set(scope)].sort();
}
