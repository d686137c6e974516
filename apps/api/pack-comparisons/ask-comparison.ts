import { Inject, Injectable } from '@nestjs/common';
import { day } from '#calendar';
import type { ComparisonStarted, ComparisonView, FlipView, JobView } from '#contracts';
import { fileComparison } from '#office';
import type { KeptComparison, Work } from '#persistence';
import { granted } from '../answers/from-deed.ts';
import { type Desk, DESK } from '../desk.ts';
import { asCaller, type Visitor, workOf } from '../door/visitor.ts';
import { jobView } from '../jobs/job-view.ts';
import type { ComparisonBody } from './requests.ts';

const SHEET = 500;

/** What would change under other rules: asked, followed, read. */
@Injectable()
export class AskComparison {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  /** Files the question and hands it to the workers, once per idempotency key. */
  begin(body: ComparisonBody, visitor: Visitor, idempotencyKey: string | undefined): Promise<ComparisonStarted> {
    const asOf = day(body.asOf);
    const context = workOf(visitor, 'due-list', { asOf, action: 'comparison.asked', idempotencyKey, fingerprint: JSON.stringify(body) });
    return this.desk.database.work(context, async (work) => {
      const { id } = granted(await fileComparison(work, { ...body, asOf }, asCaller(visitor)));
      const job = await work.jobs.enqueue({ kind: 'comparison', request: { comparison: id } });
      await work.comparisons.attachJob(id, job.id);
      return { id, job: jobView(job) };
    });
  }

  /** `undefined` when there is none for the visitor's eyes. */
  view(id: string, { page, size }: { readonly page: number; readonly size: number }, visitor: Visitor): Promise<ComparisonView | undefined> {
    return this.desk.database.work(workOf(visitor, 'due-list'), async (work) => {
      const found = await work.comparisons.find(id);
      if (found === undefined) return undefined;
      const { scope, ...line } = found;
      return { ...line, job: await jobOf(work, found), scopeName: await scopeName(work, scope), page, size, lines: await work.comparisons.flips(id, { page, size }) };
    });
  }

  /** All flips of an answered question, for a spreadsheet; that it was taken out is on the record. */
  all(id: string, visitor: Visitor): Promise<{ readonly comparison: KeptComparison; readonly lines: readonly FlipView[] } | undefined> {
    return this.desk.database.work(workOf(visitor, 'export', { action: 'comparison.exported' }), async (work) => {
      const comparison = await work.comparisons.find(id);
      if (comparison === undefined) return undefined;
      const lines: FlipView[] = [];
      for (let page = 1; ; page += 1) {
        const sheet = await work.comparisons.flips(id, { page, size: SHEET });
        lines.push(...sheet);
        if (sheet.length < SHEET) break;
      }
      await work.record.note('comparison.exported', { table: 'pack_comparisons', key: id, detail: { lines: lines.length } });
      return { comparison, lines };
    });
  }
}

async function jobOf(work: Work, { id, job, counts }: KeptComparison): Promise<JobView> {
  const found = job === undefined ? undefined : await work.jobs.find(job);
  return found ? jobView(found) : { id, kind: 'comparison', state: counts ? 'done' : 'failed', progress: 1, result: id };
}

async function scopeName(work: Work, scope: readonly string[]): Promise<string> {
  const seen = await work.establishment.localities();
  const roots = scope.length === 0 ? seen.filter(({ parent }) => parent === undefined) : seen.filter(({ code }) => scope.includes(code));
  return roots.map(({ name }) => name).join(', ');
}
