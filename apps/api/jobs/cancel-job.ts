import { Inject, Injectable } from '@nestjs/common';
import type { JobView } from '#contracts';
import { found } from '../answers/found.ts';
import { Refusal } from '../answers/problems.ts';
import { type Desk, DESK } from '../desk.ts';
import { type Visitor, workOf } from '../door/visitor.ts';
import { jobView } from './job-view.ts';
import { ShowJob } from './show-job.ts';

/** Stops a job: at once while it waits, at the worker's next look while it runs. Only who asked for it may. */
@Injectable()
export class CancelJob {
  constructor(@Inject(DESK) private readonly desk: Desk, private readonly jobs: ShowJob) {}

  async of(id: string, visitor: Visitor): Promise<JobView> {
    const job = found(await this.jobs.find(id, visitor));
    if (job.createdBy !== visitor.username) throw new Refusal('forbidden');
    await this.desk.database.work(workOf(visitor, 'jobs', { action: 'job.cancelled' }), (work) => work.jobs.cancel(id));
    return jobView(found(await this.jobs.find(id, visitor)));
  }
}
