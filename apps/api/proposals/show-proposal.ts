import { Inject, Injectable } from '@nestjs/common';
import type { JobView, ProposalView } from '#contracts';
import type { StoredProposal, Work } from '#persistence';
import { type Desk, DESK } from '../desk.ts';
import { type Visitor, workOf } from '../door/visitor.ts';
import { jobView } from '../jobs/job-view.ts';

/** A proposal with its job and, once made, its plan. */
@Injectable()
export class ShowProposal {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  /** `undefined` when there is no such proposal for the visitor's eyes. */
  view(id: string, visitor: Visitor): Promise<ProposalView | undefined> {
    return this.desk.database.work(workOf(visitor, 'plan'), async (work) => {
      const proposal = await work.proposals.find(id);
      if (proposal === undefined) return undefined;
      const { name, asOf, createdAt, createdBy, maxCycle, maxChain } = proposal;
      return {
        id, name, asOf, createdAt, createdBy, maxCycle, maxChain,
        pack: { code: proposal.pack, version: proposal.packVersion, name: proposal.packName },
        scopeName: await scopeName(work, proposal),
        job: await jobOf(work, proposal),
        ...planOf(proposal),
      };
    });
  }
}

async function scopeName(work: Work, { scope }: StoredProposal): Promise<string> {
  const seen = await work.establishment.localities();
  const roots = scope.length === 0 ? seen.filter(({ parent }) => parent === undefined) : seen.filter(({ code }) => scope.includes(code));
  return roots.map(({ name }) => name).join(', ');
}

/** A proposal made from the command line has no job; it is shown as one that has ended. */
async function jobOf(work: Work, proposal: StoredProposal): Promise<JobView> {
  const job = proposal.job === undefined ? undefined : await work.jobs.find(proposal.job);
  if (job !== undefined) return jobView(job);
  return { id: proposal.id, kind: 'proposal', state: proposal.plan ? 'done' : 'failed', progress: 1, result: proposal.id };
}

function planOf({ plan }: StoredProposal): Pick<ProposalView, 'plan'> {
  if (plan === undefined) return {};
  const { status, objective, bound, seconds, due, resolved, moves, unplaced } = plan;
  return { plan: { status, objective, bound, seconds, due, resolved, moves, unplaced } };
}
