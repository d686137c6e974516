import type { DecisionLine, DecisionsPage } from '#contracts';
import { refused } from '../database/errors.ts';
import type { DecisionChange, DecisionEvent, DecisionFilter, DecisionStore, NewDecision, StoredDecision, Versioned } from '../work/stores.ts';
import { Parameters } from '../work/parameters.ts';
import type { Transaction } from '../work/transaction.ts';
import { COLUMNS, type DecisionRow, lineOf, storedOf } from './decision-row.ts';
import { readPage } from './decisions-page.ts';

type Row = DecisionRow & { readonly secrecy: string | null };

const IN_ORDER = 'ORDER BY created_at, group_id, place_in_group, id';
const COLUMN_OF: Readonly<Record<keyof DecisionChange, string>> = {
  state: 'state', facts: 'facts', edits: 'edits', editedBy: 'edited_by', checkedBy: 'approved_by', number: 'number', issuedOn: 'issued_on', issuedBy: 'issued_by',
  paper: 'paper', sha256: 'paper_sha256', reason: 'reason', effective: 'effective', steps: 'steps', issuer: 'issuer', symbol: 'symbol',
};
const AS_JSON: ReadonlySet<string> = new Set(['facts', 'edits', 'steps']);

export class TableDecisions implements DecisionStore {
  constructor(private readonly transaction: Transaction) {}

  async draft(decisions: readonly NewDecision[]): Promise<readonly DecisionLine[]> {
    const lines: DecisionLine[] = [];
    for (const decision of decisions) lines.push(lineOf(await this.draftOne(decision)));
    return lines;
  }

  async find(id: string): Promise<StoredDecision | undefined> {
    const row = await this.transaction.row<Row>(`SELECT ${COLUMNS} FROM decisions WHERE id::text = $1`, [id]);
    return row && storedOf(row);
  }

  async hold(ids: readonly string[]): Promise<readonly StoredDecision[]> {
    // Locked in the order of their ids, whoever asks: two who hold the same groups never wait for each other in a ring.
    await this.transaction.run(
      'SELECT id FROM decisions WHERE group_id IN (SELECT group_id FROM decisions WHERE id::text = ANY ($1)) ORDER BY id FOR UPDATE', [ids]);
    const rows = await this.transaction.rows<Row>(
      `SELECT ${COLUMNS} FROM decisions WHERE group_id IN (SELECT group_id FROM decisions WHERE id::text = ANY ($1)) ${IN_ORDER}`, [ids]);
    return rows.map(storedOf);
  }

  async group(group: string): Promise<readonly StoredDecision[]> {
    return (await this.transaction.rows<Row>(`SELECT ${COLUMNS} FROM decisions WHERE group_id::text = $1 ${IN_ORDER}`, [group])).map(storedOf);
  }

  page(filter: DecisionFilter): Promise<DecisionsPage> {
    return readPage(this.transaction, filter);
  }

  async list(filter: DecisionFilter = {}): Promise<readonly DecisionLine[]> {
    return (await readPage(this.transaction, { size: 1_000, ...filter })).lines;
  }

  /** The version is part of the condition, never read first. */
  async change(id: string, version: number, change: DecisionChange): Promise<Versioned> {
    const parameters = new Parameters();
    const sets = Object.entries(change).map(([name, value]) =>
      `${COLUMN_OF[name as keyof DecisionChange]} = ${parameters.add(AS_JSON.has(name) ? JSON.stringify(value) : value)}`);
    const updated = await this.transaction.row<{ version: number }>(
      `UPDATE decisions SET ${[...sets, 'version = version + 1'].join(', ')} WHERE id::text = ${parameters.add(id)} AND version = ${parameters.add(version)} RETURNING version`,
      parameters.values).catch(refused);
    if (updated) return { outcome: 'updated', version: updated.version };
    const now = await this.transaction.row<{ version: number }>('SELECT version FROM decisions WHERE id::text = $1', [id]);
    return now ? { outcome: 'stale', version: now.version } : { outcome: 'unknown' };
  }

  async carryOut(group: string): Promise<number> {
    return (await this.transaction.row<{ n: number }>('SELECT carry_out($1) AS n', [group]).catch(refused))?.n ?? 0;
  }

  async note(id: string, deed: string, detail?: string): Promise<void> {
    await this.transaction.run('INSERT INTO decision_events (decision_id, deed, detail) VALUES ($1, $2, $3)', [id, deed, detail ?? null]);
  }

  async history(id: string): Promise<readonly DecisionEvent[]> {
    const rows = await this.transaction.rows<{ at: Date; actor: string; deed: string; detail: string | null }>(
      'SELECT at, actor, deed, detail FROM decision_events WHERE decision_id::text = $1 ORDER BY id LIMIT 500', [id]);
    return rows.map(({ at, actor, deed, detail }) => ({ at: at.toISOString(), by: actor, deed, ...(detail === null ? {} : { detail }) }));
  }

  private async draftOne(decision: NewDecision): Promise<Row> {
    const made = await this.transaction.row<Row>(
      `INSERT INTO decisions (kind, title, person, full_name, from_unit_name, to_unit_name, issuer, effective, proposal_id, move_no, localities, facts,
         group_id, group_label, place_in_group, body, symbol, template_set, steps, cancels, replaces)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, coalesce($13::uuid, gen_random_uuid()), $14, $15, $16, $17, coalesce($18, 'state-30-2020'), $19, $20, $21)
       ON CONFLICT (proposal_id, move_no, kind) WHERE state IN ('draft', 'checked', 'issued') DO NOTHING RETURNING ${COLUMNS}`, valuesOf(decision)).catch(refused);
    if (made) {
      // A withdrawn paper of the same move would hold the group for ever.
      await this.transaction.run(`UPDATE decisions SET state = 'replaced', version = version + 1 WHERE proposal_id = $1 AND move_no = $2 AND kind = $3 AND state = 'withdrawn'`,
        [decision.proposal ?? null, decision.moveNo ?? null, decision.kind]);
      await this.note(made.id, 'drafted');
      return made;
    }
    const row = await this.transaction.row<Row>(
      `SELECT ${COLUMNS} FROM decisions WHERE proposal_id = $1 AND move_no = $2 AND kind = $3 AND state IN ('draft', 'checked', 'issued')`,
      [decision.proposal, decision.moveNo, decision.kind]);
    if (row === undefined) throw new Error('A draft that exists already is outside the scope of this work');
    return row;
  }
}

function valuesOf(decision: NewDecision): unknown[] {
  const { kind, title, person, fullName, fromUnitName, toUnitName, issuer, effective } = decision;
  return [
    kind, title, person, fullName, fromUnitName ?? null, toUnitName ?? null, issuer, effective, decision.proposal ?? null, decision.moveNo ?? null,
    [...new Set(decision.localities)].sort(), JSON.stringify(decision.facts), decision.group ?? null, decision.groupLabel ?? null, decision.place ?? 1,
    ...tailOf(decision),
  ];
}

function tailOf({ body, symbol, templateSet, steps, cancels, replaces }: NewDecision): unknown[] {
  return [body ?? null, symbol ?? null, templateSet ?? null, JSON.stringify(steps ?? []), cancels ?? null, replaces ?? null];
}
