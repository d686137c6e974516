import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import type { Day } from '#calendar';
import { type Caller, type DeedRefused, type Desk, draftDecisions, isRefused, type PaperFormat, proposeRotation, renderPaper } from '#office';
import type { Command } from 'commander';

import { DONE, REFUSED, WrongUsage, type Ending } from '../shell/exit-codes.ts';
import { readDayOption } from '../shell/options.ts';
import { endProgress, say, sayProgress, write, writeJson } from '../shell/say.ts';
import { withDesk } from '../shell/with-desk.ts';
import { type ProposeOptions, proposalRequest, withProposeOptions } from './propose.ts';

interface DraftOptions extends Omit<ProposeOptions, 'asOf'> {
  readonly asOf?: Day;
  readonly plan?: string;
  readonly out: string;
  readonly format: readonly PaperFormat[];
}

const FORMATS: readonly PaperFormat[] = ['docx', 'pdf'];

function readFormats(text: string): readonly PaperFormat[] {
  const wanted = text.split(',').map((format) => format.trim());
  const chosen = FORMATS.filter((format) => wanted.includes(format));
  if (chosen.length !== wanted.length) throw new WrongUsage(`--format ${text}: choose from ${FORMATS.join(', ')}, joined by commas`);
  return chosen;
}

/** A plan by id, or by a file that `planner propose --json` printed. */
async function planId(plan: string): Promise<string> {
  if (!existsSync(plan)) return plan;
  const document: unknown = JSON.parse(await readFile(plan, 'utf8'));
  const id = typeof document === 'object' && document !== null && 'proposal' in document ? document.proposal : undefined;
  if (typeof id !== 'string') throw new WrongUsage(`${plan} holds no plan of ours: write it with "planner propose --json"`);
  return id;
}

async function findPlan(desk: Desk, options: DraftOptions, caller: Caller): Promise<string | DeedRefused> {
  if (options.plan !== undefined) return planId(options.plan);
  if (options.asOf === undefined) throw new WrongUsage('Say which plan: --plan ID_OR_FILE, or --as-of DAY to propose one');
  const answer = await proposeRotation(desk, proposalRequest({ ...options, asOf: options.asOf }), caller);
  return isRefused(answer) ? answer : answer.id;
}

async function draft(options: DraftOptions): Promise<number> {
  return withDesk(options, async (desk, caller) => {
    const plan = await findPlan(desk, options, caller);
    if (typeof plan !== 'string') return refused(plan);
    const decisions = await draftDecisions(desk, { proposal: plan, moves: [] }, caller);
    if ('outcome' in decisions) return refused(decisions);
    const folder = resolve(options.out);
    await mkdir(folder, { recursive: true });
    const files: string[] = [];
    for (const [done, decision] of decisions.entries()) {
      sayProgress(`papers ${done + 1}/${decisions.length}`);
      for (const format of options.format) {
        const paper = await renderPaper(desk, { decision: decision.id, format }, caller);
        if (isRefused(paper)) return refused(paper);
        await writeFile(join(folder, paper.fileName), paper.bytes);
        files.push(paper.fileName);
      }
    }
    endProgress();
    if (options.json) await writeJson({ files, moves: decisions.length });
    else await write(`${files.map((file) => `${join(folder, file)}\n`).join('')}`);
    return DONE;
  });
}

function refused({ message }: DeedRefused): number {
  endProgress();
  say(message);
  return REFUSED;
}

/** `planner draft --plan ID_OR_FILE | --as-of DAY … --out DIR [--format docx,pdf]` */
export function addDraftCommand(program: Command, ending: Ending): void {
  withProposeOptions(program.command('draft'))
    .description('write the papers of the moves of a plan')
    .option('--plan <id-or-file>', 'a plan by id, or the file that "propose --json" printed')
    .option('--as-of <day>', 'propose a plan for this day and draft its moves', readDayOption)
    .requiredOption('--out <dir>', 'folder for the papers')
    .option('--format <formats>', 'docx, pdf or both', readFormats, FORMATS)
    .action(async (options: DraftOptions) => {
      ending.code = await draft(options);
    });
}
