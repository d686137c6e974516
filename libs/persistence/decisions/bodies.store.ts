import type { BodyStore, StoredBody, Versioned } from '../work/stores.ts';
import type { Transaction } from '../work/transaction.ts';

interface BodyRow {
  readonly code: string;
  readonly locality_code: string;
  readonly settings: unknown;
  readonly version: number;
  readonly updated_by: string;
  readonly updated_at: Date;
}
const COLUMNS = 'code, locality_code, settings, version, updated_by, updated_at';

/** Settings of issuing bodies: read by everybody who works here, written by who keeps the locality. */
export class TableBodies implements BodyStore {
  constructor(private readonly transaction: Transaction) {}

  async all(): Promise<readonly StoredBody[]> {
    return (await this.transaction.rows<BodyRow>(`SELECT ${COLUMNS} FROM issuing_bodies ORDER BY code`)).map(bodyOf);
  }

  async find(codes: readonly string[]): Promise<ReadonlyMap<string, StoredBody>> {
    const rows = await this.transaction.rows<BodyRow>(`SELECT ${COLUMNS} FROM issuing_bodies WHERE code = ANY ($1)`, [codes]);
    return new Map(rows.map((row) => [row.code, bodyOf(row)]));
  }

  async save(body: { readonly code: string; readonly locality: string; readonly settings: unknown }, version: number): Promise<Versioned> {
    const settings = JSON.stringify(body.settings);
    const saved = version === 0
      ? await this.transaction.row<{ version: number }>(
        'INSERT INTO issuing_bodies (code, locality_code, settings) VALUES ($1, $2, $3) ON CONFLICT (code) DO NOTHING RETURNING version', [body.code, body.locality, settings])
      : await this.transaction.row<{ version: number }>(
        `UPDATE issuing_bodies SET settings = $2, version = version + 1, updated_by = planner_actor(), updated_at = now() WHERE code = $1 AND version = $3 RETURNING version`,
        [body.code, settings, version]);
    if (saved) return { outcome: 'updated', version: saved.version };
    const now = await this.transaction.row<{ version: number }>('SELECT version FROM issuing_bodies WHERE code = $1', [body.code]);
    return now ? { outcome: 'stale', version: now.version } : { outcome: 'unknown' };
  }
}

function bodyOf(row: BodyRow): StoredBody {
  return { code: row.code, locality: row.locality_code, settings: row.settings, version: row.version, updatedBy: row.updated_by, updatedAt: row.updated_at.toISOString() };
}
