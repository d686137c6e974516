import type { DatasetFile } from '#contracts';
import { exportRows, type Work } from '#persistence';
import type { OnFile, WritableRow } from '#spreadsheets';

import type { OnFilePiece } from './intake/messages.ts';

type Named = OnFile['units'][number];

/** Rows of other files that a list may touch or be held against; the rest is not read. */
const READ: readonly DatasetFile[] = ['localities', 'units', 'successions', 'positions', 'people', 'tenures', 'ratings'];

const text = (row: WritableRow, column: string): string => (row as Readonly<Record<string, string | undefined>>)[column] ?? '';

/**
 * What a sent list is held against, page by page out of one picture of the data: people, posts, units with their former
 * names, localities, tenures, ratings.
 */
export async function* loadOnFile(work: Work): AsyncGenerator<OnFilePiece> {
  const seen = new Seen();
  for (const file of READ) {
    for await (const page of exportRows(work, file)) {
      seen.note(file, page);
      for (let at = 0; at < page.length; at += PIECE) yield pieceOf(file, page.slice(at, at + PIECE), seen.units);
    }
  }
  yield { specialisations: [...seen.spelt].sort(), newCodes: { prefix: PREFIX, next: seen.highest + 1, digits: seen.digits } };
}

/** What later pieces need of earlier pages. */
class Seen {
  readonly units = new Map<string, string>();
  /** Specialisations as they are spelt. */
  readonly spelt = new Set<string>();
  /** Highest number among the codes we gave, and how many digits it has. */
  highest = 0;
  digits = 6;

  note(file: DatasetFile, page: readonly WritableRow[]): void {
    if (file === 'units') for (const row of page) this.units.set(text(row, 'code'), text(row, 'name'));
    if (file === 'people') this.noteCodes(page);
    if (file !== 'people' && file !== 'positions') return;
    for (const row of page) for (const one of text(row, 'specialisations').split(';')) if (one !== '') this.spelt.add(one);
  }

  private noteCodes(page: readonly WritableRow[]): void {
    for (const row of page) {
      const digits = /^CB(\d{1,9})$/.exec(text(row, 'code'))?.[1];
      if (digits === undefined || Number(digits) <= this.highest) continue;
      this.highest = Number(digits);
      this.digits = digits.length;
    }
  }
}

const PIECE = 1000;
/** New people without a code of their own get one of ours. */
const PREFIX = 'CB';

const named = (row: WritableRow): Named => ({ code: text(row, 'code'), name: text(row, 'name') });

function pieceOf(file: DatasetFile, rows: readonly WritableRow[], units: ReadonlyMap<string, string>): OnFilePiece {
  switch (file) {
    case 'people': return { people: rows.map((row) => ({ row })) };
    case 'units': return { units: rows.map(named) };
    case 'localities': return { localities: rows.map(named) };
    case 'positions': return { positions: rows.map((row) => ({ code: text(row, 'code'), name: text(row, 'title'), unit: text(row, 'unit_code'), seats: Number(text(row, 'seats')) })) };
    case 'successions': return { units: rows.flatMap((row) => formerName(row, units)) };
    case 'tenures': return { tenures: rows };
    case 'ratings': return { ratings: rows };
    default: return {};
  }
}

/** Lists written before a renaming still call the unit by its former name. */
function formerName(row: WritableRow, units: ReadonlyMap<string, string>): Named[] {
  const name = units.get(text(row, 'from_unit'));
  return text(row, 'kind') === 'rename' && name !== undefined ? [{ code: text(row, 'to_unit'), name }] : [];
}
