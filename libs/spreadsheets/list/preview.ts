import { spelling } from '../layout/fold.ts';
import type { RowRole } from '../layout/classify-rows.ts';
import type { ListedPerson, SheetReading } from './read-list.ts';

/** A person on file already, with the values that a list may change. */
export interface KnownPerson {
  readonly code: string;
  readonly citizenId?: string;
  readonly fullName: string;
  readonly birth?: string;
  readonly gender?: string;
}

/** How a listed person was found among those on file. */
export type Match =
  | { readonly kind: 'matched'; readonly code: string; readonly by: 'code' | 'citizen-id' | 'name-and-birth' }
  | { readonly kind: 'ambiguous'; readonly codes: readonly string[] }
  | { readonly kind: 'none' };

export interface Change {
  readonly field: 'full-name' | 'birth' | 'gender';
  readonly old: string;
  readonly new: string;
}

export type RowState = 'new' | 'changed' | 'same' | 'warning' | 'error' | 'ignored';

export interface PreviewRow {
  readonly sheet: string;
  readonly row: number;
  readonly state: RowState;
  /** Why a row is ignored. */
  readonly role?: Exclude<RowRole, 'data'>;
  readonly person?: ListedPerson;
  readonly match?: Match;
  readonly changes: readonly Change[];
  /** Row that names the same person earlier in the file. */
  readonly twinOf?: { readonly sheet: string; readonly row: number };
}

/** Every row of the file once, each with a state; `counts` add up to `total`. */
export interface Preview {
  readonly rows: readonly PreviewRow[];
  readonly counts: Readonly<Record<RowState, number>>;
  readonly total: number;
}

/** What would happen to every row of the file if it were taken in now. Nothing is left out of the count. */
export function previewLists(sheets: readonly SheetReading[], onFile: readonly KnownPerson[]): Preview {
  const finder = new PersonFinder(onFile);
  const seen = new Map<string, { sheet: string; row: number }>();
  const rows = sheets.flatMap((sheet) => {
    const people = new Map(sheet.people.map((person) => [person.row, person]));
    return sheet.rows.map((row): PreviewRow => {
      const person = people.get(row.row);
      if (!person) return { sheet: sheet.sheet, row: row.row, state: 'ignored', role: row.role as Exclude<RowRole, 'data'>, changes: [] };
      return previewPerson(person, finder, seen);
    });
  });
  const counts: Record<RowState, number> = { new: 0, changed: 0, same: 0, warning: 0, error: 0, ignored: 0 };
  for (const { state } of rows) counts[state] += 1;
  return { rows, counts, total: rows.length };
}

function previewPerson(person: ListedPerson, finder: PersonFinder, seen: Map<string, { sheet: string; row: number }>): PreviewRow {
  const match = finder.find(person);
  const changes = match.kind === 'matched' ? changesOf(person, finder.get(match.code)) : [];
  const key = match.kind === 'matched' ? `=${match.code}` : (codeOf(person) || nameKey(person.fullName, person.birth));
  const twin = seen.get(key);
  if (!twin && key !== '') seen.set(key, { sheet: person.sheet, row: person.row });
  const base = { sheet: person.sheet, row: person.row, person, match, changes };
  return twin ? { ...base, state: 'error', twinOf: twin } : { ...base, state: stateOf(person, match, changes) };
}

/** Errors first, then what a person must look at, then what the row would do. */
function stateOf(person: ListedPerson, match: Match, changes: readonly Change[]): RowState {
  if (person.state === 'error') return 'error';
  if (person.state === 'warning' || match.kind === 'ambiguous') return 'warning';
  if (match.kind === 'none') return 'new';
  return changes.length > 0 ? 'changed' : 'same';
}

/** Empty cells change nothing: a list that does not mention a birthday does not take it away. */
function changesOf(person: ListedPerson, known: KnownPerson | undefined): Change[] {
  if (!known) return [];
  const pairs: readonly (readonly [Change['field'], string, string])[] = [
    ['full-name', known.fullName, person.fullName], ['birth', known.birth ?? '', person.birth], ['gender', known.gender ?? '', person.gender],
  ];
  return pairs.filter(([, old, now]) => now !== '' && now !== old).map(([field, old, now]) => ({ field, old, new: now }));
}

function codeOf(person: ListedPerson): string {
  return person.cells.find((cell) => cell.field === 'person-code')?.value ?? '';
}

/** Same letters, same birthday. Marks count: Hòa is not Hoa, but Hòa is Hoà. */
function nameKey(name: string, birth: string): string {
  return name === '' || birth === '' ? '' : `${spelling(name)}|${birth}`;
}

/** Finds people by code, then citizen's number, then name with birthday. */
class PersonFinder {
  private readonly byCode: ReadonlyMap<string, KnownPerson>;
  private readonly byCitizenId = new Map<string, string[]>();
  private readonly byName = new Map<string, string[]>();

  constructor(people: readonly KnownPerson[]) {
    this.byCode = new Map(people.map((person) => [person.code, person]));
    for (const { code, citizenId, fullName, birth } of people) {
      if (citizenId) push(this.byCitizenId, citizenId, code);
      if (birth) push(this.byName, nameKey(fullName, birth), code);
    }
  }

  get(code: string): KnownPerson | undefined {
    return this.byCode.get(code);
  }

  find(person: ListedPerson): Match {
    const code = codeOf(person);
    if (this.byCode.has(code)) return { kind: 'matched', code, by: 'code' };
    const citizenId = person.cells.find((cell) => cell.field === 'citizen-id')?.value ?? '';
    const found = this.matchOf(this.byCitizenId.get(citizenId), 'citizen-id');
    return found ?? this.matchOf(this.byName.get(nameKey(person.fullName, person.birth)), 'name-and-birth') ?? { kind: 'none' };
  }

  private matchOf(codes: readonly string[] | undefined, by: 'citizen-id' | 'name-and-birth'): Match | undefined {
    const [first, ...others] = codes ?? [];
    if (first === undefined) return undefined;
    return others.length > 0 ? { kind: 'ambiguous', codes: codes ?? [] } : { kind: 'matched', code: first, by };
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
