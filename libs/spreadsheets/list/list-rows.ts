import type { Field } from '../layout/fields.ts';
import type { WritableRow } from '../dataset/write-csv.ts';
import { type Named, NameFinder, type NameMatch } from '../values/match-names.ts';
import type { Match, PreviewRow } from './preview.ts';
import type { ListedPerson } from './read-list.ts';

/** Units and positions on file that a list's words are held against. */
export interface Establishment {
  readonly units: readonly Named[];
  readonly positions: readonly (Named & { readonly unit: string })[];
}

/** What keeps a listed person, or his post, from becoming a row; a person answers. */
export type Question =
  | { readonly kind: 'which-person'; readonly codes: readonly string[] }
  | { readonly kind: 'no-code' }
  | { readonly kind: 'which-unit' | 'which-position'; readonly words: string; readonly match: NameMatch }
  | { readonly kind: 'since-when'; readonly position: string };

export interface RowsOfList {
  readonly people: readonly WritableRow[];
  readonly tenures: readonly WritableRow[];
  readonly questions: readonly { readonly sheet: string; readonly row: number; readonly question: Question }[];
}

/** Cells that go into people.csv as they were read. */
const PERSON_COLUMNS: readonly (readonly [Field, string])[] = [
  ['specialisations', 'specialisations'], ['qualifications', 'qualifications'], ['political-theory', 'political_theory'], ['party-joined', 'party_joined'],
];

/**
 * Turns previewed rows into rows of the interchange format, where the import goes on. Rows in error and ignored rows
 * give none; nothing is guessed: what is not certain becomes a question beside its row.
 */
export function rowsOfList(rows: readonly PreviewRow[], establishment: Establishment): RowsOfList {
  const maker = new RowMaker(establishment);
  for (const row of rows) if (row.person && row.state !== 'error') maker.take(row.person, row.match ?? { kind: 'none' });
  return maker;
}

class RowMaker implements RowsOfList {
  readonly people: WritableRow[] = [];
  readonly tenures: WritableRow[] = [];
  readonly questions: { sheet: string; row: number; question: Question }[] = [];
  private readonly units: NameFinder;
  private readonly positions = new Map<string, NameFinder>();

  constructor(establishment: Establishment) {
    this.units = new NameFinder(establishment.units);
    const byUnit = new Map<string, Named[]>();
    for (const position of establishment.positions) byUnit.set(position.unit, [...(byUnit.get(position.unit) ?? []), position]);
    for (const [unit, positions] of byUnit) this.positions.set(unit, new NameFinder(positions));
  }

  take(person: ListedPerson, match: Match): void {
    const code = this.codeOf(person, match);
    if (code === undefined) return;
    const filled = PERSON_COLUMNS.map(([field, column]) => [column, valueOf(person, field)] as const).filter(([, value]) => value !== '');
    this.people.push({ code, full_name: person.fullName, birth_date: person.birth, gender: person.gender, ...Object.fromEntries(filled) });
    this.takePost(person, code);
  }

  private codeOf(person: ListedPerson, match: Match): string | undefined {
    if (match.kind === 'matched') return match.code;
    if (match.kind === 'ambiguous') return this.ask(person, { kind: 'which-person', codes: match.codes });
    const code = valueOf(person, 'person-code');
    return code === '' ? this.ask(person, { kind: 'no-code' }) : code;
  }

  private takePost(person: ListedPerson, code: string): void {
    const title = valueOf(person, 'title');
    if (title === '' || person.unit === '') return;
    const unit = this.units.find(person.unit);
    if (unit.kind !== 'same') return void this.ask(person, { kind: 'which-unit', words: person.unit, match: unit });
    const position = this.positions.get(unit.code)?.find(title) ?? { kind: 'unsure' as const, suggestions: [] };
    if (position.kind !== 'same') return void this.ask(person, { kind: 'which-position', words: title, match: position });
    const from = valueOf(person, 'from');
    if (from === '') return void this.ask(person, { kind: 'since-when', position: position.code });
    const [to, decision_no, decision_signed] = [valueOf(person, 'to'), valueOf(person, 'decision-no'), valueOf(person, 'decision-signed')];
    this.tenures.push({ person_code: code, position_code: position.code, from, to, decision_no, decision_signed });
  }

  private ask(person: ListedPerson, question: Question): undefined {
    this.questions.push({ sheet: person.sheet, row: person.row, question });
  }
}

function valueOf(person: ListedPerson, field: Field): string {
  return person.cells.find((cell) => cell.field === field)?.value ?? '';
}
