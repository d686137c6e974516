import type { MigrationInterface, QueryRunner } from 'typeorm';
import { apply, noWayBack } from './apply.ts';

const EXTENSIONS = `
  CREATE EXTENSION IF NOT EXISTS btree_gist;
  CREATE EXTENSION IF NOT EXISTS unaccent;
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE EXTENSION IF NOT EXISTS pgcrypto;
`;

// Roles belong to the server, not to the database: another database may be making it at this moment.
const APP_ROLE = `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'planner_app') THEN
      CREATE ROLE planner_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
    END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END $$;
  DO $$ BEGIN
    EXECUTE format('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO planner_app', current_database());
  END $$;
  GRANT USAGE ON SCHEMA public TO planner_app;
`;

/** Who works and on what; set by the unit of work for one transaction. Nothing set: nobody, nothing. */
const SETTINGS = `
  CREATE FUNCTION planner_actor() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT NULLIF(current_setting('planner.actor', true), '') $$;
  CREATE FUNCTION planner_sees_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(current_setting('planner.scope', true) = 'all', false) AND planner_actor() IS NOT NULL $$;
  CREATE FUNCTION planner_purpose() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT NULLIF(current_setting('planner.purpose', true), '') $$;
  CREATE FUNCTION planner_as_of() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN current_setting('planner.as_of', true) ~ '^\\d{4}-\\d{2}-\\d{2}$'
                THEN current_setting('planner.as_of', true)::date ELSE (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date END $$;
`;

/**
 * Text as people type it in a search box: small letters, no diacritics, đ as d. Immutable by naming the dictionary:
 * the one-argument form of unaccent() is not, because the search path decides which dictionary it takes.
 */
const FOLD = `
  CREATE FUNCTION planner_fold(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT lower(public.unaccent('public.unaccent'::regdictionary, translate(normalize(words, NFC), 'đĐ', 'dD')) COLLATE "C") $$;
  CREATE FUNCTION planner_given_name(full_name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT regexp_replace(full_name, '^.*\\s', '') $$;
  CREATE FUNCTION planner_family_middle(full_name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT regexp_replace(full_name, '\\s*\\S+$', '') $$;
`;

/** The last day of the month or year that an imprecisely known day lies in. */
const IMPRECISE_DAYS = `
  CREATE DOMAIN precision_of_day AS text CHECK (VALUE IN ('day', 'month', 'year'));
  CREATE DOMAIN calendar_day AS date CHECK (VALUE BETWEEN '1900-01-01' AND '2200-01-01');
  CREATE FUNCTION planner_latest(earliest date, precise text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE precise WHEN 'month' THEN (date_trunc('month', earliest::timestamp) + interval '1 month')::date - 1
                        WHEN 'year' THEN (date_trunc('year', earliest::timestamp) + interval '1 year')::date - 1 ELSE earliest END $$;
`;

const REFUSE_CHANGE = `
  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is never changed by %', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
  END $$;
`;

export class LayFoundations implements MigrationInterface {
  readonly name = 'LayFoundations1764000000010';

  up(runner: QueryRunner): Promise<void> {
    return apply(runner, [EXTENSIONS, APP_ROLE, SETTINGS, FOLD, IMPRECISE_DAYS, REFUSE_CHANGE]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
