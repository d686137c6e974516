import { Inject, Injectable } from '@nestjs/common';
import { may } from '#access';
import type { StoredJob, Work } from '#persistence';
import { type Desk, DESK } from '../desk.ts';
import { type Visitor, workOf } from '../door/visitor.ts';
import { comparisonOf } from './comparison-of.ts';
import { proposalOf } from './proposal-of.ts';

/** Whether a visitor may follow a job: his own, the making of a review (everybody's), of a proposal he may see, of an import where he takes data in himself. */
async function mayFollow(work: Work, job: StoredJob, visitor: Visitor): Promise<boolean> {
  if (job.createdBy === visitor.username || job.kind === 'review') return true;
  if (job.kind === 'comparison') return (await work.comparisons.find(comparisonOf(job) ?? '')) !== undefined;
  if (job.kind === 'import') return may(visitor.role, 'data.import');
  const proposal = job.kind === 'proposal' ? proposalOf(job) : undefined;
  return proposal !== undefined && (await work.proposals.find(proposal)) !== undefined;
}

/** A job that the visitor may follow; `undefined` when there is none, or none for him. */
@Injectable()
export class ShowJob {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  find(id: string, visitor: Visitor): Promise<StoredJob | undefined> {
    return this.desk.database.work(workOf(visitor, 'jobs'), async (work) => {
      const job = await work.jobs.find(id);
      return job !== undefined && (await mayFollow(work, job, visitor)) ? job : undefined;
    });
  }
}
