import type { ProposalRequest, ProposalStarted, ProposalView } from '#contracts';
import type { Client } from './client.ts';
import { shaped } from './expect-shape.ts';

/** Asks for a plan and waits for it. */
export async function planned(client: Client, request: ProposalRequest, begun?: ProposalStarted): Promise<ProposalView> {
  const started = begun ?? shaped<ProposalStarted>(await client.post('/proposals', request), 'ProposalStarted', 202);
  for (;;) {
    const view = shaped<ProposalView>(await client.get(`/proposals/${started.id}`), 'ProposalView');
    if (view.job.state === 'done') return view;
    if (view.job.state === 'failed' || view.job.state === 'cancelled') throw new Error(`the proposal's job has ${view.job.state}: ${view.job.error ?? ''}`);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}
