import { deserialize, serialize } from 'node:v8';

import type { ListedPerson, Sentence, SheetReading, WorkbookLimits, WorkbookMapping } from '#spreadsheets';

/** What the reading process is told, before the bytes of the file. */
export interface WorkbookOrder {
  readonly limits: WorkbookLimits;
  /** Columns as a clerk or the sender's last file says; without it the proposal is taken. */
  readonly mapping?: WorkbookMapping;
}

/** A workbook read as lists, or the sentence that refuses it. */
export type SentWorkbook =
  | { readonly kind: 'read'; readonly mapping: WorkbookMapping; readonly sheets: readonly SheetReading[] }
  | { readonly kind: 'refused'; readonly sentence: Sentence };

/** The answer in pieces, so that neither side ever holds it twice or stands still over it. */
export type WorkbookPiece =
  | { readonly kind: 'refused'; readonly sentence: Sentence }
  | { readonly kind: 'mapping'; readonly mapping: WorkbookMapping }
  | { readonly kind: 'sheet'; readonly sheet: SheetReading }
  /** People of the sheet told last. */
  | { readonly kind: 'people'; readonly people: readonly ListedPerson[] }
  | { readonly kind: 'end' };

const PEOPLE_A_PIECE = 250;

export function* piecesOf(mapping: WorkbookMapping, sheets: Iterable<SheetReading>): Generator<WorkbookPiece> {
  yield { kind: 'mapping', mapping };
  for (const sheet of sheets) {
    yield { kind: 'sheet', sheet: { ...sheet, people: [] } };
    let people: ListedPerson[] = [];
    for (const person of sheet.people) {
      people.push(person);
      if (people.length < PEOPLE_A_PIECE) continue;
      yield { kind: 'people', people };
      people = [];
    }
    if (people.length > 0) yield { kind: 'people', people };
  }
  yield { kind: 'end' };
}

/** A piece as bytes, its length before it. */
export function frame(piece: WorkbookPiece): Buffer {
  const body = serialize(piece);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([length, body]);
}

/** Puts pieces together again as their bytes arrive. */
export class PieceReader {
  private waiting: Buffer = Buffer.alloc(0);
  private readonly sheets: SheetReading[] = [];
  private people: ListedPerson[] = [];
  private mapping: WorkbookMapping = { version: 1, fingerprint: '', sheets: [] };
  /** The whole answer; `undefined` until its last piece has come. */
  answer: SentWorkbook | undefined;

  take(bytes: Buffer): void {
    this.waiting = this.waiting.length === 0 ? bytes : Buffer.concat([this.waiting, bytes]);
    while (this.waiting.length >= 4) {
      const end = 4 + this.waiting.readUInt32LE(0);
      if (this.waiting.length < end) return;
      this.accept(deserialize(this.waiting.subarray(4, end)) as WorkbookPiece);
      this.waiting = this.waiting.subarray(end);
    }
  }

  private accept(piece: WorkbookPiece): void {
    switch (piece.kind) {
      case 'people': this.people.push(...piece.people); break;
      case 'sheet': this.people = []; this.sheets.push({ ...piece.sheet, people: this.people }); break;
      case 'mapping': this.mapping = piece.mapping; break;
      case 'end': this.answer = { kind: 'read', mapping: this.mapping, sheets: this.sheets }; break;
      case 'refused': this.answer = piece; break;
    }
  }
}
