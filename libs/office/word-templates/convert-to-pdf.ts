import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = ['soffice', 'libreoffice'];
const MILLISECONDS = 60_000;
const MOST_BYTES = 50 * 1024 * 1024;

/** Why there is no PDF: the machine has no LibreOffice, it took too long, or it could not read the file. */
export type NoPdf = 'no-converter' | 'too-slow' | 'not-converted';

/** LibreOffice on this machine, `undefined` when there is none. Looked for in PATH each time: it may be installed while we run. */
export function findConverter(path = process.env['PATH'] ?? ''): string | undefined {
  const files = path.split(delimiter).filter((folder) => folder !== '').flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return files.find((file) => isProgram(file));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

let last: Promise<unknown> = Promise.resolve();

/**
 * A Word file as a PDF by LibreOffice, in a process of its own: a profile and a folder that nobody else has and that are
 * gone afterwards, no settings of ours in its surroundings, at most a minute. One at a time: it is a big program.
 */
export function convertToPdf(docx: Uint8Array, options: { readonly converter?: string | undefined; readonly milliseconds?: number } = {}): Promise<Uint8Array | NoPdf> {
  const converter = options.converter ?? findConverter();
  if (converter === undefined) return Promise.resolve('no-converter');
  const turn = last.then(() => convert(docx, converter, options.milliseconds ?? MILLISECONDS));
  last = turn.catch(() => undefined);
  return turn;
}

async function convert(docx: Uint8Array, converter: string, milliseconds: number): Promise<Uint8Array | NoPdf> {
  const folder = await mkdtemp(join(tmpdir(), 'planner-paper-'));
  try {
    await writeFile(join(folder, 'paper.docx'), docx, { mode: 0o600 });
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const program = spawn(converter, [
      `-env:UserInstallation=${profile}`, '--headless', '--nologo', '--norestore', '--nolockcheck', '--nodefault',
      '--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder, join(folder, 'paper.docx'),
    ], { cwd: folder, detached: true, stdio: 'ignore', env: { PATH: process.env['PATH'] ?? '', HOME: folder, LANG: 'C.UTF-8', TZ: 'UTC' } });
    const ended = await endOf(program, milliseconds);
    return ended === 'ended' ? await readPdf(join(folder, 'paper.pdf')) : ended;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function endOf(program: ChildProcess, milliseconds: number): Promise<'ended' | NoPdf> {
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      stop(program);
      resolve('too-slow');
    }, milliseconds);
    const end = (answer: 'ended' | NoPdf) => (): void => {
      clearTimeout(late);
      resolve(answer);
    };
    program.once('error', end('not-converted'));
    program.once('close', end('ended'));
  });
}

/** It starts others: the whole group goes. */
function stop(program: ChildProcess): void {
  try {
    if (program.pid !== undefined) process.kill(-program.pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

async function readPdf(file: string): Promise<Uint8Array | NoPdf> {
  const bytes = await readFile(file).catch(() => undefined);
  const isPdf = bytes !== undefined && bytes.length <= MOST_BYTES && bytes.subarray(0, 5).toString('latin1') === '%PDF-';
  return isPdf ? new Uint8Array(bytes) : 'not-converted';
}
