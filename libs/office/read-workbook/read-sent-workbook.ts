import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { serialize } from 'node:v8';

import { type ProblemCode, say, SENT_WORKBOOK, type WorkbookLimits, type WorkbookMapping } from '#spreadsheets';

import { PieceReader, type SentWorkbook, type WorkbookOrder } from './workbook-messages.ts';

export interface SentWorkbookOptions {
  readonly limits?: WorkbookLimits;
  /** Columns mapped by hand, or as the same sender's last file; the proposal unless said. */
  readonly mapping?: WorkbookMapping;
  /** Longest time for the whole reading; 20 s unless said. */
  readonly milliseconds?: number;
  /** Most memory of the reading process; 256 MiB unless said. */
  readonly memory?: number;
  readonly signal?: AbortSignal;
  /** The compiled reading process; the one beside the compiled house unless said. */
  readonly child?: string | URL;
}

const MIB = 1024 * 1024;
const MEMORY = 256 * MIB;
/** Looks at the memory of the process this often. */
const WATCH_MILLISECONDS = 25;
const CHILD = new URL('./workbook-child.js', import.meta.url);

/**
 * Reads a workbook that somebody sent, in a process of its own with capped memory and time. Whatever the file does
 * there, the answer is a reading or a plain sentence.
 * @throws the signal's reason when it is aborted
 */
export async function readSentWorkbook(bytes: Uint8Array, options: SentWorkbookOptions = {}): Promise<SentWorkbook> {
  const { limits = SENT_WORKBOOK, mapping, memory = MEMORY } = options;
  options.signal?.throwIfAborted();
  if (bytes.length > limits.file) return { kind: 'refused', sentence: say('workbook-too-large', 'dung lượng tệp quá lớn') };
  const child = spawn(process.execPath, [...heapFlags(memory), '--no-warnings', fileOf(options.child ?? CHILD)], { stdio: ['pipe', 'pipe', 'ignore'], env: {} });
  const ended = endOf(child, options);
  // The process may be gone before it has read everything: that is told by its end, not by a broken pipe here.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(orderBytes({ limits, ...(mapping ? { mapping } : {}) }, bytes));
  return ended;
}

function fileOf(child: string | URL): string {
  return typeof child === 'string' ? child : decodeURIComponent(child.pathname);
}

/** Two thirds for the heap: buffers of unpacked parts and Node itself take the rest. */
function heapFlags(memory: number): string[] {
  return [`--max-old-space-size=${Math.floor((memory / MIB) * 0.65)}`, '--max-semi-space-size=8'];
}

function orderBytes(order: WorkbookOrder, bytes: Uint8Array): Buffer {
  const head = serialize(order);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return Buffer.concat([length, head, bytes]);
}

/** Why the process was ended from outside. */
type Ending = 'took-too-long' | 'took-too-much-memory' | 'aborted';

async function endOf(child: ChildProcess, options: SentWorkbookOptions): Promise<SentWorkbook> {
  let ending: Ending | undefined;
  const end = (why: Ending): void => {
    ending ??= why;
    child.kill('SIGKILL');
  };
  const timer = setTimeout(() => end('took-too-long'), options.milliseconds ?? 20_000);
  const watch = setInterval(() => void memoryOf(child).then((used) => { if (used > (options.memory ?? MEMORY)) end('took-too-much-memory'); }), WATCH_MILLISECONDS);
  const onAbort = (): void => end('aborted');
  options.signal?.addEventListener('abort', onAbort, { once: true });
  try {
    const answer = await answerOf(child);
    options.signal?.throwIfAborted();
    if (ending === undefined && answer !== undefined) return answer;
    return { kind: 'refused', sentence: say(sentenceOf(ending)) };
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    options.signal?.removeEventListener('abort', onAbort);
  }
}

function sentenceOf(ending: Ending | undefined): ProblemCode {
  return ending === 'took-too-long' ? 'workbook-too-slow' : 'workbook-too-heavy';
}

/** What the process told; `undefined` when it did not end well. */
function answerOf(child: ChildProcess): Promise<SentWorkbook | undefined> {
  const reader = new PieceReader();
  child.stdout?.on('data', (bytes: Buffer) => reader.take(bytes));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 ? reader.answer : undefined));
  });
}

/** Resident memory in bytes, where the system tells it; elsewhere the heap's own limit must do. */
async function memoryOf(child: ChildProcess): Promise<number> {
  const pages = await readFile(`/proc/${child.pid}/statm`, 'utf8').catch(() => '');
  return Number(pages.split(' ')[1] ?? 0) * 4096;
}
