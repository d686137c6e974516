import type { MigrationInterface, QueryRunner } from 'typeorm';
import { anyActor, apply, guard, noWayBack, record } from './apply.ts';

/** Usernames are compared without regard to capitals; `scopes` are locality roots, empty where `whole_city`. */
const USERS = `
  CREATE TABLE users (
    username text PRIMARY KEY CHECK (username = lower(username COLLATE "vi-x-icu") AND length(username) BETWEEN 1 AND 100),
    display_name text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 200),
    role text NOT NULL CHECK (role IN ('administrator', 'board-city', 'board-locality', 'planner', 'viewer', 'auditor')),
    scopes text[] NOT NULL DEFAULT '{}',
    whole_city boolean NOT NULL DEFAULT false,
    password_hash text NOT NULL,
    disabled boolean NOT NULL DEFAULT false,
    failed_attempts integer NOT NULL DEFAULT 0,
    locked_until timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL DEFAULT 1
  );
`;

/** Shape of connect-pg-simple. `username` is read from the session's data, so that all sessions of a user can be ended. */
const SESSIONS = `
  CREATE TABLE sessions (
    sid varchar PRIMARY KEY,
    sess json NOT NULL,
    expire timestamp(6) NOT NULL,
    username text GENERATED ALWAYS AS (sess ->> 'username') STORED
  );
  CREATE INDEX sessions_expire ON sessions (expire);
  CREATE INDEX sessions_of_user ON sessions (username);
  GRANT SELECT, INSERT, UPDATE, DELETE ON sessions TO planner_app;
`;

/** What a user sees of a job. The queue (schema pgboss) holds only its id. */
const JOBS = `
  CREATE TABLE jobs (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    kind text NOT NULL CHECK (kind IN ('review', 'proposal', 'import')),
    key text,
    state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    progress real NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
    phase text,
    best double precision,
    bound double precision,
    result text,
    error text,
    request jsonb NOT NULL,
    scope text[],
    created_by text NOT NULL DEFAULT planner_actor(),
    created_at timestamptz NOT NULL DEFAULT now(),
    beat_at timestamptz,
    ended_at timestamptz,
    cancel_requested boolean NOT NULL DEFAULT false,
    attempts integer NOT NULL DEFAULT 0
  );
  CREATE UNIQUE INDEX one_open_job_a_key ON jobs (key) WHERE key IS NOT NULL AND state IN ('queued', 'running');
  CREATE INDEX jobs_open ON jobs (created_at) WHERE state IN ('queued', 'running');
  CREATE FUNCTION tell_of_job() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('planner_jobs', NEW.id::text);
    RETURN NULL;
  END $$;
  CREATE TRIGGER told AFTER INSERT OR UPDATE ON jobs FOR EACH ROW EXECUTE FUNCTION tell_of_job();
`;

const IDEMPOTENCY = `
  CREATE TABLE idempotency_keys (
    actor text NOT NULL DEFAULT planner_actor(),
    key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    fingerprint text,
    answer json,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (actor, key)
  );
  CREATE INDEX idempotency_keys_old ON idempotency_keys (created_at);
`;

export class OpenTheOffice implements MigrationInterface {
  readonly name = 'OpenTheOffice1764000000070';

  up(runner: QueryRunner): Promise<void> {
    const grant = (table: string): string => `GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO planner_app`;
    return apply(runner, [
      USERS, SESSIONS, JOBS, IDEMPOTENCY,
      ...['users', 'jobs'].flatMap((table) => [guard(table), anyActor(table), grant(table)]),
      guard('idempotency_keys'), grant('idempotency_keys'),
      `CREATE POLICY own_keys ON idempotency_keys TO planner_app USING (actor = (SELECT planner_actor())) WITH CHECK (actor = (SELECT planner_actor()))`,
      record('users', { key: ['username'], secret: ['password_hash'] }),
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
