import { unzipSync } from 'fflate';
import { fault, type TemplateFault } from './template-faults.ts';

const MIB = 1024 * 1024;
/** A template is letters and a coat of arms; these are far beyond what one needs. */
const LIMITS = { file: 5 * MIB, unpacked: 20 * MIB, part: 10 * MIB, parts: 100, ratio: 200, small: MIB } as const;
/** Compound files: .doc, and .docx with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** The parts of a Word file by name. */
export type Package = ReadonlyMap<string, Uint8Array>;

export type OpenedPackage = { readonly parts: Package } | { readonly refused: TemplateFault };

const begins = (bytes: Uint8Array, with_: readonly number[]): boolean => with_.every((byte, at) => bytes[at] === byte);

/**
 * Unpacks a Word file under caps: sizes are those the archive's directory declares, checked before anything is unpacked,
 * and no part is unpacked further than it declares.
 */
export function openPackage(bytes: Uint8Array): OpenedPackage {
  if (bytes.length > LIMITS.file) return { refused: fault('too-large', `${(bytes.length / MIB).toFixed(1)} MB`) };
  if (begins(bytes, COMPOUND)) return { refused: fault('old-word') };
  if (!begins(bytes, ZIP)) return { refused: fault('not-word') };
  try {
    const parts = unpack(bytes);
    return parts.has('[Content_Types].xml') && parts.has('word/document.xml') ? { parts } : { refused: fault('not-word') };
  } catch (error) {
    return { refused: error instanceof Refused ? error.fault : fault('broken-archive') };
  }
}

class Refused extends Error {
  constructor(readonly fault: TemplateFault) {
    super(fault.code);
  }
}

/** @throws Refused for what passes a cap; the unpacker throws for what is broken */
function unpack(bytes: Uint8Array): Package {
  const seen = { names: new Set<string>(), unpacked: 0 };
  const found = unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      const refusal = refusalOf(name, size, originalSize, seen);
      if (refusal) throw new Refused(refusal);
      return true;
    },
  });
  return new Map(Object.entries(found).filter(([name]) => !name.endsWith('/')));
}

function refusalOf(name: string, packed: number, unpacked: number, seen: { names: Set<string>; unpacked: number }): TemplateFault | undefined {
  const key = name.toLowerCase();
  if (/^[/\\]|^[A-Za-z]:|\\|(^|\/)\.\.?(\/|$)|\p{Cc}/u.test(name) || name === '' || seen.names.has(key)) return fault('unsafe-name', name);
  seen.names.add(key);
  seen.unpacked += unpacked;
  const tooTight = unpacked > LIMITS.small && unpacked > packed * LIMITS.ratio;
  const tooMuch = unpacked > LIMITS.part || seen.unpacked > LIMITS.unpacked || seen.names.size > LIMITS.parts;
  return tooTight || tooMuch ? fault('unpacks-too-large', name) : undefined;
}
