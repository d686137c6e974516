import type { MigrationInterface, QueryRunner } from 'typeorm';
import { apply, noWayBack, record } from './apply.ts';

/** What was done with a paper (printed, taken out, checked …) stands on the record too, not in its own log alone. */
export class RecordDecisionEvents implements MigrationInterface {
  readonly name = 'RecordDecisionEvents1764000000092';

  up(runner: QueryRunner): Promise<void> {
    return apply(runner, [record('decision_events', { key: ['decision_id', 'id'] })]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
