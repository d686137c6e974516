import type { Request } from 'express';
import { Refusal } from '../answers/problems.ts';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Addresses that take a file as their body, and its type: everything else takes JSON. Another site must ask before it may send such a type. */
const TAKES: ReadonlyMap<string, string> = new Map([['POST /imports', 'application/octet-stream'], ['POST /word-templates', DOCX]]);

/** Whether the request sends a file where a file is taken; `path` without the prefix of the API. */
export function sendsFile(request: Request): boolean {
  const type = TAKES.get(`${request.method} ${request.path.replace(/\/$/, '')}`);
  return type !== undefined && Boolean(request.is(type));
}

/**
 * The file of a request that came past the door, read up to a cap and no further. @throws Refusal unsupported-media,
 * too-large, malformed
 */
export async function readFile(request: Request, about: { readonly type: string; readonly most: number }): Promise<Uint8Array> {
  if (!request.is(about.type)) throw new Refusal('unsupported-media');
  if (Number(request.headers['content-length'] ?? 0) > about.most) throw new Refusal('too-large');
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > about.most) throw new Refusal('too-large');
    pieces.push(piece);
  }
  if (size === 0) throw new Refusal('malformed', { detail: 'no file' });
  return new Uint8Array(Buffer.concat(pieces));
}
