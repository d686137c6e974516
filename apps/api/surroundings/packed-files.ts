import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };
/** Only files named after their content: what is packed once stays true. No slash, so nothing outside the folder is named. */
const NAMED = /^\/([A-Za-z0-9_.-]+[-.][A-Za-z0-9_]{8,}\.(js|css))$/;

const brotli = promisify(brotliCompress);
const packGzip = promisify(gzip);
const brotliAt = (quality: number) => (bytes: Buffer) =>
  brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
/** Who asks first gets the quick packing; the best one is made meanwhile for everybody after, one file at a time and off the main thread. */
const QUICK = { br: brotliAt(5), gzip: (bytes: Buffer) => packGzip(bytes, { level: 6 }) } as const;
const BEST = { br: brotliAt(11), gzip: (bytes: Buffer) => packGzip(bytes, { level: 9 }) } as const;
/** Browsers name both without a preference; Brotli is the smaller. */
const PREFERRED = ['br', 'gzip'] as const;

/**
 * Scripts and styles of the screens, a third of their size on the way: packed when first asked for, kept for as long as the
 * process lives. Whatever is no such file, or a browser that unpacks nothing, is left to the next handler.
 */
export function packedFiles(folder: string): RequestHandler {
  const kept = new Map<string, Promise<Buffer | undefined>>();
  let packing: Promise<unknown> = Promise.resolve();
  const pack = async (name: string, form: keyof typeof BEST): Promise<Buffer | undefined> => {
    const bytes = await readFile(join(folder, name)).catch(() => undefined);
    if (bytes === undefined) return undefined;
    const quick = await QUICK[form](bytes);
    packing = packing.then(() => BEST[form](bytes)).then((best) => kept.set(`${form} ${name}`, Promise.resolve(best)), () => undefined);
    return quick;
  };
  const send = async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const [, name, ending] = NAMED.exec(request.path) ?? [];
    const form = PREFERRED.find((one) => request.acceptsEncodings(one) === one);
    if (name === undefined || ending === undefined || !['GET', 'HEAD'].includes(request.method) || form === undefined) return next();
    const key = `${form} ${name}`;
    const packed = kept.get(key) ?? pack(name, form);
    kept.set(key, packed);
    const bytes = await packed;
    if (bytes === undefined) {
      kept.delete(key);
      return next();
    }
    response.set({ 'Content-Type': TYPES[ending], 'Content-Encoding': form, 'Cache-Control': 'public, max-age=31536000, immutable', Vary: 'Accept-Encoding' });
    response.send(bytes);
  };
  return (request, response, next) => { send(request, response, next).catch(next); };
}
