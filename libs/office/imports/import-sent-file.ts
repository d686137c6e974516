import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import type { DatasetProblem, ImportResult, ImportRowView, ImportSummary } from '#contracts';
import { type Decisions, SENT_WORKBOOK, type WorkbookMapping } from '#spreadsheets';

import { type Caller, type Desk, goOnOrStop } from '../desk/desk.ts';
import { commitWrites } from './commit-import.ts';
import type { IntakeMessage, PlacedWrite } from './intake/messages.ts';
import { takeIn } from './intake/take-in.ts';
import { previewFile } from './preview-import.ts';
import { READING } from './read-import.ts';

export interface SentFileWish {
  /** A workbook as an office sends it. */
  readonly path: string;
  readonly mapping?: WorkbookMapping | undefined;
  readonly decisions?: Decisions | undefined;
  readonly dryRun: boolean;
}

/** Answer of `planner import` for a sent list: as for a dataset, with the figures of its preview. */
export interface SentFileResult extends ImportResult {
  /** Absent when the file could not be read. */
  readonly summary?: ImportSummary;
}

const NOTHING = { read: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 } as const;
/** Problems listed in full; the rest are counted. */
const CAP = 1000;

/** The mapping that would be taken for a workbook, to be corrected by hand; or why there is none. */
export async function proposeMapping(path: string, caller: Caller): Promise<WorkbookMapping | DatasetProblem> {
  let mapping: WorkbookMapping | undefined;
  const refusal = await takeIn({ deed: 'analyse', fileName: basename(path), limits: SENT_WORKBOOK }, { bytes: await readFile(path) }, { ...READING, signal: caller.signal }, async (message) => {
    if (message.kind === 'analysis') mapping = message.mapping;
  });
  return mapping ?? { file: basename(path), row: 0, column: '', value: '', code: refusal?.code ?? 'not-a-workbook', message: refusal?.message ?? '' };
}

/** What a preview gathers for the command line: writes in their order, and what stands in their way. */
class Gathering {
  readonly writes: PlacedWrite[] = [];
  readonly problems: DatasetProblem[] = [];
  more = 0;

  take(message: IntakeMessage): void {
    if (message.kind === 'writes') for (const write of message.writes) this.writes.push(write);
    if (message.kind !== 'rows') return;
    for (const { state, body } of message.rows) {
      if (state === 'error' || body.includes('"blocks":true')) this.note(JSON.parse(body) as ImportRowView);
    }
  }

  private note(row: ImportRowView): void {
    for (const problem of problemsOf(row)) {
      if (this.problems.length < CAP) this.problems.push(problem);
      else this.more += 1;
    }
  }
}

function problemsOf({ sheet, row, state, why, cells, questions }: ImportRowView): DatasetProblem[] {
  const place = { file: sheet, row };
  const asked = questions.filter(({ blocks, answer }) => blocks && answer === undefined);
  return [
    ...why.filter(({ weight }) => weight === 'error').map(({ code, message }) => ({ ...place, column: '', value: '', code, message })),
    ...cells.flatMap(({ field, raw, troubles }) => troubles.filter(({ weight }) => weight === 'error').map(({ code, message }) => ({ ...place, column: field, value: raw, code, message }))),
    ...(state === 'ignored' ? [] : asked.map(({ kind, words, message }) => ({ ...place, column: '', value: words, code: kind, message }))),
  ];
}

/**
 * Takes a list that an office sent in, without a screen. Whatever is not settled stops the whole: nothing is written.
 * @throws DeedCancelled when the caller stops it; nothing is written then either
 */
export async function importSentFile(desk: Desk, { path, mapping, decisions, dryRun }: SentFileWish, caller: Caller): Promise<SentFileResult> {
  const bytes = await readFile(path);
  const fileName = basename(path);
  const gathering = new Gathering();
  const { figures, refusal } = await previewFile(desk, { fileName, bytes, mapping, decisions }, caller, async (message) => gathering.take(message));
  goOnOrStop(caller);
  if (figures === undefined) return { rows: NOTHING, problems: [{ file: fileName, row: 0, column: '', value: '', code: refusal?.code ?? 'not-a-workbook', message: refusal?.message ?? '' }] };
  const { summary, contentHash } = figures;
  const { problems, more } = gathering;
  if (contentHash === undefined || problems.length > 0) {
    const rejected = summary.rows.error + summary.rows.warning;
    return { rows: { ...NOTHING, read: summary.total, rejected }, problems, ...(more > 0 ? { moreProblems: more } : {}), summary };
  }
  const result = await commitWrites(desk.database, gathering.writes, {
    actor: caller.actor, source: fileName, fileHash: createHash('sha256').update(bytes).digest('hex'), dryRun, ...(caller.signal ? { signal: caller.signal } : {}),
    onProgress: (phase, done, total) => caller.onProgress?.({ phase, progress: total === 0 ? 0 : done / total }),
  });
  return { ...result, rows: { ...result.rows, read: summary.total, unchanged: summary.rows.same }, summary };
}
