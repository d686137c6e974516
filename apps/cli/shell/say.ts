import { once } from 'node:events';

/** Progress and talk go to stderr, so that stdout holds the result alone. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Rewrites one line of progress on a terminal; silent when stderr is a file. */
export function sayProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

/** Ends the line that {@link sayProgress} kept rewriting. */
export function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}

/** Writes a piece of the result and waits where the reader is slow. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Writes one JSON document. */
export function writeJson(document: unknown): Promise<void> {
  return write(`${JSON.stringify(document, null, 2)}\n`);
}
