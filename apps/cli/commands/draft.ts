import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { type Day } from '#calendar';
import { BUNDLE_KINDS, type BundleKind, type DecisionLine } from '#contracts';
import { type Caller, type DeedRefused, type Desk, draftBundle, draftDecisions, isRefused, makeFilesOf, type PaperFormat, proposeRotation, renderPaper } from '#office';
import type { Command } from 'commander';

import { DONE, REFUSED, WrongUsage, type Ending } from '../shell/exit-codes.ts';
import { readDayOption } from '../shell/options.ts';
import { endProgress, say, sayProgress, write, writeJson } from '../shell/say.ts';
import { withDesk } from '../shell/with-desk.ts';
import { type ProposeOptions, proposalRequest, withProposeOptions } from './propose.ts';

interface DraftOptions extends Omit<ProposeOptions, 'asOf'> {
  readonly asOf?: Day;
  readonly plan?: string;
  readonly kind?: BundleKind;
  readonly person?: string;
  readonly position?: string;
  readonly effective?: Day;
  readonly until?: Day;
  readonly reason?: string;
  readonly out: string;
  readonly format: readonly PaperFormat[];
  readonly zip?: string;
  readonly pdf?: string;
}

const FORMATS: readonly PaperFormat[] = ['docx', 'pdf'];

function readFormats(text: string): readonly PaperFormat[] {
  const wanted = text.split(',').map((format) => format.trim());
  const chosen = FORMATS.filter((format) => wanted.includes(format));
  if (chosen.length !== wanted.length) throw new WrongUsage(`--format ${text}: choose from ${FORMATS.join(', ')}, joined by commas`);
  return chosen;
}

function readKind(text: string): BundleKind {
  const kind = BUNDLE_KINDS.find((one) => one === text);
  if (!kind) throw new WrongUsage(`--kind ${text}: choose from ${BUNDLE_KINDS.join(', ')}`);
  return kind;
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
  if (options.asOf === undefined) throw new WrongUsage('Say which plan: --plan ID_OR_FILE, or --as-of DAY to propose one; or --kind, --person, --position and --effective for one person');
  const answer = await proposeRotation(desk, proposalRequest({ ...options, asOf: options.asOf }), caller);
  return isRefused(answer) ? answer : answer.id;
}

/** The papers of one person outside any plan. */
function ofOne(desk: Desk, options: DraftOptions, caller: Caller): Promise<readonly DecisionLine[] | DeedRefused> {
  const { kind, person, position, effective, until, reason } = options;
  if (kind === undefined || person === undefined || position === undefined || effective === undefined) {
    throw new WrongUsage('--kind wants --person CODE, --position CODE and --effective DAY');
  }
  return draftBundle(desk, { kind, person, position, effective, until, reason }, caller);
}

async function ofPlan(desk: Desk, options: DraftOptions, caller: Caller): Promise<readonly DecisionLine[] | DeedRefused> {
  const plan = await findPlan(desk, options, caller);
  return typeof plan === 'string' ? draftDecisions(desk, { proposal: plan, moves: [], effective: options.effective }, caller) : plan;
}

/** Every paper as a file of its own. */
async function writePapers(desk: Desk, decisions: readonly DecisionLine[], options: DraftOptions, caller: Caller): Promise<readonly string[] | DeedRefused> {
  const folder = resolve(options.out);
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const [done, decision] of decisions.entries()) {
    sayProgress(`papers ${done + 1}/${decisions.length}`);
    for (const format of options.format) {
      const paper = await renderPaper(desk, { decision: decision.id, format }, caller);
      if (isRefused(paper)) return paper;
      await writeFile(join(folder, paper.fileName), paper.bytes);
      files.push(paper.fileName);
    }
  }
  return files;
}

/** All papers in one ZIP and one PDF, in signing order, where they are asked for. */
async function writeBundles(desk: Desk, decisions: readonly DecisionLine[], options: DraftOptions, caller: Caller): Promise<readonly string[] | DeedRefused> {
  if (options.zip === undefined && options.pdf === undefined) return [];
  const made = await makeFilesOf(desk, decisions.map(({ id }) => id), caller);
  if ('outcome' in made) return made;
  if (options.zip !== undefined) await writeFile(resolve(options.zip), made.zip);
  if (options.pdf !== undefined) await writeFile(resolve(options.pdf), made.pdf);
  return [options.zip, options.pdf].filter((file) => file !== undefined);
}

async function draft(options: DraftOptions): Promise<number> {
  return withDesk(options, async (desk, caller) => {
    const decisions = await (options.kind === undefined ? ofPlan : ofOne)(desk, options, caller);
    if ('outcome' in decisions) return refused(decisions);
    const files = await writePapers(desk, decisions, options, caller);
    if ('outcome' in files) return refused(files);
    const bundles = await writeBundles(desk, decisions, options, caller);
    if ('outcome' in bundles) return refused(bundles);
    endProgress();
    const moves = new Set(decisions.map(({ person }) => person)).size;
    if (options.json) await writeJson({ files: [...files, ...bundles], moves, decisions: decisions.map(({ id, kind, person, group, version }) => ({ id, kind, person, group, version })) });
    else await write([...files.map((file) => join(resolve(options.out), file)), ...bundles].map((file) => `${file}\n`).join(''));
    return DONE;
  });
}

function refused({ message }: DeedRefused): number {
  endProgress();
  say(message);
  return REFUSED;
}

/** `planner draft --plan ID_OR_FILE | --as-of DAY … | --kind KIND --person … --out DIR [--format docx,pdf] [--zip FILE] [--pdf FILE]` */
export function addDraftCommand(program: Command, ending: Ending): void {
  withProposeOptions(program.command('draft'))
    .description('write the papers of the moves of a plan, or of one person')
    .option('--plan <id-or-file>', 'a plan by id, or the file that "propose --json" printed')
    .option('--as-of <day>', 'propose a plan for this day and draft its moves', readDayOption)
    .option('--kind <kind>', `papers of one person: ${BUNDLE_KINDS.join(', ')}`, readKind)
    .option('--person <code>', 'with --kind: the person')
    .option('--position <code>', 'with --kind: the new post, or the one held where the kind speaks of that')
    .option('--effective <day>', 'first day of the new posts; the day of the plan unless said', readDayOption)
    .option('--until <day>', 'with --kind: last day, where the kind has one', readDayOption)
    .option('--reason <text>', 'with --kind: why a tenure ends')
    .requiredOption('--out <dir>', 'folder for the papers')
    .option('--format <formats>', 'docx, pdf or both', readFormats, FORMATS)
    .option('--zip <file>', 'also all papers in one ZIP, in signing order')
    .option('--pdf <file>', 'also all papers in one PDF, in signing order')
    .action(async (options: DraftOptions) => {
      ending.code = await draft(options);
    });
}
