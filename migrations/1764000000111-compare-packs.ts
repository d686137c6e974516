import type { MigrationInterface, QueryRunner } from 'typeorm';
import { apply, guard, insertOnly, noWayBack, reads, record, wholeCity } from './apply.ts';

/**
 * What would change under other rules: asked by one pack and another, or by one value put in place of another. `scope` lists
 * the localities that were looked at, empty = the whole city; a flip is seen by who sees its locality.
 */
const TABLES = `
  CREATE TABLE pack_comparisons (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    as_of calendar_day NOT NULL,
    scope text[] NOT NULL DEFAULT '{}',
    before_pack text NOT NULL,
    before_version text NOT NULL,
    before_name text NOT NULL,
    after_pack text NOT NULL,
    after_version text NOT NULL,
    after_name text NOT NULL,
    parameter text,
    value jsonb,
    job_id uuid,
    data_version bigint,
    judged integer,
    counts jsonb,
    changed jsonb,
    created_by text NOT NULL DEFAULT planner_actor(),
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT a_value_belongs_to_a_parameter CHECK ((parameter IS NULL) = (value IS NULL)),
    CONSTRAINT a_result_is_whole CHECK ((judged IS NULL) = (counts IS NULL) AND (judged IS NULL) = (changed IS NULL))
  );
  CREATE INDEX pack_comparisons_newest ON pack_comparisons (created_at DESC);

  CREATE TABLE pack_flips (
    comparison_id uuid NOT NULL REFERENCES pack_comparisons,
    person text COLLATE "C" NOT NULL,
    position text COLLATE "C" NOT NULL,
    full_name text NOT NULL,
    given_name text COLLATE "vi-x-icu" NOT NULL GENERATED ALWAYS AS (planner_given_name(full_name)) STORED,
    title text NOT NULL,
    unit_name text NOT NULL,
    locality text COLLATE "C" NOT NULL,
    locality_name text NOT NULL,
    before text NOT NULL,
    after text NOT NULL,
    PRIMARY KEY (comparison_id, person, position)
  );
`;

const MINE = `scope <> '{}' AND scope <@ (SELECT array_agg(code) FROM planner_scope_localities() AS code)`;
/** Which kinds of work there are is said by the code alone; the database holds that it is a word. */
const KINDS = `
  ALTER TABLE jobs DROP CONSTRAINT jobs_kind_check;
  ALTER TABLE jobs ADD CONSTRAINT jobs_kind_check CHECK (kind ~ '^[a-z]{1,20}(-[a-z]{1,20})*$');
`;

export class ComparePacks implements MigrationInterface {
  readonly name = 'ComparePacks1764000000111';

  up(runner: QueryRunner): Promise<void> {
    const seen = 'comparison_id IN (SELECT id FROM pack_comparisons)';
    const local = 'locality IN (SELECT planner_scope_localities())';
    return apply(runner, [
      TABLES, KINDS,
      ...['pack_comparisons', 'pack_flips'].flatMap((table) => [guard(table), wholeCity(table)]),
      `GRANT SELECT, INSERT, UPDATE ON pack_comparisons TO planner_app`,
      `GRANT SELECT, INSERT ON pack_flips TO planner_app`,
      `CREATE POLICY own_scope ON pack_comparisons TO planner_app USING (${MINE}) WITH CHECK (${MINE})`,
      reads('pack_flips', `${seen} AND ${local}`),
      `CREATE POLICY own_scope ON pack_flips FOR INSERT TO planner_app WITH CHECK (${seen} AND ${local})`,
      insertOnly('pack_flips'),
      record('pack_comparisons', { key: ['id'] }),
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
