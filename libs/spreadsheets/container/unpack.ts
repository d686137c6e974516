import { inflateRawSync } from 'node:zlib';

import type { ZipEntry } from './zip-directory.ts';

const LOCAL_HEADER = 0x04034b50;

/**
 * Unpacks one entry, never further than the directory says it goes: a body that holds more or less than declared, or
 * that does not unpack at all, gives `undefined`.
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL_HEADER) return undefined;
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const body = bytes.subarray(start, start + entry.packed);
  if (body.length !== entry.packed) return undefined;
  const unpacked = entry.method === 0 ? body : inflate(body, entry.unpacked);
  return unpacked?.length === entry.unpacked ? unpacked : undefined;
}

function inflate(body: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateRawSync(body, { maxOutputLength: size + 1 });
  } catch {
    return undefined;
  }
}
