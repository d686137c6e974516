import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { type ProblemCode, say, type Sentence } from '#spreadsheets';

import { frame, frames } from './frames.ts';
import { OnFileGatherer } from './gather-on-file.ts';
import type { IntakeMessage, IntakeOrder, OnFilePiece, Tell } from './messages.ts';
import { runIntake } from './run-intake.ts';

export interface IntakeOptions {
  /** Longest time for the whole, in milliseconds. */
  readonly milliseconds: number;
  /** Most memory of the process, in bytes. */
  readonly memory: number;
  readonly signal?: AbortSignal | undefined;
}

/** The file; and whoever hands over what is on file, piece by piece, where the order asks for it. */
export interface IntakeInput {
  readonly bytes: Uint8Array;
  readonly feed?: ((put: (piece: OnFilePiece) => Promise<void>) => Promise<void>) | undefined;
}

const MIB = 1024 * 1024;
const WATCH_MILLISECONDS = 25;

/** The compiled process stands beside the compiled file; run from sources without a build there is none, and the work is done in place. */
const CHILD = [new URL('./intake-child.js', import.meta.url), new URL('../../../../dist/libs/office/imports/intake/intake-child.js', import.meta.url)].find((url) => existsSync(url));

/**
 * Does an order in a process of its own with capped memory and time. Whatever the file does there, the end is the messages
 * of a whole answer, or a sentence that says why there is none.
 * @throws the signal's reason when it is aborted; whatever `tell` throws
 */
export async function takeIn(order: IntakeOrder, input: IntakeInput, options: IntakeOptions, tell: Tell): Promise<Sentence | undefined> {
  options.signal?.throwIfAborted();
  if (input.bytes.length > order.limits.file) return say('workbook-too-large', 'dung lượng tệp quá lớn');
  if (CHILD === undefined) return inPlace(order, input, tell);
  const child = spawn(process.execPath, [...heapFlags(options.memory), '--no-warnings', fileURLToPath(CHILD)], { stdio: ['pipe', 'pipe', 'ignore'], env: {} });
  // The process may be gone before it has read everything: that is told by its end, not by a broken pipe here.
  child.stdin.on('error', () => undefined);
  const sent = send(child, order, input);
  sent.catch(() => child.kill('SIGKILL'));
  const answer = await listen(child, options, tell);
  // A process that refused early has not read everything: what it was not told is of no account then.
  if (answer === undefined) await sent;
  return answer;
}

function heapFlags(memory: number): string[] {
  return [`--max-old-space-size=${Math.floor((memory / MIB) * 0.65)}`, '--max-semi-space-size=8'];
}

async function inPlace(order: IntakeOrder, { bytes, feed }: IntakeInput, tell: Tell): Promise<Sentence | undefined> {
  const gatherer = new OnFileGatherer();
  await feed?.(async (piece) => gatherer.take(piece));
  let refusal: Sentence | undefined;
  await runIntake(order, { bytes, onFile: gatherer.onFile }, async (message) => {
    if (message.kind === 'refused') refusal = message.sentence;
    else await tell(message);
  });
  return refusal;
}

async function send({ stdin }: ChildProcess, order: IntakeOrder, { bytes, feed }: IntakeInput): Promise<void> {
  const put = async (value: unknown): Promise<void> => {
    if (stdin?.writable && !stdin.write(frame(value))) await Promise.race([once(stdin, 'drain'), once(stdin, 'close')]);
  };
  await put(order);
  await put(bytes);
  await feed?.(put);
  stdin?.end();
}

/** Why the process was ended from outside. */
type Ending = 'workbook-too-slow' | 'workbook-too-heavy' | 'aborted';

async function listen(child: ChildProcess, options: IntakeOptions, tell: Tell): Promise<Sentence | undefined> {
  let ending: Ending | undefined;
  const end = (why: Ending): void => {
    ending ??= why;
    child.kill('SIGKILL');
  };
  const timer = setTimeout(() => end('workbook-too-slow'), options.milliseconds);
  const watch = setInterval(() => void memoryOf(child).then((used) => { if (used > options.memory) end('workbook-too-heavy'); }), WATCH_MILLISECONDS);
  const onAbort = (): void => end('aborted');
  options.signal?.addEventListener('abort', onAbort, { once: true });
  const closed = new Promise<number | null>((resolve, reject) => { child.on('error', reject).on('close', resolve); });
  try {
    const refusal = await hear(child, tell);
    const code = await closed;
    options.signal?.throwIfAborted();
    if (ending !== undefined || (code !== 0 && refusal === undefined)) return say(sentenceOf(ending));
    return refusal;
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    options.signal?.removeEventListener('abort', onAbort);
    child.kill('SIGKILL');
  }
}

function sentenceOf(ending: Ending | undefined): ProblemCode {
  return ending === 'workbook-too-slow' ? 'workbook-too-slow' : 'workbook-too-heavy';
}

async function hear(child: ChildProcess, tell: Tell): Promise<Sentence | undefined> {
  let refusal: Sentence | undefined;
  for await (const message of frames(child.stdout ?? emptyStream()) as AsyncIterable<IntakeMessage>) {
    if (message.kind === 'refused') refusal = message.sentence;
    else await tell(message);
  }
  return refusal;
}

async function* emptyStream(): AsyncGenerator<Uint8Array> {
  // A process without an output has nothing to say.
}

/** Resident memory in bytes, where the system tells it; elsewhere the heap's own limit must do. */
async function memoryOf(child: ChildProcess): Promise<number> {
  const pages = await readFile(`/proc/${child.pid}/statm`, 'utf8').catch(() => '');
  return Number(pages.split(' ')[1] ?? 0) * 4096;
}
