import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { slimFace } from './slim-face.ts';

const tinos = readFileSync(new URL('../../../../node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf', import.meta.url));
const tablesOf = (bytes: Uint8Array): Map<string, Uint8Array> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return new Map(Array.from({ length: view.getUint16(4) }, (_, at) => {
    const entry = 12 + 16 * at;
    const from = view.getUint32(entry + 8);
    return [String.fromCharCode(...bytes.subarray(entry, entry + 4)), bytes.subarray(from, from + view.getUint32(entry + 12))] as const;
  }));
};

describe('a face without its layout tables', () => {
  it('keeps outlines, widths and letters byte for byte, and drops kerning and ligatures', () => {
    const before = tablesOf(tinos);
    const after = tablesOf(slimFace(tinos));
    expect([...after.keys()]).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'hmtx', 'loca', 'maxp']));
    for (const gone of ['GPOS', 'GSUB', 'kern']) expect(after.has(gone)).toBe(false);
    for (const [tag, table] of after) expect(Buffer.compare(table, before.get(tag) ?? new Uint8Array())).toBe(0);
  });

  it('leaves a file alone that is not plain TrueType', () => {
    const other = new TextEncoder().encode('OTTO and more than a dozen bytes');
    expect(slimFace(other)).toBe(other);
    expect(slimFace(new Uint8Array(3))).toEqual(new Uint8Array(3));
  });
});
