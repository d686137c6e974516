import { Inject, Injectable } from '@nestjs/common';
import { type Day, day } from '#calendar';
import type { JobView } from '#contracts';
import { defaultPackOf, packOf, reviewKey } from '#office';
import type { ReviewHead } from '#persistence';
import { granted } from '../answers/from-deed.ts';
import { type Desk, DESK } from '../desk.ts';
import { type Visitor, workOf } from '../door/visitor.ts';
import { jobView } from '../jobs/job-view.ts';
import { REVIEWS } from '../jobs/review-job.ts';

export type FoundReview =
  | { readonly outcome: 'made'; readonly review: ReviewHead }
  | { readonly outcome: 'being-made'; readonly job: JobView };

const LOOK_AGAIN = 200;
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/**
 * The review of the whole city on a day, by a pack, over today's data: made once and kept. When there is none yet, the work
 * is begun and its job answered. What each visitor sees of it is cut out by row-level security.
 */
@Injectable()
export class FindReview {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  /** @param wait seconds to wait for a review that is being made */
  async on({ asOf, pack, wait = 0 }: { asOf?: string | undefined; pack?: string | undefined; wait?: number | undefined }, visitor: Visitor): Promise<FoundReview> {
    const on = asOf === undefined ? this.desk.today() : day(asOf);
    const code = pack ?? (await this.desk.database.work(workOf(visitor, 'due-list'), defaultPackOf));
    const until = Date.now() + wait * 1000;
    for (;;) {
      const found = await this.findOrBegin(on, code);
      if (found.outcome === 'made' || found.job.state === 'failed' || Date.now() >= until) return found;
      await pause(LOOK_AGAIN);
    }
  }

  private findOrBegin(asOf: Day, packCode: string): Promise<FoundReview> {
    return this.desk.database.work({ ...REVIEWS, asOf }, async (work) => {
      const pack = granted(await packOf(work, { pack: packCode, asOf }));
      const key = await reviewKey(work, { asOf }, pack);
      const review = await work.reviews.find(key);
      if (review !== undefined) return { outcome: 'made', review };
      const request = { asOf, pack: pack.code };
      const job = await work.jobs.enqueue({ kind: 'review', request, key: ['review', asOf, pack.code, pack.version, key.dataVersion].join(' ') });
      return { outcome: 'being-made', job: jobView(job) };
    });
  }
}
