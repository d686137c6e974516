import type { MigrationInterface, QueryRunner } from 'typeorm';
import { apply, guard, noWayBack, reads, record, wholeCity } from './apply.ts';

/** `scope` lists locality roots; empty = the whole city, seen by those who see all of it. */
const TABLES = `
  CREATE TABLE scenarios (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    base_day calendar_day NOT NULL,
    data_version bigint NOT NULL,
    scope text[] NOT NULL DEFAULT '{}',
    sharing text NOT NULL DEFAULT 'private' CHECK (sharing IN ('private', 'shared', 'board')),
    settings jsonb NOT NULL DEFAULT '{}',
    archived boolean NOT NULL DEFAULT false,
    created_by text NOT NULL DEFAULT planner_actor(),
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL DEFAULT 1
  );

  CREATE TABLE proposals (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    scenario_id uuid REFERENCES scenarios,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    as_of calendar_day NOT NULL,
    pack text NOT NULL,
    pack_version text NOT NULL,
    pack_name text NOT NULL,
    scope text[] NOT NULL DEFAULT '{}',
    max_cycle integer NOT NULL CHECK (max_cycle >= 0),
    max_chain integer NOT NULL CHECK (max_chain >= 0),
    job_id uuid,
    status text CHECK (status IN ('optimal', 'feasible', 'infeasible')),
    due integer,
    resolved integer,
    plan jsonb,
    created_by text NOT NULL DEFAULT planner_actor(),
    created_at timestamptz NOT NULL DEFAULT now(),
    proposed_by text,
    approved_by text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT nobody_approves_his_own_proposal CHECK (approved_by <> proposed_by),
    CONSTRAINT a_plan_says_how_good_it_is CHECK ((plan IS NULL) = (status IS NULL))
  );
  CREATE INDEX proposals_newest ON proposals (created_at DESC);

  CREATE TABLE proposal_moves (
    proposal_id uuid NOT NULL REFERENCES proposals ON DELETE CASCADE,
    no integer NOT NULL CHECK (no > 0),
    person text COLLATE "C" NOT NULL,
    from_position text COLLATE "C",
    to_position text COLLATE "C" NOT NULL,
    group_code text NOT NULL,
    move jsonb NOT NULL,
    PRIMARY KEY (proposal_id, no),
    CONSTRAINT a_person_moves_once UNIQUE (proposal_id, person)
  );
  CREATE INDEX moves_of_person ON proposal_moves (person);

  CREATE TABLE decisions (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 100),
    state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'checked', 'issued', 'in-force', 'withdrawn', 'replaced')),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 1000),
    person text COLLATE "C" NOT NULL,
    full_name text NOT NULL,
    from_unit_name text,
    to_unit_name text NOT NULL,
    issuer text NOT NULL,
    effective calendar_day NOT NULL,
    proposal_id uuid REFERENCES proposals,
    move_no integer,
    localities text[] NOT NULL CHECK (localities <> '{}'),
    facts jsonb NOT NULL,
    number text CHECK (length(number) <= 200),
    issued_on calendar_day,
    proposed_by text NOT NULL DEFAULT planner_actor(),
    approved_by text,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT nobody_approves_his_own_decision CHECK (approved_by <> proposed_by),
    CONSTRAINT one_draft_a_move UNIQUE (proposal_id, move_no, kind),
    CONSTRAINT a_move_is_of_a_proposal CHECK ((proposal_id IS NULL) = (move_no IS NULL))
  );
  CREATE INDEX decisions_newest ON decisions (created_at DESC);
  CREATE UNIQUE INDEX one_number_an_issuer_and_year ON decisions (issuer, number, (extract(year FROM issued_on))) WHERE number IS NOT NULL;
`;

const MINE = `(SELECT array_agg(code) FROM planner_scope_localities() AS code)`;

/** Rows whose localities all lie in the scope of the work: read, written, and never moved out of it. */
const own = (table: string, column: string): string => `
  CREATE POLICY own_scope ON ${table} TO planner_app USING (${column} <> '{}' AND ${column} <@ ${MINE}) WITH CHECK (${column} <> '{}' AND ${column} <@ ${MINE});
`;

export class PlanAndDecide implements MigrationInterface {
  readonly name = 'PlanAndDecide1764000000060';

  up(runner: QueryRunner): Promise<void> {
    const tables = ['scenarios', 'proposals', 'proposal_moves', 'decisions'];
    return apply(runner, [
      TABLES,
      ...tables.flatMap((table) => [guard(table), wholeCity(table), `GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO planner_app`]),
      own('scenarios', 'scope'), own('proposals', 'scope'), own('decisions', 'localities'),
      reads('proposal_moves', 'proposal_id IN (SELECT id FROM proposals)'),
      `CREATE POLICY own_scope ON proposal_moves FOR INSERT TO planner_app WITH CHECK (proposal_id IN (SELECT id FROM proposals))`,
      record('scenarios', { key: ['id'] }),
      record('proposals', { key: ['id'] }),
      record('proposal_moves', { key: ['proposal_id', 'no'], person: 'person' }),
      record('decisions', { key: ['id'], person: 'person' }),
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
