import type { MigrationInterface, QueryRunner } from 'typeorm';
import { apply, guard, insertOnly, noWayBack, reads, record, wholeCity } from './apply.ts';

/**
 * A board's own rule pack: shipped packs put together, with values of its own. A version is written once and stays, so that a
 * review made by it can be read back; `scope` lists the localities of the board that keeps it, empty = the whole city.
 */
const TABLES = `
  CREATE TABLE board_packs (
    code text COLLATE "C" PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    version integer NOT NULL DEFAULT 1 CHECK (version > 0),
    scope text[] NOT NULL DEFAULT '{}',
    withdrawn boolean NOT NULL DEFAULT false,
    created_by text NOT NULL DEFAULT planner_actor(),
    created_at timestamptz NOT NULL DEFAULT now()
  );

  CREATE TABLE board_pack_versions (
    pack text COLLATE "C" NOT NULL REFERENCES board_packs,
    version integer NOT NULL CHECK (version > 0),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    description text NOT NULL CHECK (length(description) BETWEEN 1 AND 2000),
    bases text[] NOT NULL CHECK (bases <> '{}'),
    made_by text NOT NULL DEFAULT planner_actor(),
    made_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (pack, version)
  );

  CREATE TABLE board_pack_values (
    pack text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    no integer NOT NULL CHECK (no > 0),
    parameter text COLLATE "C" NOT NULL CHECK (length(parameter) BETWEEN 1 AND 100),
    valid_from calendar_day NOT NULL,
    value jsonb NOT NULL,
    source text NOT NULL CHECK (length(source) BETWEEN 1 AND 500),
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    author text NOT NULL CHECK (length(author) BETWEEN 1 AND 200),
    confirmed_on calendar_day,
    PRIMARY KEY (pack, version, no),
    FOREIGN KEY (pack, version) REFERENCES board_pack_versions,
    CONSTRAINT one_value_a_parameter_and_day UNIQUE (pack, version, parameter, valid_from)
  );
`;

const MINE = `scope <> '{}' AND scope <@ (SELECT array_agg(code) FROM planner_scope_localities() AS code)`;

export class LetBoardsKeepPacks implements MigrationInterface {
  readonly name = 'LetBoardsKeepPacks1764000000110';

  up(runner: QueryRunner): Promise<void> {
    const parts = ['board_pack_versions', 'board_pack_values'];
    return apply(runner, [
      TABLES,
      ...['board_packs', ...parts].flatMap((table) => [
        guard(table), wholeCity(table),
        // Rules hold no personnel data: whoever is signed in may read by which values he is judged.
        reads(table, '(SELECT planner_actor()) IS NOT NULL'),
      ]),
      `GRANT SELECT, INSERT, UPDATE ON board_packs TO planner_app`,
      `CREATE POLICY own_scope ON board_packs FOR INSERT TO planner_app WITH CHECK (${MINE})`,
      `CREATE POLICY own_scope_changed ON board_packs FOR UPDATE TO planner_app USING (${MINE}) WITH CHECK (${MINE})`,
      ...parts.flatMap((table) => [
        insertOnly(table), `GRANT SELECT, INSERT ON ${table} TO planner_app`,
        `CREATE POLICY own_scope ON ${table} FOR INSERT TO planner_app WITH CHECK (pack IN (SELECT code FROM board_packs WHERE ${MINE}))`,
      ]),
      record('board_packs', { key: ['code'] }),
      ...[['board_pack_versions', ['pack', 'version']], ['board_pack_values', ['pack', 'version', 'no']]].map(([table, key]) =>
        record(table as string, { key: key as string[] }).replace(/^.*never_truncated.*$/m, '')),
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
