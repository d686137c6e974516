import type { Day } from '#calendar';
import type { DecisionLine } from '#contracts';
import type { DecisionStore, NewDecision, StoredDecision, Versioned } from '../work/stores.ts';
import type { Transaction } from '../work/transaction.ts';

interface DecisionRow {
  readonly id: string;
  readonly kind: DecisionLine['kind'];
  readonly state: DecisionLine['state'];
  readonly title: string;
  readonly person: string;
  readonly full_name: string;
  readonly from_unit_name: string | null;
  readonly to_unit_name: string;
  readonly issuer: string;
  readonly effective: Day;
  readonly proposal_id: string | null;
  readonly move_no: number | null;
  readonly localities: string[];
  readonly facts: unknown;
  readonly proposed_by: string;
  readonly created_at: Date;
  readonly version: number;
}
const COLUMNS = `id, kind, state, title, person, full_name, from_unit_name, to_unit_name, issuer, effective, proposal_id, move_no, localities, facts, proposed_by, created_at, version`;

export class TableDecisions implements DecisionStore {
  constructor(private readonly transaction: Transaction) {}

  async draft(decisions: readonly NewDecision[]): Promise<readonly DecisionLine[]> {
    const lines: DecisionLine[] = [];
    for (const decision of decisions) lines.push(lineOf(await this.draftOne(decision)));
    return lines;
  }

  async find(id: string): Promise<StoredDecision | undefined> {
    const row = await this.transaction.row<DecisionRow>(`SELECT ${COLUMNS} FROM decisions WHERE id::text = $1`, [id]);
    return row && storedOf(row);
  }

  async list(filter: { readonly proposal?: string | undefined; readonly limit?: number | undefined } = {}): Promise<readonly DecisionLine[]> {
    const rows = await this.transaction.rows<DecisionRow>(
      `SELECT ${COLUMNS} FROM decisions WHERE ($1::text IS NULL OR proposal_id::text = $1) ORDER BY created_at DESC, move_no, id LIMIT $2`,
      [filter.proposal ?? null, Math.min(filter.limit ?? 200, 1_000)]);
    return rows.map(lineOf);
  }

  /** Changes a draft if nobody changed it since: the version is part of the condition, never read first. */
  async update(id: string, version: number, facts: unknown): Promise<Versioned> {
    const updated = await this.transaction.row<{ version: number }>(
      `UPDATE decisions SET facts = $3, version = version + 1 WHERE id::text = $1 AND version = $2 AND state = 'draft' RETURNING version`,
      [id, version, JSON.stringify(facts)]);
    if (updated) return { outcome: 'updated', version: updated.version };
    const now = await this.transaction.row<{ version: number }>('SELECT version FROM decisions WHERE id::text = $1', [id]);
    return now ? { outcome: 'stale', version: now.version } : { outcome: 'unknown' };
  }

  private async draftOne(decision: NewDecision): Promise<DecisionRow> {
    const made = await this.transaction.row<DecisionRow>(
      `INSERT INTO decisions (kind, title, person, full_name, from_unit_name, to_unit_name, issuer, effective, proposal_id, move_no, localities, facts)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (proposal_id, move_no, kind) DO NOTHING RETURNING ${COLUMNS}`,
      [decision.kind, decision.title, decision.person, decision.fullName, decision.fromUnitName ?? null, decision.toUnitName, decision.issuer,
        decision.effective, decision.proposal ?? null, decision.moveNo ?? null, [...new Set(decision.localities)].sort(), JSON.stringify(decision.facts)]);
    const row = made ?? (await this.transaction.row<DecisionRow>(
      `SELECT ${COLUMNS} FROM decisions WHERE proposal_id = $1 AND move_no = $2 AND kind = $3`, [decision.proposal, decision.moveNo, decision.kind]));
    if (row === undefined) throw new Error('A draft that exists already is outside the scope of this work');
    return row;
  }
}

function lineOf(row: DecisionRow): DecisionLine {
  return {
    id: row.id, kind: row.kind, state: row.state, title: row.title, person: row.person, fullName: row.full_name, toUnitName: row.to_unit_name,
    issuer: row.issuer, effective: row.effective, createdAt: row.created_at.toISOString(),
    ...(row.from_unit_name && { fromUnitName: row.from_unit_name }), ...(row.proposal_id && { proposal: row.proposal_id }),
  };
}

function storedOf(row: DecisionRow): StoredDecision {
  return { ...lineOf(row), facts: row.facts, moveNo: row.move_no ?? undefined, localities: row.localities, version: row.version, createdBy: row.proposed_by };
}
