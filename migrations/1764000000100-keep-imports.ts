import type { MigrationInterface, QueryRunner } from 'typeorm';
import { apply, guard, insertOnly, noWayBack, record, wholeCity } from './apply.ts';

/**
 * A file that was sent, on its way into the data: the original in pieces, what was understood of it, the preview row by
 * row, and the changes that a commit would write, exactly as they were shown.
 */
const TABLES = `
  CREATE TABLE imports (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 300),
    file_size integer NOT NULL CHECK (file_size >= 0),
    file_hash text NOT NULL CHECK (file_hash ~ '^[0-9a-f]{64}$'),
    sender text NOT NULL DEFAULT '' CHECK (length(sender) <= 200),
    state text NOT NULL DEFAULT 'reading' CHECK (state IN ('reading', 'mapping', 'previewing', 'previewed', 'committing', 'committed', 'undone', 'refused')),
    refusal jsonb,
    analysis jsonb,
    mapping jsonb,
    edits jsonb NOT NULL DEFAULT '[]',
    summary jsonb,
    content_hash text,
    data_version bigint,
    batch uuid REFERENCES import_batches,
    job uuid,
    created_by text NOT NULL DEFAULT planner_actor(),
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL DEFAULT 1
  );
  CREATE INDEX imports_newest ON imports (created_at DESC);
  CREATE INDEX imports_of_file ON imports (file_hash);

  CREATE TABLE import_pieces (
    import uuid NOT NULL REFERENCES imports ON DELETE CASCADE,
    no integer NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (import, no)
  );

  CREATE TABLE import_rows (
    import uuid NOT NULL REFERENCES imports ON DELETE CASCADE,
    no integer NOT NULL,
    sheet text NOT NULL,
    line integer NOT NULL,
    state text NOT NULL CHECK (state IN ('new', 'changed', 'same', 'warning', 'error', 'ignored')),
    search text COLLATE "C" NOT NULL,
    body jsonb NOT NULL,
    PRIMARY KEY (import, no)
  );
  CREATE INDEX import_rows_by_state ON import_rows (import, state, no);

  CREATE TABLE import_changes (
    import uuid NOT NULL REFERENCES imports ON DELETE CASCADE,
    no integer NOT NULL,
    writes jsonb NOT NULL,
    PRIMARY KEY (import, no)
  );

  CREATE TABLE import_mappings (
    sender text NOT NULL CHECK (length(sender) <= 200),
    fingerprint text NOT NULL CHECK (length(fingerprint) <= 200),
    mapping jsonb NOT NULL,
    used_by text NOT NULL DEFAULT planner_actor(),
    used_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (sender, fingerprint)
  );
`;

/** What a batch wrote, row by row in canonical text: \`was\` is null for a row it created. By these it is undone. */
const BATCHES = `
  ALTER TABLE import_batches ADD COLUMN undoable boolean NOT NULL DEFAULT false;
  ALTER TABLE import_batches ADD COLUMN undone_at timestamptz;
  ALTER TABLE import_batches ADD COLUMN undone_by text;
  CREATE INDEX import_batches_newest ON import_batches (made_at DESC);
  CREATE INDEX import_batches_of_file ON import_batches (checksum);
  CREATE TABLE import_batch_rows (
    batch uuid NOT NULL REFERENCES import_batches,
    file text NOT NULL,
    line integer NOT NULL,
    was jsonb,
    is_now jsonb NOT NULL,
    PRIMARY KEY (batch, file, line)
  );
`;

/**
 * Whether the personnel data still stand as they were when the preview was made; from the answer until the end of the
 * transaction nobody else's changes can be committed in between.
 */
const STILL = `
  CREATE FUNCTION planner_data_still_at(expected bigint) RETURNS boolean LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE standing bigint;
  BEGIN
    SELECT data_version INTO standing FROM record_head FOR UPDATE;
    RETURN standing = expected;
  END $$;
  REVOKE EXECUTE ON FUNCTION planner_data_still_at(bigint) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION planner_data_still_at(bigint) TO planner_app;
`;

export class KeepImports implements MigrationInterface {
  readonly name = 'KeepImports1764000000100';

  up(runner: QueryRunner): Promise<void> {
    const tables = ['imports', 'import_pieces', 'import_rows', 'import_changes', 'import_mappings', 'import_batch_rows'];
    return apply(runner, [
      TABLES, BATCHES, STILL,
      ...tables.flatMap((table) => [guard(table), wholeCity(table)]),
      ...tables.slice(0, -1).map((table) => `GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO planner_app`),
      'GRANT SELECT, INSERT ON import_batch_rows TO planner_app',
      insertOnly('import_batch_rows'),
      record('imports', { key: ['id'], secret: ['analysis', 'mapping', 'edits', 'summary'] }),
      record('import_mappings', { key: ['sender', 'fingerprint'] }),
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
