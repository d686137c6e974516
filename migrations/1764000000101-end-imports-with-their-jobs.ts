import type { MigrationInterface, QueryRunner } from 'typeorm';
import { apply, noWayBack } from './apply.ts';

/**
 * An import waits for no job that has ended badly: a reading that was stopped leaves nothing behind, a preview goes back
 * to the mapping, a commit back to the preview. Whoever ends the job (its owner, its worker, or nobody, when the worker
 * died for good), the same transaction puts the import right.
 */
const END = `
  CREATE FUNCTION end_import_with_its_job() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE step text := NEW.request ->> 'step';
  BEGIN
    IF NEW.state = 'cancelled' AND step = 'read' THEN
      DELETE FROM imports WHERE job = NEW.id AND state = 'reading';
    ELSE
      UPDATE imports SET
        state = CASE state WHEN 'reading' THEN 'refused' WHEN 'previewing' THEN 'mapping' ELSE 'previewed' END,
        refusal = CASE NEW.state WHEN 'failed' THEN jsonb_build_object('code', coalesce(NEW.error, 'internal'), 'message', '') END
      WHERE job = NEW.id AND state IN ('reading', 'previewing', 'committing');
    END IF;
    RETURN NULL;
  END $$;
  REVOKE EXECUTE ON FUNCTION end_import_with_its_job() FROM PUBLIC;
  CREATE TRIGGER imports_end_with_their_jobs AFTER UPDATE ON jobs
    FOR EACH ROW WHEN (NEW.kind = 'import' AND NEW.state IN ('cancelled', 'failed') AND OLD.state <> NEW.state)
    EXECUTE FUNCTION end_import_with_its_job();
  CREATE INDEX imports_of_job ON imports (job);
`;

export class EndImportsWithTheirJobs implements MigrationInterface {
  readonly name = 'EndImportsWithTheirJobs1764000000101';

  up(runner: QueryRunner): Promise<void> {
    return apply(runner, [END]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
