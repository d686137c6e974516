import type { Day } from '#calendar';
import type { PackOverride } from '#regulations';
import type { KeptPack, NewPack, PackStore } from '../work/pack-stores.ts';
import type { Transaction } from '../work/transaction.ts';

interface PackRow {
  readonly code: string;
  readonly version: number;
  readonly current: number;
  readonly scope: string[];
  readonly withdrawn: boolean;
  readonly name: string;
  readonly description: string;
  readonly bases: string[];
  readonly made_by: string;
  readonly made_at: Date;
  readonly overrides: readonly ValueRow[];
}
interface ValueRow {
  readonly parameter: string;
  readonly valid_from: Day;
  readonly value: unknown;
  readonly source: string;
  readonly reason: string;
  readonly author: string;
  readonly confirmed_on: Day | null;
}

const SELECT = `
  SELECT p.code, v.version, p.version AS current, p.scope, p.withdrawn, v.name, v.description, v.bases, v.made_by, v.made_at,
    coalesce((SELECT jsonb_agg(jsonb_build_object('parameter', o.parameter, 'valid_from', o.valid_from::text, 'value', o.value, 'source', o.source,
      'reason', o.reason, 'author', o.author, 'confirmed_on', o.confirmed_on::text) ORDER BY o.no)
      FROM board_pack_values o WHERE o.pack = v.pack AND o.version = v.version), '[]') AS overrides
  FROM board_packs p JOIN board_pack_versions v ON v.pack = p.code`;

/** Rule packs of boards; every version is kept. */
export class TablePacks implements PackStore {
  constructor(private readonly transaction: Transaction) {}

  async find(code: string, version?: number): Promise<KeptPack | undefined> {
    const row = await this.transaction.row<PackRow>(`${SELECT} WHERE p.code = $1 AND v.version = coalesce($2, p.version)`, [code, version ?? null]);
    return row && packOf(row);
  }

  async list(): Promise<readonly KeptPack[]> {
    const rows = await this.transaction.rows<PackRow>(`${SELECT} WHERE v.version = p.version ORDER BY v.name, p.code`);
    return rows.map(packOf);
  }

  async versions(code: string): Promise<readonly KeptPack[]> {
    return (await this.transaction.rows<PackRow>(`${SELECT} WHERE p.code = $1 ORDER BY v.version DESC`, [code])).map(packOf);
  }

  async create(pack: NewPack, scope: readonly string[]): Promise<'created' | 'code-taken'> {
    const made = await this.transaction.run('INSERT INTO board_packs (code, scope) VALUES ($1, $2) ON CONFLICT DO NOTHING', [pack.code, scope]);
    if (made === 0) return 'code-taken';
    await this.writeVersion(pack, 1);
    return 'created';
  }

  async replace(pack: NewPack, version: number): Promise<'replaced' | 'stale' | 'unknown'> {
    const moved = await this.transaction.run('UPDATE board_packs SET version = version + 1, withdrawn = false WHERE code = $1 AND version = $2', [pack.code, version]);
    if (moved === 0) {
      const now = await this.find(pack.code);
      return now === undefined || now.version === version ? 'unknown' : 'stale';
    }
    await this.writeVersion(pack, version + 1);
    return 'replaced';
  }

  async withdraw(code: string): Promise<'withdrawn' | 'unknown'> {
    return (await this.transaction.run('UPDATE board_packs SET withdrawn = true WHERE code = $1', [code])) > 0 ? 'withdrawn' : 'unknown';
  }

  private async writeVersion({ code, name, description, bases, overrides }: NewPack, version: number): Promise<void> {
    await this.transaction.run('INSERT INTO board_pack_versions (pack, version, name, description, bases) VALUES ($1, $2, $3, $4, $5)', [code, version, name, description, bases]);
    if (overrides.length === 0) return;
    await this.transaction.run(
      `INSERT INTO board_pack_values (pack, version, no, parameter, valid_from, value, source, reason, author, confirmed_on)
       SELECT $1, $2, place, o ->> 'parameter', (o ->> 'from')::date, o -> 'value', o ->> 'source', o ->> 'reason', o ->> 'author', (o ->> 'confirmedOn')::date
       FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS one (o, place)`,
      [code, version, JSON.stringify(overrides)]);
  }
}

function overrideOf({ parameter, valid_from, value, source, reason, author, confirmed_on }: ValueRow): PackOverride {
  return { parameter, from: valid_from, value, source, reason, author, ...(confirmed_on === null ? {} : { confirmedOn: confirmed_on }) };
}

function packOf(row: PackRow): KeptPack {
  const { code, version, current, scope, withdrawn, name, description, bases, made_by: madeBy, made_at: madeAt } = row;
  return {
    code, version, isCurrent: version === current, scope, withdrawn, name, description, bases, madeBy, madeAt: madeAt.toISOString(),
    overrides: row.overrides.map(overrideOf),
  };
}
