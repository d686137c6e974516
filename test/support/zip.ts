import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of an archive, with every lie that a directory can tell. */
export interface GivenEntry {
  readonly name: string;
  readonly data?: Uint8Array | string;
  readonly stored?: boolean;
  readonly method?: number;
  readonly flags?: number;
  /** What the directory says instead of the truth. */
  readonly saysUnpacked?: number;
  readonly saysPacked?: number;
  readonly saysAt?: number;
  /** Unix mode, e.g. 0o120777 for a link. */
  readonly mode?: number;
}

export interface GivenArchive {
  readonly entries: readonly GivenEntry[];
  readonly saysCount?: number;
  readonly saysStart?: number;
  readonly comment?: Uint8Array;
}

const crcOf = crc32 as unknown as ((data: Uint8Array) => number) | undefined;

/** Writes a ZIP archive byte by byte (APPNOTE 6.3.10), honest unless told otherwise. */
export function zipOf({ entries, saysCount, saysStart, comment = new Uint8Array() }: GivenArchive): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data ?? '');
    const packed = entry.stored ? data : deflateRawSync(data);
    const header = headerOf(entry, data, packed);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), header, nameOf(entry)]);
    directory.push(directoryEntry(entry, header, entry.saysAt ?? at));
    bodies.push(local, packed);
    at += local.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(saysCount ?? entries.length, 8);
  end.writeUInt16LE(saysCount ?? entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(saysStart ?? at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...bodies, listing, end, comment]);
}

const nameOf = (entry: GivenEntry): Buffer => Buffer.from(entry.name, 'latin1');

/** The 26 bytes that a local header and a directory entry share. */
function headerOf(entry: GivenEntry, data: Buffer, packed: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(entry.flags ?? 0, 2);
  header.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4);
  header.writeUInt32LE(crcOf ? crcOf(data) : 0, 10);
  header.writeUInt32LE(entry.saysPacked ?? packed.length, 14);
  header.writeUInt32LE(entry.saysUnpacked ?? data.length, 18);
  header.writeUInt16LE(nameOf(entry).length, 22);
  return header;
}

function directoryEntry(entry: GivenEntry, header: Buffer, at: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6);
  tail.writeUInt32LE(at, 10);
  return Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 3]), header, tail, nameOf(entry)]);
}
