import { type Day, formatDay } from '#calendar';
import { type Desk, isRefused, runReview } from '#office';
import type { ReviewHead } from '#persistence';
import type { Command } from 'commander';

import { DONE, REFUSED, type Ending } from '../shell/exit-codes.ts';
import { type CommonOptions, readDayOption, withCommonOptions } from '../shell/options.ts';
import { endProgress, say, write } from '../shell/say.ts';
import { withDesk } from '../shell/with-desk.ts';

interface ReviewOptions extends CommonOptions {
  readonly asOf: Day;
  readonly rules?: string;
  readonly scope?: string;
}

const READER = { actor: 'cli', scope: 'all', purpose: 'due-list', statementSeconds: 600 } as const;

/** One JSON document, written page by page, so that 100,000 people need no more memory than one page. */
async function writeFindings(desk: Desk, review: ReviewHead): Promise<void> {
  const head = { asOf: review.asOf, rules: { pack: review.pack, version: review.packVersion }, review: review.id, people: review.people, counts: review.counts };
  await write(`${JSON.stringify(head).slice(0, -1)},"findings":[`);
  await desk.database.work({ ...READER, snapshot: true }, async (work) => {
    let first = true;
    for await (const page of work.reviews.allFindings(review.id)) {
      if (page.length === 0) continue;
      await write(`${first ? '' : ','}\n${page.map((finding) => JSON.stringify(finding)).join(',\n')}`);
      first = false;
    }
  });
  await write(']}\n');
}

async function writeDueList(desk: Desk, review: ReviewHead): Promise<void> {
  const { counts } = review;
  await write(`Tính đến ${formatDay(review.asOf)} theo ${review.packName} (${review.pack} ${review.packVersion}): ${counts.over} người quá hạn, ${counts['needs-person']} cần xem xét, ${counts.near} sắp đến hạn, ${counts.within} trong hạn, ${counts['data-problem']} lỗi dữ liệu.\n`);
  const slice = await desk.database.work(READER, (work) => work.reviews.page(review.id, { outcomes: ['over'], sort: 'daysUntilOver', size: 500 }));
  for (const [index, line] of slice.lines.entries()) {
    await write(`${String(index + 1).padStart(4)}  ${line.fullName} (${line.person}) · ${line.title}, ${line.unitName} · giữ từ ${line.servingSince ?? '?'} · quá hạn ${-(line.daysUntilOver ?? 0)} ngày\n`);
  }
  if (slice.total > slice.lines.length) await write(`… và ${slice.total - slice.lines.length} người nữa (dùng --json để lấy toàn bộ)\n`);
}

async function review(options: ReviewOptions): Promise<number> {
  return withDesk(options, async (desk, caller) => {
    const made = await runReview(desk, { asOf: options.asOf, pack: options.rules, scope: options.scope }, caller);
    endProgress();
    if (isRefused(made)) {
      say(made.message);
      return REFUSED;
    }
    await (options.json ? writeFindings(desk, made) : writeDueList(desk, made));
    return DONE;
  });
}

/** `planner review --as-of DAY [--rules PACK] [--scope LOCALITY]` */
export function addReviewCommand(program: Command, ending: Ending): void {
  withCommonOptions(program.command('review'))
    .description('judge every head in post on a day; keeps the findings as a snapshot')
    .requiredOption('--as-of <day>', 'the day asked about, YYYY-MM-DD', readDayOption)
    .option('--rules <pack>', 'rule pack; the default is that of the office')
    .option('--scope <locality>', 'code of a locality; with everything under it')
    .action(async (options: ReviewOptions) => {
      ending.code = await review(options);
    });
}
