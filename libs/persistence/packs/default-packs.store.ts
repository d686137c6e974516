import type { DefaultPackStore, KeptChoice } from '../work/pack-stores.ts';
import type { Transaction } from '../work/transaction.ts';

interface ChoiceRow {
  readonly scope: string[];
  readonly edition: number;
  readonly pack: string | null;
  readonly reason: string;
  readonly set_by: string;
  readonly set_at: Date;
}

const COLUMNS = 'scope, edition, pack, reason, set_by, set_at';
const LATEST = `SELECT DISTINCT ON (scope) ${COLUMNS} FROM default_packs ORDER BY scope, edition DESC`;

/** By which pack boards judge when none is named; every choice is kept. */
export class TableDefaultPacks implements DefaultPackStore {
  constructor(private readonly transaction: Transaction) {}

  async inForce(): Promise<KeptChoice | undefined> {
    // The narrowest scope that holds all of the asker's; the whole city comes last.
    const row = await this.transaction.row<ChoiceRow>(
      `WITH latest AS (${LATEST}), mine AS (SELECT array_agg(code) AS codes FROM planner_scope_localities() AS code)
       SELECT ${COLUMNS} FROM latest, mine
       WHERE pack IS NOT NULL AND (scope = '{}' OR (NOT planner_sees_all() AND codes <@ ARRAY(SELECT planner_subtree(scope))))
       ORDER BY scope = '{}', cardinality(ARRAY(SELECT planner_subtree(scope))), edition DESC LIMIT 1`);
    return row && choiceOf(row);
  }

  async of(scope: readonly string[]): Promise<readonly KeptChoice[]> {
    return (await this.transaction.rows<ChoiceRow>(`SELECT ${COLUMNS} FROM default_packs WHERE scope = $1 ORDER BY edition DESC`, [sorted(scope)])).map(choiceOf);
  }

  async boardsOn(pack: string): Promise<number> {
    const row = await this.transaction.row<{ boards: string }>(`SELECT count(*) AS boards FROM (${LATEST}) latest WHERE pack = $1`, [pack]);
    return Number(row?.boards ?? 0);
  }

  async choose({ pack, reason, scope, basedOn }: Parameters<DefaultPackStore['choose']>[0]): Promise<'chosen' | 'stale'> {
    const made = await this.transaction.run(
      `INSERT INTO default_packs (scope, edition, pack, reason)
       SELECT $1, $2 + 1, $3, $4 WHERE $2 = coalesce((SELECT max(edition) FROM default_packs WHERE scope = $1), 0)
       ON CONFLICT DO NOTHING`,
      [sorted(scope), basedOn, pack ?? null, reason]);
    return made > 0 ? 'chosen' : 'stale';
  }
}

const sorted = (scope: readonly string[]): readonly string[] => [...new Set(scope)].sort();

function choiceOf({ scope, edition, pack, reason, set_by: setBy, set_at: setAt }: ChoiceRow): KeptChoice {
  return { scope, edition, reason, setBy, setAt: setAt.toISOString(), ...(pack === null ? {} : { pack }) };
}
