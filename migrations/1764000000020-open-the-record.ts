import type { MigrationInterface, QueryRunner } from 'typeorm';
import { apply, guard, insertOnly, noWayBack, reads } from './apply.ts';

/**
 * The record: one line for one changed row (or one note), lines of a transaction form a block, blocks form a chain.
 * A block is closed at commit, so writers meet only there and for a moment; the counter of the personnel data moves in
 * the same place. Times are whole milliseconds since 1970: text of a timestamptz depends on the reader's zone.
 */
const TABLES = `
  CREATE SEQUENCE record_seq;
  CREATE SEQUENCE record_block_seq;
  CREATE TABLE record_entries (
    seq bigint PRIMARY KEY,
    block bigint NOT NULL,
    at_ms bigint NOT NULL,
    actor text NOT NULL,
    request text,
    purpose text,
    action text NOT NULL,
    of_table text NOT NULL,
    key text NOT NULL,
    person text,
    before jsonb,
    after jsonb,
    digest bytea NOT NULL
  );
  CREATE INDEX record_entries_of_block ON record_entries (block, seq);
  CREATE INDEX record_entries_of_person ON record_entries (person, seq) WHERE person IS NOT NULL;
  CREATE INDEX record_entries_of_table ON record_entries (of_table, key, seq);
  CREATE TABLE record_chain (
    no bigint PRIMARY KEY,
    block bigint NOT NULL UNIQUE,
    first_seq bigint NOT NULL,
    last_seq bigint NOT NULL,
    lines bigint NOT NULL,
    sealed_ms bigint NOT NULL,
    root bytea NOT NULL,
    previous bytea NOT NULL,
    hash bytea NOT NULL
  );
  CREATE TABLE record_head (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    no bigint NOT NULL,
    sealed_ms bigint NOT NULL,
    hash bytea NOT NULL,
    data_version bigint NOT NULL
  );
  INSERT INTO record_head (no, sealed_ms, hash, data_version) VALUES (0, 0, sha256('planner'), 0);
  CREATE TABLE record_pending (
    transaction xid8 PRIMARY KEY,
    block bigint NOT NULL DEFAULT nextval('record_block_seq'),
    personnel boolean NOT NULL DEFAULT false
  );
`;

/** What is hashed. jsonb writes its keys in one fixed order, so equal contents give equal text. */
const CANONICAL = `
  CREATE FUNCTION record_canonical(e record_entries) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT jsonb_build_object('seq', e.seq, 'block', e.block, 'at', e.at_ms, 'actor', e.actor, 'request', e.request,
      'purpose', e.purpose, 'action', e.action, 'table', e.of_table, 'key', e.key, 'person', e.person,
      'before', e.before, 'after', e.after)::text $$;
  CREATE FUNCTION record_digest(e record_entries) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT sha256(convert_to(record_canonical(e), 'UTF8')) $$;
  CREATE FUNCTION record_link(previous bytea, no bigint, block bigint, lines bigint, sealed_ms bigint, root bytea) RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT sha256(convert_to(jsonb_build_object('previous', encode(previous, 'hex'), 'no', no, 'block', block,
      'lines', lines, 'sealed', sealed_ms, 'root', encode(root, 'hex'))::text, 'UTF8')) $$;
  CREATE FUNCTION record_key(line jsonb, columns text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT string_agg(line ->> name, '/' ORDER BY place) FROM unnest(columns) WITH ORDINALITY AS c (name, place) $$;
`;

const DEFINER = `SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC'`;

const BLOCKS = `
  CREATE FUNCTION record_block(is_personnel boolean) RETURNS bigint LANGUAGE plpgsql ${DEFINER} AS $$
  DECLARE found bigint;
  BEGIN
    SELECT block INTO found FROM record_pending WHERE transaction = pg_current_xact_id() AND (personnel OR NOT is_personnel);
    IF found IS NULL THEN
      INSERT INTO record_pending AS p (transaction, personnel) VALUES (pg_current_xact_id(), is_personnel)
        ON CONFLICT (transaction) DO UPDATE SET personnel = p.personnel OR excluded.personnel RETURNING block INTO found;
    END IF;
    RETURN found;
  END $$;
  CREATE FUNCTION record_seal() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$
  DECLARE head record_head; root bytea; first bigint; last bigint; n bigint; at bigint; linked bytea; is_personnel boolean;
  BEGIN
    DELETE FROM record_pending WHERE block = NEW.block RETURNING personnel INTO is_personnel;
    SELECT sha256(string_agg(digest, ''::bytea ORDER BY seq)), min(seq), max(seq), count(*) INTO root, first, last, n
      FROM record_entries WHERE block = NEW.block;
    IF n = 0 THEN RETURN NULL; END IF;
    SELECT * INTO head FROM record_head FOR UPDATE;
    at := greatest(head.sealed_ms, (extract(epoch FROM clock_timestamp()) * 1000)::bigint);
    linked := record_link(head.hash, head.no + 1, NEW.block, n, at, root);
    INSERT INTO record_chain (no, block, first_seq, last_seq, lines, sealed_ms, root, previous, hash)
      VALUES (head.no + 1, NEW.block, first, last, n, at, root, head.hash, linked);
    UPDATE record_head SET no = head.no + 1, sealed_ms = at, hash = linked, data_version = head.data_version + is_personnel::int;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER sealed_at_commit AFTER INSERT ON record_pending DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION record_seal();
`;

const MAKE = `
  CREATE FUNCTION record_make(of_block bigint, deed text, tab text, of_key text, of_person text, was jsonb, is_now jsonb)
    RETURNS record_entries LANGUAGE plpgsql ${DEFINER} AS $$
  DECLARE e record_entries;
  BEGIN
    e.seq := nextval('record_seq'); e.block := of_block;
    e.at_ms := (extract(epoch FROM clock_timestamp()) * 1000)::bigint;
    e.actor := coalesce(planner_actor(), 'database:' || session_user);
    e.request := NULLIF(current_setting('planner.request', true), ''); e.purpose := planner_purpose();
    e.action := deed; e.of_table := tab; e.key := coalesce(of_key, ''); e.person := of_person; e.before := was; e.after := is_now;
    e.digest := record_digest(e);
    RETURN e;
  END $$;
  CREATE FUNCTION record_note(deed text, tab text, of_key text, of_person text, detail jsonb) RETURNS void LANGUAGE plpgsql ${DEFINER} AS $$
  BEGIN
    INSERT INTO record_entries SELECT e.* FROM record_make(record_block(false), deed, coalesce(tab, ''), of_key, of_person, NULL, detail) AS e;
  END $$;
  CREATE FUNCTION record_person(line jsonb, name text) RETURNS text LANGUAGE plpgsql STABLE ${DEFINER} AS $$
  BEGIN
    IF name = '' THEN RETURN NULL; END IF;
    IF name = 'person_id' THEN RETURN (SELECT code FROM people WHERE id = (line ->> 'person_id')::int); END IF;
    RETURN line ->> name;
  END $$;
`;

/**
 * Statement triggers, so that a hundred thousand imported rows cost one pass and not a hundred thousand calls. More
 * than 1,000 rows inserted by one statement leave one line with their number and a digest of all: nothing is lost,
 * because the first change of such a row records it as it was. Updates and deletions always leave a line per row.
 */
const ROWS = `
  CREATE FUNCTION record_rows() RETURNS trigger LANGUAGE plpgsql ${DEFINER} AS $$
  DECLARE
    keys text[] := string_to_array(TG_ARGV[0], ',');
    who text := TG_ARGV[1];
    secrets text[] := string_to_array(TG_ARGV[3], ',');
    deed text := coalesce(NULLIF(current_setting('planner.action', true), ''),
      TG_TABLE_NAME || '.' || CASE TG_OP WHEN 'INSERT' THEN 'inserted' WHEN 'UPDATE' THEN 'updated' ELSE 'deleted' END);
    n bigint; of_block bigint;
  BEGIN
    IF TG_OP = 'INSERT' THEN SELECT count(*) INTO n FROM after_rows; ELSE SELECT count(*) INTO n FROM before_rows; END IF;
    IF n = 0 THEN RETURN NULL; END IF;
    of_block := record_block(TG_ARGV[2]::boolean);
    IF TG_OP = 'INSERT' AND n > 1000 THEN
      INSERT INTO record_entries SELECT (e).* FROM (SELECT record_make(of_block, deed, TG_TABLE_NAME, '*', NULL, NULL,
          jsonb_build_object('rows', n, 'digest', encode(sha256(string_agg(d, ''::bytea ORDER BY d)), 'hex'))) AS e
        FROM (SELECT sha256(convert_to((to_jsonb(r) - secrets)::text, 'UTF8')) AS d FROM after_rows r) AS digests OFFSET 0) AS made;
    ELSIF TG_OP = 'INSERT' THEN
      INSERT INTO record_entries SELECT (e).* FROM (SELECT record_make(of_block, deed, TG_TABLE_NAME, record_key(j, keys), record_person(j, who), NULL, j) AS e
        FROM (SELECT to_jsonb(r) - secrets AS j FROM after_rows r) AS rows OFFSET 0) AS made;
    ELSIF TG_OP = 'DELETE' THEN
      INSERT INTO record_entries SELECT (e).* FROM (SELECT record_make(of_block, deed, TG_TABLE_NAME, record_key(j, keys), record_person(j, who), j, NULL) AS e
        FROM (SELECT to_jsonb(r) - secrets AS j FROM before_rows r) AS rows OFFSET 0) AS made;
    ELSE
      INSERT INTO record_entries SELECT (e).* FROM (SELECT record_make(of_block, deed, TG_TABLE_NAME, b.k, record_person(a.j, who), b.j - secrets, a.j - secrets) AS e
        FROM (SELECT record_key(to_jsonb(r), keys) AS k, to_jsonb(r) AS j FROM before_rows r) AS b
        JOIN (SELECT record_key(to_jsonb(r), keys) AS k, to_jsonb(r) AS j FROM after_rows r) AS a ON a.k = b.k
        WHERE a.j <> b.j OFFSET 0) AS made;
    END IF;
    RETURN NULL;
  END $$;
`;

const RIGHTS = `
  REVOKE EXECUTE ON FUNCTION record_block(boolean), record_make(bigint, text, text, text, text, jsonb, jsonb), record_seal(), record_rows(),
    record_note(text, text, text, text, jsonb), record_person(jsonb, text) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION record_note(text, text, text, text, jsonb) TO planner_app;
  GRANT SELECT ON record_entries, record_chain, record_head, record_pending TO planner_app;
`;

export class OpenTheRecord implements MigrationInterface {
  readonly name = 'OpenTheRecord1764000000020';

  up(runner: QueryRunner): Promise<void> {
    const auditors = `(SELECT planner_sees_all()) OR (SELECT planner_purpose() = 'audit' AND planner_actor() IS NOT NULL)`;
    return apply(runner, [
      TABLES, CANONICAL, BLOCKS, MAKE, ROWS,
      ...['record_entries', 'record_chain', 'record_head', 'record_pending'].map(guard),
      reads('record_entries', auditors), reads('record_chain', auditors),
      reads('record_head', '(SELECT planner_actor()) IS NOT NULL'),
      // Nobody sees but his own: it is gone before the transaction is over.
      reads('record_pending', '(SELECT planner_actor()) IS NOT NULL'),
      insertOnly('record_entries'), insertOnly('record_chain'),
      `CREATE TRIGGER never_removed BEFORE DELETE OR TRUNCATE ON record_head FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`,
      RIGHTS,
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
