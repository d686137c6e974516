import type { Desk } from '#office';
import { type JobRun, type RunningJobs, startJobs } from '#persistence';
import { answerComparison } from './make-comparison.ts';
import { makeImport } from './make-import.ts';
import { makePapers } from './make-papers.ts';
import { makeProposal } from './make-proposal.ts';
import { type Following, makeReview } from './make-review.ts';

const following = (run: JobRun): Following => ({ signal: run.signal, onProgress: (progress) => { run.report(progress); } });

/** Works through reviews, proposals, imports and batches of papers in this process, one of each at a time. */
export function workOnJobs(desk: Desk): Promise<RunningJobs> {
  return startJobs(desk.database, {
    review: (job, run) => makeReview(desk, job, following(run)),
    comparison: (job, run) => answerComparison(desk, job, following(run)),
    proposal: (job, run) => makeProposal(desk, job, following(run)),
    import: (job, run) => makeImport(desk, job, following(run)),
    papers: (job, run) => makePapers(desk, job, following(run)),
  });
}
