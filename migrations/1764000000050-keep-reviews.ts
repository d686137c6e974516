import type { MigrationInterface, QueryRunner } from 'typeorm';
import { apply, guard, insertOnly, noWayBack, reads, record, wholeCity } from './apply.ts';

/**
 * A review is a picture that never changes: the lines and findings come first, its own row last, and with that row the
 * picture is closed. `no` is the small number that lines carry.
 */
const TABLES = `
  CREATE SEQUENCE review_no AS integer;
  CREATE TABLE reviews (
    id uuid PRIMARY KEY,
    no integer NOT NULL UNIQUE,
    as_of calendar_day NOT NULL,
    pack text NOT NULL,
    pack_version text NOT NULL,
    pack_name text NOT NULL,
    data_version bigint NOT NULL,
    scope text[] NOT NULL,
    people integer NOT NULL,
    counts jsonb NOT NULL,
    made_by text NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT one_review_of_the_same UNIQUE (as_of, pack, pack_version, data_version, scope)
  );

  CREATE TABLE review_lines (
    review_no integer NOT NULL,
    person text COLLATE "C" NOT NULL,
    position text COLLATE "C" NOT NULL,
    full_name text NOT NULL,
    given_name text COLLATE "vi-x-icu" NOT NULL GENERATED ALWAYS AS (planner_given_name(full_name)) STORED,
    family_middle text COLLATE "vi-x-icu" NOT NULL GENERATED ALWAYS AS (planner_family_middle(full_name)) STORED,
    search text COLLATE "C" NOT NULL GENERATED ALWAYS AS (planner_fold(full_name || ' ' || person)) STORED,
    birth_year integer,
    gender text,
    title text NOT NULL,
    unit text COLLATE "C" NOT NULL,
    unit_name text COLLATE "vi-x-icu" NOT NULL,
    locality text COLLATE "C" NOT NULL,
    locality_name text NOT NULL,
    sector text,
    specialisations text[] NOT NULL,
    rule text NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('over', 'data-problem', 'needs-person', 'near', 'within', 'not-subject')),
    serving_since calendar_day,
    first_day_over date,
    days_until_over integer,
    served_years integer,
    served_months integer,
    served_days integer,
    terms integer,
    term_ends date,
    retires_on date,
    notes text[] NOT NULL,
    PRIMARY KEY (review_no, person, position)
  );
  CREATE INDEX review_lines_by_name ON review_lines (review_no, given_name, family_middle, person, position);
  CREATE INDEX review_lines_by_days ON review_lines (review_no, days_until_over, person, position);
  CREATE INDEX review_lines_counted ON review_lines (review_no, outcome, sector, locality);

  CREATE TABLE findings (
    review_no integer NOT NULL,
    person text COLLATE "C" NOT NULL,
    position text COLLATE "C" NOT NULL,
    rule text NOT NULL,
    place smallint NOT NULL,
    outcome text NOT NULL,
    locality text COLLATE "C" NOT NULL,
    finding jsonb NOT NULL,
    PRIMARY KEY (review_no, person, position, rule, place)
  );
`;

const CLOSED = `
  CREATE FUNCTION refuse_lines_of_closed_review() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF EXISTS (SELECT FROM reviews WHERE no IN (SELECT review_no FROM after_rows)) THEN
      RAISE EXCEPTION 'a closed review takes no more lines' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
  END $$;
  REVOKE EXECUTE ON FUNCTION refuse_lines_of_closed_review() FROM PUBLIC;
  CREATE TRIGGER closed_reviews_stay_closed AFTER INSERT ON review_lines REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_lines_of_closed_review();
  CREATE TRIGGER closed_reviews_stay_closed AFTER INSERT ON findings REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_lines_of_closed_review();
`;

export class KeepReviews implements MigrationInterface {
  readonly name = 'KeepReviews1764000000050';

  up(runner: QueryRunner): Promise<void> {
    const inScope = 'locality IN (SELECT planner_scope_localities())';
    return apply(runner, [
      TABLES, CLOSED,
      ...['reviews', 'review_lines', 'findings'].flatMap((table) => [
        guard(table), wholeCity(table), insertOnly(table), `GRANT SELECT, INSERT ON ${table} TO planner_app`,
      ]),
      // A head carries no person; its lines are looked at one by one.
      reads('reviews', `(SELECT planner_actor()) IS NOT NULL`),
      reads('review_lines', inScope), reads('findings', inScope),
      // Whoever may review his own scope writes lines of his own scope.
      `CREATE POLICY own_scope ON reviews FOR INSERT TO planner_app WITH CHECK (scope <> '{}' AND scope <@ (SELECT array_agg(code) FROM planner_scope_localities() AS code))`,
      ...['review_lines', 'findings'].map((table) => `CREATE POLICY own_scope ON ${table} FOR INSERT TO planner_app WITH CHECK (${inScope})`),
      `GRANT USAGE ON SEQUENCE review_no TO planner_app`,
      record('reviews', { key: ['id'] }).replace(/^.*never_truncated.*$/m, ''),
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
