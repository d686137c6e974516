import { parseDocument, stringify } from 'yaml';

import type { KeptPack } from '#persistence';
import type { PackProblem } from '#regulations';

import { packFileOf } from './find-pack.ts';

export const PACK_FORMATS = ['yaml', 'json'] as const;
export type PackFormat = (typeof PACK_FORMATS)[number];

const MOST_ALIASES = 0;

/** The contents of a pack file in YAML or JSON (JSON is YAML), or where it cannot be read. Aliases are refused: they can grow without end. */
export function parsePackText(text: string): { readonly data: unknown } | { readonly problems: readonly PackProblem[] } {
  const document = parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: true, uniqueKeys: true });
  const [error] = document.errors;
  if (error) {
    const { line, col } = error.linePos?.[0] ?? { line: 1, col: 1 };
    return { problems: [{ place: `${line}:${col}`, code: 'shape', message: `Không đọc được tệp tại dòng ${line}, cột ${col}.`, hint: 'Kiểm tra dấu hai chấm, dấu ngoặc và khoảng thụt đầu dòng.' }] };
  }
  try {
    return { data: document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown };
  } catch {
    return { problems: [{ place: '', code: 'shape', message: 'Tệp dùng tham chiếu (&, *).', hint: 'Ghi đầy đủ từng giá trị, không dùng tham chiếu.' }] };
  }
}

/** A board's pack as a file that can be sent in again. */
export function writePackFile(kept: KeptPack, format: PackFormat): string {
  const file = packFileOf(kept);
  return format === 'json' ? `${JSON.stringify(file, null, 2)}\n` : stringify(file, { lineWidth: 0 });
}
