import { Inject, Injectable } from '@nestjs/common';
import { type Day, day, formatDay } from '#calendar';
import type { ProposalStarted } from '#contracts';
import { packOf } from '#office';
import type { NewProposal, Work } from '#persistence';
import type { RulePack } from '#regulations';
import { granted } from '../answers/from-deed.ts';
import { Refusal } from '../answers/problems.ts';
import { type Desk, DESK } from '../desk.ts';
import { type Visitor, workOf } from '../door/visitor.ts';
import { jobView } from '../jobs/job-view.ts';
import type { ProposalBody } from './requests.ts';

const SWAPS = 2;
const NO_CHAINS = 0;

/** Files a proposal and hands its making to the workers; both in one transaction, once per idempotency key. */
@Injectable()
export class StartProposal {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  from(body: ProposalBody, visitor: Visitor, idempotencyKey: string | undefined): Promise<ProposalStarted> {
    const asOf = day(body.asOf);
    const context = workOf(visitor, 'plan', { asOf, action: 'proposal.asked', idempotencyKey, fingerprint: JSON.stringify(body) });
    return this.desk.database.work(context, async (work) => {
      const pack = granted(await packOf(work, { pack: body.pack, asOf }));
      const scope = await rootsOf(work, body.scope, visitor);
      const id = await work.proposals.create(newProposal(body, { asOf, pack, scope }));
      const job = await work.jobs.enqueue({ kind: 'proposal', request: { proposal: id } });
      await work.proposals.attachJob(id, job.id);
      return { id, job: jobView(job) };
    });
  }
}

/** Roots that the plan is made over: the locality asked for, else all that the visitor sees. */
async function rootsOf(work: Work, asked: string | undefined, visitor: Visitor): Promise<readonly string[]> {
  if (asked === undefined) return visitor.scope === 'all' ? [] : visitor.scope;
  if ((await work.establishment.subtree(asked)).length > 0) return [asked];
  throw new Refusal('out-of-scope', { detail: `Không có địa phương mã "${asked}" trong phạm vi được xem.` });
}

function newProposal(body: ProposalBody, { asOf, pack, scope }: { asOf: Day; pack: RulePack; scope: readonly string[] }): NewProposal {
  return {
    name: body.name ?? `Phương án luân chuyển ${formatDay(asOf)}`,
    asOf, pack: pack.code, packVersion: pack.version, packName: pack.name, scope,
    maxCycle: body.maxCycle ?? SWAPS,
    maxChain: body.maxChain ?? NO_CHAINS,
  };
}
