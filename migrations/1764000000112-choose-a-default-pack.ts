import type { MigrationInterface, QueryRunner } from 'typeorm';
import { apply, guard, insertOnly, noWayBack, reads, record, wholeCity } from './apply.ts';

/**
 * By which pack a board judges when nobody names one. Every choice is a line that stays; the newest of a scope holds. `scope`
 * lists the localities of the board that chose, sorted, empty = the whole city; no pack = the board follows whoever is above it.
 */
const TABLES = `
  CREATE TABLE default_packs (
    no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scope text[] NOT NULL DEFAULT '{}',
    edition integer NOT NULL CHECK (edition > 0),
    pack text COLLATE "C" CHECK (pack ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    set_by text NOT NULL DEFAULT planner_actor(),
    set_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT one_choice_an_edition UNIQUE (scope, edition)
  );
`;

const MINE = `scope <> '{}' AND scope <@ (SELECT array_agg(code) FROM planner_scope_localities() AS code)`;

export class ChooseADefaultPack implements MigrationInterface {
  readonly name = 'ChooseADefaultPack1764000000112';

  up(runner: QueryRunner): Promise<void> {
    return apply(runner, [
      TABLES, guard('default_packs'), wholeCity('default_packs'),
      // Whoever is signed in may read by which rules he is judged.
      reads('default_packs', '(SELECT planner_actor()) IS NOT NULL'),
      `GRANT SELECT, INSERT ON default_packs TO planner_app`,
      `CREATE POLICY own_scope ON default_packs FOR INSERT TO planner_app WITH CHECK (${MINE})`,
      insertOnly('default_packs'),
      record('default_packs', { key: ['no'] }).replace(/^.*never_truncated.*$/m, ''),
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
