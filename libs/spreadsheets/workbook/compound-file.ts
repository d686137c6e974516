const HEADER = 512;
const END_OF_CHAIN = 0xfffffffe;
const ENTRY = 128;
const MOST_SECTORS = 200_000;

/**
 * The stream of a compound file (MS-CFB 2.x) with one of these names; `undefined` where there is none, where it is too
 * small to stand in sectors of its own, or where the file is crooked.
 */
export function readCompoundStream(bytes: Uint8Array, names: readonly string[]): Uint8Array | undefined {
  if (bytes.length < HEADER) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 1 << view.getUint16(30, true);
  if (size !== 512 && size !== 4096) return undefined;
  const file = { bytes, view, size };
  const table = sectorTable(file);
  const directory = chain(file, table, view.getUint32(48, true));
  const entry = directory && findEntry(directory, names);
  if (!entry || entry.length < view.getUint32(56, true)) return undefined;
  return chain(file, table, entry.start)?.subarray(0, entry.length);
}

interface CompoundFile {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly size: number;
}

/** Next sector of each sector. */
function sectorTable({ view, size }: CompoundFile): Uint32Array {
  const count = Math.min(view.getUint32(44, true), 109);
  const perSector = size / 4;
  const table = new Uint32Array(count * perSector).fill(END_OF_CHAIN);
  for (let index = 0; index < count; index += 1) {
    const at = (view.getUint32(76 + index * 4, true) + 1) * size;
    for (let entry = 0; entry < perSector && at + entry * 4 + 4 <= view.byteLength; entry += 1) table[index * perSector + entry] = view.getUint32(at + entry * 4, true);
  }
  return table;
}

/** The bytes of a chain of sectors; `undefined` where it runs in a ring or out of the file. */
function chain({ bytes, size }: CompoundFile, table: Uint32Array, first: number): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  for (let sector = first; sector !== END_OF_CHAIN; sector = table[sector] ?? END_OF_CHAIN) {
    const at = (sector + 1) * size;
    if (at >= bytes.length || parts.length > MOST_SECTORS) return undefined;
    parts.push(bytes.subarray(at, at + size));
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function findEntry(directory: Uint8Array, names: readonly string[]): { start: number; length: number } | undefined {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    let name = '';
    for (let letter = 0; letter < Math.max(0, view.getUint16(at + 64, true) / 2 - 1) && letter < 31; letter += 1) name += String.fromCharCode(view.getUint16(at + letter * 2, true));
    if (names.includes(name)) return { start: view.getUint32(at + 116, true), length: view.getUint32(at + 120, true) };
  }
  return undefined;
}
