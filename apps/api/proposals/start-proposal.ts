import { Inject, Injectable } from '@nestjs/common';
import { day } from '#calendar';
import type { ProposalStarted } from '#contracts';
import { fileProposal } from '#office';
import { granted } from '../answers/from-deed.ts';
import { type Desk, DESK } from '../desk.ts';
import { type Visitor, workOf } from '../door/visitor.ts';
import { jobView } from '../jobs/job-view.ts';
import type { ProposalBody } from './requests.ts';

/** Files a proposal and hands its making to the workers; both in one transaction, once per idempotency key. */
@Injectable()
export class StartProposal {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  from(body: ProposalBody, visitor: Visitor, idempotencyKey: string | undefined): Promise<ProposalStarted> {
    const asOf = day(body.asOf);
    const context = workOf(visitor, 'plan', { asOf, action: 'proposal.asked', idempotencyKey, fingerprint: JSON.stringify(body) });
    return this.desk.database.work(context, async (work) => {
      const { id } = granted(await fileProposal(work, { ...body, asOf }, visitor));
      const job = await work.jobs.enqueue({ kind: 'proposal', request: { proposal: id } });
      await work.proposals.attachJob(id, job.id);
      return { id, job: jobView(job) };
    });
  }
}
