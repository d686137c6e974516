import type { MigrationInterface, QueryRunner } from 'typeorm';
import { apply, guard, noWayBack, reads, record, wholeCity } from './apply.ts';

/**
 * An agency's own Word templates. A version is checked before it is written and its file never changes; another person
 * approves it, and approving takes the place of the version before. `issuer` empty = any issuing body; `scope` lists the
 * localities of the board that keeps it, empty = the whole city.
 */
const TABLES = `
  CREATE TABLE word_templates (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind text NOT NULL CHECK (kind ~ '^[a-z][a-z-]{0,59}$'),
    regime text NOT NULL CHECK (regime IN ('state', 'party')),
    issuer text NOT NULL DEFAULT '' CHECK (length(issuer) <= 300),
    no integer NOT NULL CHECK (no > 0),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    scope text[] NOT NULL DEFAULT '{}',
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'approved', 'replaced', 'withdrawn')),
    tags jsonb NOT NULL,
    file bytea NOT NULL CHECK (length(file) BETWEEN 1 AND 5242880),
    sha256 text NOT NULL GENERATED ALWAYS AS (encode(sha256(file), 'hex')) STORED,
    sent_by text NOT NULL DEFAULT planner_actor(),
    sent_at timestamptz NOT NULL DEFAULT now(),
    approved_by text,
    approved_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT nobody_approves_his_own_template CHECK (approved_by <> sent_by),
    CONSTRAINT one_version_a_number UNIQUE (kind, regime, issuer, scope, no)
  );
  CREATE UNIQUE INDEX one_template_in_use ON word_templates (kind, regime, issuer, scope) WHERE state = 'approved';
`;

const MINE = `scope <> '{}' AND scope <@ (SELECT array_agg(code) FROM planner_scope_localities() AS code)`;

export class KeepWordTemplates implements MigrationInterface {
  readonly name = 'KeepWordTemplates1764000000130';

  up(runner: QueryRunner): Promise<void> {
    return apply(runner, [
      TABLES,
      guard('word_templates'), wholeCity('word_templates'),
      // A template holds no personnel data, and a paper of the whole city's body may be set in it by whoever drafts.
      reads('word_templates', `(SELECT planner_actor()) IS NOT NULL AND (scope = '{}' OR ${MINE})`),
      `CREATE POLICY own_scope ON word_templates FOR INSERT TO planner_app WITH CHECK (${MINE})`,
      `CREATE POLICY own_scope_changed ON word_templates FOR UPDATE TO planner_app USING (${MINE}) WITH CHECK (${MINE})`,
      // What was sent stays as it was sent: only its state moves.
      `GRANT SELECT, INSERT ON word_templates TO planner_app`,
      `GRANT UPDATE (state, approved_by, approved_at, version) ON word_templates TO planner_app`,
      record('word_templates', { key: ['id'], secret: ['file'] }),
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
