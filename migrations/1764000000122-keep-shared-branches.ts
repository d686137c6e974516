import type { MigrationInterface, QueryRunner } from 'typeorm';
import { apply, guard, insertOnly, noWayBack, reads, wholeCity } from './apply.ts';

/**
 * The branch of an account that lists the parameters in force is the same in every finding of a rule in a review, and most of
 * its bulk: it is kept once, and put back when a finding is read. Reviews from before hold it in each finding.
 */
const BRANCHES = `
  CREATE TABLE review_branches (
    review_no integer NOT NULL,
    rule text COLLATE "C" NOT NULL,
    branch jsonb NOT NULL,
    PRIMARY KEY (review_no, rule)
  );
  CREATE TRIGGER closed_reviews_stay_closed AFTER INSERT ON review_branches REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_lines_of_closed_review();
`;

export class KeepSharedBranches implements MigrationInterface {
  readonly name = 'KeepSharedBranches1764000000122';

  up(runner: QueryRunner): Promise<void> {
    // It holds the law and the board's choices, nobody's data: whoever says who he is reads it, and writes it with his review.
    const somebody = '(SELECT planner_actor()) IS NOT NULL';
    return apply(runner, [
      BRANCHES, guard('review_branches'), wholeCity('review_branches'), insertOnly('review_branches'), reads('review_branches', somebody),
      `CREATE POLICY own_review ON review_branches FOR INSERT TO planner_app WITH CHECK (${somebody})`,
      'GRANT SELECT, INSERT ON review_branches TO planner_app',
    ]);
  }

  down(): Promise<void> {
    return noWayBack();
  }
}
