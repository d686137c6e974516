import type { RecordLine, RecordVerification } from '#contracts';
import { Parameters } from '../work/parameters.ts';
import type { RecordFilter, RecordStore } from '../work/stores.ts';
import type { Transaction } from '../work/transaction.ts';
import { verifyRecord } from './verify-record.ts';

interface EntryRow {
  readonly seq: number;
  readonly at_ms: number;
  readonly actor: string;
  readonly action: string;
  readonly of_table: string;
  readonly key: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

/** What a note is about. */
type About = globalThis.Parameters<RecordStore['note']>[1];

export class TableRecord implements RecordStore {
  constructor(private readonly transaction: Transaction) {}

  async lines(filter: RecordFilter): Promise<readonly RecordLine[]> {
    const parameters = new Parameters();
    const parts = ['true'];
    if (filter.before !== undefined) parts.push(`seq < ${parameters.add(filter.before)}`);
    if (filter.after !== undefined) parts.push(`seq > ${parameters.add(filter.after)}`);
    if (filter.table) parts.push(`of_table = ${parameters.add(filter.table)}`);
    if (filter.person) parts.push(`person = ${parameters.add(filter.person)}`);
    if (filter.actor) parts.push(`actor = ${parameters.add(filter.actor)}`);
    const rows = await this.transaction.rows<EntryRow>(
      `SELECT seq, at_ms, actor, action, of_table, key, before, after FROM record_entries WHERE ${parts.join(' AND ')}
       ORDER BY seq ${filter.after === undefined ? 'DESC' : 'ASC'} LIMIT ${parameters.add(Math.min(filter.limit ?? 100, 1_000))}`, parameters.values);
    return rows.map((row) => ({
      seq: row.seq, at: new Date(row.at_ms).toISOString(), actor: row.actor, action: row.action, table: row.of_table, key: row.key,
      ...(row.before && { before: row.before }), ...(row.after && { after: row.after }),
    }));
  }

  async note(action: string, about: About): Promise<void> {
    await this.transaction.run('SELECT record_note($1, $2, $3, $4, $5)',
      [action, about.table ?? '', about.key ?? '', about.person ?? null, about.detail ? JSON.stringify(about.detail) : null]);
  }

  verify(): Promise<RecordVerification> {
    return verifyRecord(this.transaction);
  }
}
