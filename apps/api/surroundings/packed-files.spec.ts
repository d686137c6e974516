import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { packedFiles } from './packed-files.ts';

const CODE = `const words = ${JSON.stringify('Rà soát và luân chuyển cán bộ. '.repeat(200))};`;
let folder: string;
let server: Server;

function ask(path: string, accepts: string): Promise<{ status: number; encoding: string | undefined; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    get({ port, path, headers: { 'accept-encoding': accepts } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, encoding: response.headers['content-encoding'], bytes: Buffer.concat(parts) }));
    }).on('error', reject);
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packed-'));
  await writeFile(join(folder, 'main-ABCDEFGH.js'), CODE);
  await writeFile(join(folder, 'index.html'), '<p>page</p>');
  const app = express();
  app.use(packedFiles(folder));
  app.use((_request, response) => { response.status(404).send('left to the next'); });
  server = createServer(app);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
});

afterAll(async () => {
  await new Promise((resolve) => { server.close(resolve); });
  await rm(folder, { recursive: true });
});

describe('the files of the screens', () => {
  it.each([
    ['br', 'gzip, br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])('travel packed as %s and open to what they were, the second time too', async (encoding, accepts, unpack) => {
    for (const round of [1, 2]) {
      const { status, encoding: said, bytes } = await ask('/main-ABCDEFGH.js', accepts);
      expect([round, status, said, unpack(bytes).toString('utf8')]).toEqual([round, 200, encoding, CODE]);
      expect(bytes.length).toBeLessThan(CODE.length / 3);
    }
  });

  it.each([
    ['a browser that unpacks nothing', '/main-ABCDEFGH.js', 'identity'],
    ['a file that is not there', '/gone-ABCDEFGH.js', 'br'],
    ['the first page, which carries a nonce', '/index.html', 'br'],
    ['a way out of the folder', '/..%2F..%2Fpackage-ABCDEFGH.js', 'br'],
  ])('are left to the next handler for %s', async (_, path, accepts) => {
    expect(await ask(path, accepts)).toMatchObject({ status: 404, bytes: Buffer.from('left to the next') });
  });
});
