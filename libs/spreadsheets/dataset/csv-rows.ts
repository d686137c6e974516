import { pipeline, Readable } from 'node:stream';
import { TextDecoder } from 'node:util';

import { CsvError, type Options, parse } from 'csv-parse';

import { unguarded } from './guard-formulas.ts';
import { type Sentence, say } from './sentences.ts';

/** Bytes of a file, whole or as they come. */
export type Bytes = Uint8Array | AsyncIterable<Uint8Array>;

/** A row as it stands in the file. `row` counts as Excel does: the header is 1, blank rows count. */
export type RawRow =
  | { readonly kind: 'row'; readonly row: number; readonly cells: readonly string[] }
  /** The file cannot be read on from here. */
  | { readonly kind: 'broken'; readonly row: number; readonly value: string; readonly sentence: Sentence };

const LONGEST_ROW = 100_000;
const OPTIONS: Options = {
  bom: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  skip_empty_lines: false,
  max_record_size: LONGEST_ROW,
};
const SLICE = 65_536;

class NotText extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.message);
  }
}

/** Reads CSV (RFC 4180) row by row; bytes that are no UTF-8 text end the reading with a `broken` row. */
export async function* readCsvRows(bytes: Bytes): AsyncGenerator<RawRow> {
  let row = 0;
  const parser = parse(OPTIONS);
  pipeline(Readable.from(textBytes(bytes)), parser, () => undefined);
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      yield { kind: 'row', row, cells: cells.map(unguarded) };
    }
  } catch (fault) {
    yield brokenRow(fault, recordsBefore(fault) ?? row);
  }
}

/** The parser's own count: rows it had read but not handed over are lost with the fault. */
function recordsBefore(fault: unknown): number | undefined {
  return fault instanceof CsvError && typeof fault.records === 'number' ? fault.records : undefined;
}

function brokenRow(fault: unknown, before: number): RawRow {
  const row = before + 1;
  if (fault instanceof NotText) return { kind: 'broken', row: 1, value: '', sentence: fault.sentence };
  if (!(fault instanceof CsvError)) throw fault;
  const sentence = fault.code === 'CSV_MAX_RECORD_SIZE'
    ? say('row-too-large', String(LONGEST_ROW))
    : say('broken-csv', QUOTE_FAULTS[fault.code] ?? fault.code);
  return { kind: 'broken', row, value: '', sentence };
}

const QUOTE_FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'có dấu mở mà không có dấu đóng',
  CSV_INVALID_CLOSING_QUOTE: 'sau dấu đóng còn chữ',
  INVALID_OPENING_QUOTE: 'dấu ngoặc kép đứng giữa chữ',
};

/** What the first bytes of files that are surely no CSV look like. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'đây là tệp nén hoặc tệp Excel'],
  ['\u00D0\u00CF\u0011\u00E0', 'đây là tệp Excel hoặc Word kiểu cũ'],
  ['%PDF', 'đây là tệp PDF'],
  ['{\\rtf', 'đây là tệp RTF'],
  ['<', 'đây là tệp HTML hoặc XML'],
  ['\u00FF\u00FE', 'đây là văn bản UTF-16'],
  ['\u00FE\u00FF', 'đây là văn bản UTF-16'],
];

/** Passes bytes on while making sure that they are text. @throws NotText */
async function* textBytes(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  for await (const chunk of slices(bytes)) {
    if (first) refuseSignature(chunk);
    first = false;
    if (decodeOrRefuse(decoder, chunk).includes('\0')) throw new NotText(say('not-csv', ': tệp có byte 0, là dữ liệu nhị phân'));
    yield chunk;
  }
  decodeOrRefuse(decoder);
}

async function* slices(bytes: Bytes): AsyncGenerator<Uint8Array> {
  if (!(bytes instanceof Uint8Array)) {
    yield* bytes;
    return;
  }
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
}

function refuseSignature(chunk: Uint8Array): void {
  const start = String.fromCharCode(...chunk.subarray(0, 8));
  const found = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (found) throw new NotText(say('not-csv', `: ${found[1]}`));
}

function decodeOrRefuse(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new NotText(say('not-csv', ': có byte không thuộc UTF-8'));
  }
}
