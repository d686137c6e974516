import type { MigrationInterface, QueryRunner } from 'typeorm';
import { apply, noWayBack } from './apply.ts';

const DEFINER = `SECURITY DEFINER SET search_path = public, pg_temp`;

/** A refusal that the office turns into a sentence: a constraint's name, and what it is about as JSON in the hint. */
const REFUSE = `
  CREATE FUNCTION refuse_decision(why text, about jsonb) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '%', why USING ERRCODE = '23514', CONSTRAINT = why, TABLE = 'decisions', HINT = about::text;
  END $$;
  CREATE FUNCTION decision_step(step jsonb) RETURNS TABLE (deed text, person_id integer, position_id integer, one_seat boolean, seats integer, day date, until date, kind text, appointment text, about jsonb)
    LANGUAGE sql STABLE AS $$
    SELECT step ->> 'deed', p.id, o.id, o.one_seat, o.seats, (step ->> 'day')::date, (step ->> 'until')::date, coalesce(step ->> 'kind', 'official'), step ->> 'appointment',
      jsonb_build_object('person', p.full_name, 'title', o.title, 'unit', u.name, 'day', step ->> 'day')
    FROM (SELECT 1) AS one LEFT JOIN people p ON p.code = step ->> 'person' LEFT JOIN positions o ON o.code = step ->> 'position' LEFT JOIN units u ON u.code = o.unit_code $$;
`;

/** Ends (or prolongs) a stint. One that ends on that very day already needs nothing. */
const CLOSE = `
  CREATE FUNCTION carry_out_end(decision uuid, step jsonb) RETURNS void LANGUAGE plpgsql ${DEFINER} AS $$
  DECLARE s record; was tenures; is_now tenures;
  BEGIN
    SELECT * INTO s FROM decision_step(step);
    SELECT t.* INTO was FROM tenures t WHERE t.person_id = s.person_id AND t.position_id = s.position_id AND planner_latest(t.from_day, t.from_precision) < s.day
      AND (t.until_day IS NULL OR t.until_day >= s.day OR s.deed = 'extend') ORDER BY t.from_day DESC LIMIT 1;
    IF was.id IS NULL THEN PERFORM refuse_decision('the_holder_is_in_post', s.about); END IF;
    IF was.until_day = s.day THEN RETURN; END IF;
    UPDATE tenures SET until_day = s.day, until_precision = 'day' WHERE id = was.id RETURNING * INTO is_now;
    INSERT INTO decision_traces (decision_id, tenure_id, before, after) VALUES (decision, was.id, to_jsonb(was), to_jsonb(is_now));
  END $$;
`;

const OPEN = `
  CREATE FUNCTION carry_out_begin(d decisions, step jsonb) RETURNS void LANGUAGE plpgsql ${DEFINER} AS $$
  DECLARE s record; made tenures; other jsonb;
  BEGIN
    SELECT * INTO s FROM decision_step(step);
    IF s.person_id IS NULL OR s.position_id IS NULL THEN PERFORM refuse_decision('person_and_post_are_known', s.about); END IF;
    IF s.kind = 'official' AND s.one_seat THEN
      SELECT s.about || jsonb_build_object('holder', p.full_name) INTO other FROM tenures t JOIN people p ON p.id = t.person_id
        WHERE t.position_id = s.position_id AND t.kind = 'official' AND t.span && daterange(s.day, s.until) LIMIT 1;
      IF other IS NOT NULL THEN PERFORM refuse_decision('one_holder_per_seat_at_a_time', other); END IF;
    END IF;
    INSERT INTO tenures (person_id, position_id, one_seat, from_day, until_day, until_precision, kind, appointment, decision_no, decision_signed)
      VALUES (s.person_id, s.position_id, s.one_seat, s.day, s.until, CASE WHEN s.until IS NULL THEN NULL ELSE 'day' END, s.kind, s.appointment,
        CASE WHEN d.symbol IS NULL OR position('/' IN d.number) > 0 THEN d.number WHEN position('/' IN d.symbol) > 0 THEN d.number || '-' || d.symbol ELSE d.number || '/' || d.symbol END, d.issued_on) RETURNING * INTO made;
    INSERT INTO decision_traces (decision_id, tenure_id, before, after) VALUES (d.id, made.id, NULL, to_jsonb(made));
    IF s.kind = 'official' THEN PERFORM check_seat(d.id, made, s.about); END IF;
  END $$;
  CREATE FUNCTION check_seat(decision uuid, made tenures, about jsonb) RETURNS void LANGUAGE plpgsql ${DEFINER} AS $$
  DECLARE other jsonb;
  BEGIN
    -- A second post that was held beside the old one may go on beside the new one.
    SELECT about || jsonb_build_object('other', o.title || ', ' || u.name) INTO other FROM tenures t JOIN positions o ON o.id = t.position_id JOIN units u ON u.code = o.unit_code
      WHERE t.person_id = made.person_id AND t.id <> made.id AND t.kind = 'official' AND t.span && made.span AND NOT EXISTS (
        SELECT FROM decision_traces r WHERE r.decision_id = decision AND r.before IS NOT NULL AND r.tenure_id <> t.id
          AND (r.before ->> 'person_id')::int = made.person_id AND (r.before ->> 'span')::daterange && t.span) LIMIT 1;
    IF other IS NOT NULL THEN PERFORM refuse_decision('nobody_in_two_seats_at_a_time', other); END IF;
    IF EXISTS (SELECT FROM tenures at JOIN positions o ON o.id = made.position_id
      WHERE at.position_id = made.position_id AND at.kind = 'official' AND at.span && made.span AND NOT isempty(at.span)
        AND (SELECT count(*) FROM tenures t WHERE t.position_id = made.position_id AND t.kind = 'official' AND t.span @> greatest(lower(at.span), lower(made.span))) > o.seats)
    THEN PERFORM refuse_decision('no_more_holders_than_seats', about); END IF;
  END $$;
`;

/** Takes back what a decision did, the last first. A stint that is not as it was left has later work on it. */
const UNDO = `
  CREATE FUNCTION take_back(cancelled uuid, cancelling uuid) RETURNS void LANGUAGE plpgsql ${DEFINER} AS $$
  DECLARE r decision_traces; now_is jsonb; later text;
  BEGIN
    IF NOT EXISTS (SELECT FROM decisions WHERE group_id = cancelled AND state = 'issued') THEN RETURN; END IF;
    FOR r IN SELECT t.* FROM decision_traces t WHERE t.decision_id IN (SELECT id FROM decisions WHERE group_id = cancelled AND state = 'issued') ORDER BY t.id DESC LOOP
      SELECT to_jsonb(t) INTO now_is FROM tenures t WHERE t.id = r.tenure_id;
      IF now_is IS DISTINCT FROM r.after THEN
        SELECT string_agg(DISTINCT d.title, '; ') INTO later FROM decision_traces x JOIN decisions d ON d.id = x.decision_id
          WHERE x.tenure_id = r.tenure_id AND x.id > r.id AND d.group_id <> cancelled;
        PERFORM refuse_decision('nothing_later_depends_on_it', jsonb_build_object('later', later, 'person', (SELECT full_name FROM people WHERE id = (r.after ->> 'person_id')::int)));
      END IF;
      IF r.before IS NULL THEN DELETE FROM tenures WHERE id = r.tenure_id;
      ELSE UPDATE tenures SET until_day = (r.before ->> 'until_day')::date, until_precision = r.before ->> 'until_precision' WHERE id = r.tenure_id;
      END IF;
    END LOOP;
    UPDATE decisions SET state = 'cancelled', version = version + 1 WHERE group_id = cancelled AND state = 'issued';
    INSERT INTO decision_events (decision_id, deed, detail) SELECT d.id, 'cancelled', c.title FROM decisions d, decisions c WHERE d.group_id = cancelled AND d.state = 'cancelled' AND c.id = cancelling;
  END $$;
`;

/**
 * Carries a group of decisions out: all of it, in this transaction, or nothing. Ends come before beginnings, so that a
 * ring finds every seat free. Whoever races for one of these seats or people waits here and then sees what was done.
 */
const CARRY_OUT = `
  CREATE FUNCTION carry_out(of_group uuid) RETURNS integer LANGUAGE plpgsql ${DEFINER} AS $$
  DECLARE d decisions; step jsonb; n integer := 0; wanted text[];
  BEGIN
    IF NOT planner_sees_all() AND EXISTS (SELECT FROM decisions WHERE group_id = of_group AND NOT localities <@ ARRAY(SELECT planner_scope_localities())) THEN
      RAISE EXCEPTION 'out of scope' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM FROM decisions WHERE group_id = of_group ORDER BY id FOR UPDATE;
    IF EXISTS (SELECT FROM decisions WHERE group_id = of_group AND state NOT IN ('issued', 'replaced', 'cancelled')) THEN PERFORM refuse_decision('the_whole_group_is_issued', '{}'); END IF;
    wanted := ARRAY(SELECT DISTINCT s ->> 'position' FROM decisions, jsonb_array_elements(steps) AS s WHERE group_id = of_group AND state = 'issued');
    PERFORM FROM positions WHERE code = ANY (wanted) ORDER BY id FOR NO KEY UPDATE;
    wanted := ARRAY(SELECT DISTINCT s ->> 'person' FROM decisions, jsonb_array_elements(steps) AS s WHERE group_id = of_group AND state = 'issued');
    PERFORM FROM people WHERE code = ANY (wanted) ORDER BY id FOR NO KEY UPDATE;
    FOR d IN SELECT * FROM decisions WHERE group_id = of_group AND state = 'issued' AND executed_at IS NULL ORDER BY place_in_group, id LOOP
      n := n + 1;
      IF d.cancels IS NOT NULL THEN PERFORM take_back((SELECT group_id FROM decisions WHERE id = d.cancels), d.id); END IF;
      FOR step IN SELECT s FROM jsonb_array_elements(d.steps) AS s WHERE s ->> 'deed' IN ('close', 'extend') LOOP PERFORM carry_out_end(d.id, step); END LOOP;
    END LOOP;
    FOR d IN SELECT * FROM decisions WHERE group_id = of_group AND state = 'issued' AND executed_at IS NULL ORDER BY place_in_group, id LOOP
      FOR step IN SELECT s FROM jsonb_array_elements(d.steps) AS s WHERE s ->> 'deed' = 'open' LOOP PERFORM carry_out_begin(d, step); END LOOP;
    END LOOP;
    INSERT INTO decision_events (decision_id, deed) SELECT id, 'executed' FROM decisions WHERE group_id = of_group AND state = 'issued' AND executed_at IS NULL;
    UPDATE decisions SET executed_at = now(), version = version + 1 WHERE group_id = of_group AND state = 'issued' AND executed_at IS NULL;
    RETURN n;
  END $$;
  REVOKE EXECUTE ON FUNCTION carry_out_end(uuid, jsonb), carry_out_begin(decisions, jsonb), check_seat(uuid, tenures, jsonb), take_back(uuid, uuid), carry_out(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION carry_out(uuid) TO planner_app;
`;

export class CarryOutDecisions implements MigrationInterface {
  readonly name = 'CarryOutDecisions1764000000091';

  up(runner: QueryRunner): Promise<void> {
    return apply(runner, [REFUSE, CLOSE, OPEN, UNDO, CARRY_OUT]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
