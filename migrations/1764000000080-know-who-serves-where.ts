import type { MigrationInterface, QueryRunner } from 'typeorm';
import { apply, guard, noWayBack } from './apply.ts';

/**
 * Where a person is seen: by the locality of each of his posts until that stint is over, and for good by that of the
 * last one. It only answers row-level security, which asks with every statement; no as-of reading of the planner uses it.
 */
const PLACES = `
  CREATE TABLE person_places (
    person_id integer NOT NULL REFERENCES people ON DELETE CASCADE,
    locality_code text COLLATE "C" NOT NULL REFERENCES localities DEFERRABLE INITIALLY DEFERRED,
    seen_until date,
    PRIMARY KEY (person_id, locality_code)
  );
  CREATE INDEX person_places_seen ON person_places (locality_code, seen_until);
`;

const DEFINER = `SECURITY DEFINER SET search_path = public, pg_temp`;

/**
 * A list of people as a condition, not as a table to join: within the transaction that brings a million stints in, the
 * server still believes that there are none, and would compare each of them with each person.
 */
const KEEP = `
  CREATE FUNCTION planner_place(ids integer[]) RETURNS void LANGUAGE plpgsql ${DEFINER} SET plan_cache_mode = force_custom_plan AS $$
  BEGIN
    DELETE FROM person_places WHERE person_id = ANY (ids);
    INSERT INTO person_places (person_id, locality_code, seen_until)
    SELECT person_id, locality_code, CASE WHEN bool_or(last) THEN NULL ELSE max(out) END
    FROM (SELECT t.person_id, u.locality_code, upper(t.reach) AS out,
                 rank() OVER (PARTITION BY t.person_id ORDER BY upper(t.reach) DESC NULLS FIRST) = 1 AS last
          FROM tenures t JOIN positions o ON o.id = t.position_id JOIN units u ON u.code = o.unit_code
          WHERE t.person_id = ANY (ids)) AS stints
    GROUP BY person_id, locality_code;
  END $$;
  CREATE FUNCTION place_people() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN PERFORM planner_place(ARRAY(SELECT DISTINCT person_id FROM after_rows));
    ELSIF TG_OP = 'DELETE' THEN PERFORM planner_place(ARRAY(SELECT DISTINCT person_id FROM before_rows));
    ELSE PERFORM planner_place(ARRAY(SELECT person_id FROM after_rows UNION SELECT person_id FROM before_rows));
    END IF;
    RETURN NULL;
  END $$;
  CREATE FUNCTION place_people_of_positions() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$
  BEGIN
    PERFORM planner_place(ARRAY(SELECT DISTINCT t.person_id FROM after_rows a JOIN before_rows b ON b.id = a.id JOIN tenures t ON t.position_id = a.id
      WHERE a.unit_code <> b.unit_code));
    RETURN NULL;
  END $$;
  CREATE FUNCTION place_people_of_units() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$
  BEGIN
    PERFORM planner_place(ARRAY(SELECT DISTINCT t.person_id FROM after_rows a JOIN before_rows b ON b.code = a.code
      JOIN positions o ON o.unit_code = a.code JOIN tenures t ON t.position_id = o.id WHERE a.locality_code <> b.locality_code));
    RETURN NULL;
  END $$;
  REVOKE EXECUTE ON FUNCTION planner_place(integer[]), place_people(), place_people_of_positions(), place_people_of_units() FROM PUBLIC;
`;

const TRIGGERS = `
  CREATE TRIGGER placed_insert AFTER INSERT ON tenures REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION place_people();
  CREATE TRIGGER placed_update AFTER UPDATE ON tenures REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION place_people();
  CREATE TRIGGER placed_delete AFTER DELETE ON tenures REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION place_people();
  CREATE TRIGGER placed_update AFTER UPDATE ON positions REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION place_people_of_positions();
  CREATE TRIGGER placed_update AFTER UPDATE ON units REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION place_people_of_units();
  SELECT planner_place(ARRAY(SELECT id FROM people));
`;

const VISIBLE = `
  CREATE OR REPLACE FUNCTION planner_visible_people() RETURNS SETOF integer LANGUAGE sql STABLE ROWS 5000 ${DEFINER} AS $$
    SELECT person_id FROM person_places
    WHERE locality_code IN (SELECT planner_scope_localities()) AND (seen_until IS NULL OR seen_until > (SELECT planner_as_of()))
    UNION ALL
    SELECT id FROM people
    WHERE home_locality IN (SELECT planner_scope_localities()) AND NOT EXISTS (SELECT FROM person_places p WHERE p.person_id = people.id) $$;
`;

export class KnowWhoServesWhere implements MigrationInterface {
  readonly name = 'KnowWhoServesWhere1764000000080';

  up(runner: QueryRunner): Promise<void> {
    return apply(runner, [PLACES, guard('person_places'), `SET LOCAL planner.maintenance = 'on'`, KEEP, TRIGGERS, VISIBLE]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
