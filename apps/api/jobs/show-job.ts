import { Inject, Injectable } from '@nestjs/common';
import type { StoredJob } from '#persistence';
import { type Desk, DESK } from '../desk.ts';
import { type Visitor, workOf } from '../door/visitor.ts';
import { REVIEWS } from './review-job.ts';

/** A job that the visitor may follow: his own, or the making of a review, which is everybody's. */
@Injectable()
export class ShowJob {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  async find(id: string, visitor: Visitor): Promise<StoredJob | undefined> {
    const own = await this.desk.database.work(workOf(visitor, 'jobs'), (work) => work.jobs.find(id));
    if (own !== undefined) return own;
    const shared = await this.desk.database.work(REVIEWS, (work) => work.jobs.find(id));
    return shared?.kind === 'review' ? shared : undefined;
  }
}
