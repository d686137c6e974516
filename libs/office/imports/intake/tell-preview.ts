import { DATASET_FILE_NAMES, type DatasetFile, type ImportSummary } from '#contracts';
import { type PreviewCounts, Previewer, type PreviewRow, type SheetReading, type Write, WriteHash } from '#spreadsheets';

import type { IntakeGoods, IntakeMessage, IntakeOrder, PlacedWrite, Tell } from './messages.ts';
import { QuestionBook } from './question-book.ts';
import { HandsOn, rowBody } from './row-body.ts';

const PIECE = 250;

interface Telling {
  /** Sheets, read one after the other as they are asked for. */
  readonly readings: Iterable<SheetReading>;
  readonly tell: Tell;
}

/** Holds the lists against what is on file, and tells every row of the file and everything a commit would write, row by row. */
export async function tellPreview({ decisions = {} }: IntakeOrder, { onFile }: IntakeGoods, { readings, tell }: Telling): Promise<void> {
  const previewer = new Previewer(onFile, decisions);
  const questions = new QuestionBook();
  const written = new WrittenBook();
  const hands = new HandsOn(decisions);
  const rows = new Pieces(tell, (piece: ReturnType<typeof rowBody>[]) => ({ kind: 'rows', rows: piece }));
  const writes = new Pieces(tell, (piece: PlacedWrite[]) => ({ kind: 'writes', writes: piece }));
  for (const reading of readings) {
    for (const row of previewer.takeSheet(reading)) {
      questions.note(row);
      await rows.add(rowBody(row, hands));
      for (const placed of placedWrites(row)) {
        written.note(placed.write);
        await writes.add(placed);
      }
    }
  }
  await rows.flush();
  await writes.flush();
  const counts = previewer.counts();
  const settled = counts.rows.error === 0 && counts.openQuestions === 0;
  await tell({ kind: 'figures', figures: { summary: summaryOf(counts, written), questions: questions.groups(), ...(settled ? { contentHash: written.hash() } : {}) } });
}

function placedWrites({ sheet, row, writes }: PreviewRow): PlacedWrite[] {
  return writes.map((write) => ({ sheet, line: row, write }));
}

/** Told in pieces, so that neither side ever stands still over the whole. */
class Pieces<Item> {
  private piece: Item[] = [];

  constructor(private readonly tell: Tell, private readonly message: (piece: Item[]) => IntakeMessage) {}

  async add(item: Item): Promise<void> {
    if (this.piece.push(item) >= PIECE) await this.flush();
  }

  async flush(): Promise<void> {
    const full = this.piece;
    this.piece = [];
    if (full.length > 0) await this.tell(this.message(full));
  }
}

/** Counts and hashes what a commit would write. */
class WrittenBook {
  private readonly hasher = new WriteHash();
  private readonly files = new Map<DatasetFile, { creates: number; updates: number }>();

  note(write: Write): void {
    this.hasher.take(write);
    const counted = this.files.get(write.file) ?? { creates: 0, updates: 0 };
    counted[write.action === 'create' ? 'creates' : 'updates'] += 1;
    this.files.set(write.file, counted);
  }

  hash(): string {
    return this.hasher.digest();
  }

  byFile(): ImportSummary['files'] {
    return DATASET_FILE_NAMES.flatMap((file) => {
      const counted = this.files.get(file);
      return counted ? [{ file, ...counted }] : [];
    });
  }
}

function summaryOf({ rows, total, openQuestions, writes }: PreviewCounts, written: WrittenBook): ImportSummary {
  return { rows, total, openQuestions, errors: rows.error, creates: writes.create, updates: writes.update, files: written.byFile() };
}
