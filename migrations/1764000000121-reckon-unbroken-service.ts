import type { MigrationInterface, QueryRunner } from 'typeorm';
import { apply, noWayBack } from './apply.ts';

/**
 * Unbroken official service of every head in post on a day, in one statement: stints in head posts of the same unit that touch
 * or overlap are one. The plainest reading of the rule (no gap tolerated, nothing but official time, no successions), for figures
 * over the whole data and as a second opinion on what the rules reckon; verdicts come from the rules alone. Sees what the caller sees.
 */
const UNBROKEN = `
  CREATE FUNCTION planner_unbroken_service(on_day date, years integer DEFAULT 8)
    RETURNS TABLE (person text, "position" text, serving_since date, first_day_over date) LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT p.code, o.code, lower(island), (lower(island) + make_interval(years => years))::date
    FROM tenures held JOIN positions o ON o.id = held.position_id JOIN people p ON p.id = held.person_id
    CROSS JOIN LATERAL (
      SELECT range_agg(t.span) AS islands FROM tenures t JOIN positions s ON s.id = t.position_id
      WHERE t.person_id = held.person_id AND s.unit_code = o.unit_code AND s.head AND t.kind = 'official' AND t.from_day <= on_day) AS own
    CROSS JOIN LATERAL unnest(own.islands) AS island
    WHERE held.kind = 'official' AND o.head AND held.span @> on_day AND island @> on_day $$;
  REVOKE EXECUTE ON FUNCTION planner_unbroken_service(date, integer) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION planner_unbroken_service(date, integer) TO planner_app;
`;

export class ReckonUnbrokenService implements MigrationInterface {
  readonly name = 'ReckonUnbrokenService1764000000121';

  up(runner: QueryRunner): Promise<void> {
    return apply(runner, [UNBROKEN]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
