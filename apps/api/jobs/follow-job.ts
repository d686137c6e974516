import { Injectable } from '@nestjs/common';
import type { JobView } from '#contracts';
import type { StoredJob } from '#persistence';
import type { Response } from 'express';
import type { Visitor } from '../door/visitor.ts';
import { Closing } from '../health/closing.ts';
import { jobView } from './job-view.ts';
import { ShowJob } from './show-job.ts';

const LOOK_EVERY = 250;
const BREATHE_EVERY = 15_000;
/** After this long the line is closed and the browser asks anew, with its rights read anew. */
const LONGEST = 10 * 60_000;
const ENDED: ReadonlySet<JobView['state']> = new Set(['done', 'failed', 'cancelled']);

/** Writes a job's progress as server-sent events until it ends, the reader leaves, or we go down. */
@Injectable()
export class FollowJob {
  constructor(private readonly jobs: ShowJob, private readonly closing: Closing) {}

  async into(response: Response, first: StoredJob, visitor: Visitor): Promise<void> {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
    const reading = { gone: false };
    response.once('close', () => { reading.gone = true; });
    const started = Date.now();
    let [job, sent, spoke]: [StoredJob | undefined, string, number] = [first, '', started];
    const mayGoOn = (): boolean => !reading.gone && !this.closing.begun && Date.now() - started < LONGEST;
    while (job !== undefined) {
      const text = JSON.stringify(jobView(job));
      if (text !== sent) {
        response.write(`data: ${text}\n\n`);
        [sent, spoke] = [text, Date.now()];
      } else if (Date.now() - spoke > BREATHE_EVERY) {
        response.write(': still here\n\n');
        spoke = Date.now();
      }
      if (ENDED.has(job.state) || !mayGoOn()) break;
      await new Promise((resolve) => { setTimeout(resolve, LOOK_EVERY); });
      job = await this.jobs.find(job.id, visitor).catch(() => undefined);
    }
    response.end();
  }
}
