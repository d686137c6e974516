import { spelling } from '../layout/fold.ts';
import type { ListedPerson } from '../list/read-list.ts';
import { at } from './at.ts';
import type { KnownPerson } from './preview-types.ts';

/** How a listed person was found among those on file. */
export type Match =
  | { readonly kind: 'matched'; readonly code: string; readonly by: 'code' | 'citizen-id' | 'name-and-birth' | 'name-and-post' }
  | { readonly kind: 'ambiguous'; readonly codes: readonly string[] }
  | { readonly kind: 'none' };

/** Two days, each as exactly as it is known, that may be one: `1968` and `1968-05-15`. */
export function mayBeOneDay(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** Finds people by code, then citizen's number, then name with birthday; a namesake is asked about. */
export class PersonFinder {
  private readonly byCode = new Map<string, KnownPerson>();
  private readonly byCitizenId = new Map<string, string[]>();
  private readonly byName = new Map<string, string[]>();

  constructor(people: Iterable<KnownPerson>) {
    for (const person of people) this.add(person);
  }

  get(code: string): KnownPerson | undefined {
    return this.byCode.get(code);
  }

  /** Somebody new, or as a row above would leave him. */
  add(person: KnownPerson): void {
    const code = at(person.row, 'code');
    const before = this.byCode.get(code);
    this.byCode.set(code, person);
    const [name, nameBefore] = [spelling(at(person.row, 'full_name')), before && spelling(at(before.row, 'full_name'))];
    if (name !== nameBefore) push(this.byName, name, code);
    if (person.citizenId && person.citizenId !== before?.citizenId) push(this.byCitizenId, person.citizenId, code);
  }

  /** `holds` tells whether somebody on file holds the listed post: then the name alone will do where a birthday is missing. */
  find(listed: ListedPerson, holds: (code: string) => boolean): Match {
    const code = valueIn(listed, 'person-code');
    if (code !== '' && this.byCode.has(code)) return { kind: 'matched', code, by: 'code' };
    const byCitizenId = matchOf(this.byCitizenId.get(valueIn(listed, 'citizen-id')), 'citizen-id');
    if (byCitizenId) return byCitizenId;
    if (code !== '' || listed.fullName === '') return { kind: 'none' };
    return this.findByName(listed, holds);
  }

  private findByName(listed: ListedPerson, holds: (code: string) => boolean): Match {
    const namesakes = (this.byName.get(spelling(listed.fullName)) ?? []).filter((code) => !this.speaksAgainst(code, listed));
    const birth = (code: string): string => this.byCode.get(code)?.row.birth_date ?? '';
    const sameDay = listed.birth === '' ? [] : namesakes.filter((code) => birth(code) !== '' && mayBeOneDay(birth(code), listed.birth));
    const found = matchOf(sameDay, 'name-and-birth');
    if (found) return found;
    const undated = namesakes.filter((code) => listed.birth === '' || birth(code) === '');
    const inPost = undated.filter(holds);
    return matchOf(inPost, 'name-and-post') ?? (undated.length > 0 ? { kind: 'ambiguous', codes: undated } : { kind: 'none' });
  }

  /** Another citizen's number or another gender is another person. */
  private speaksAgainst(code: string, listed: ListedPerson): boolean {
    const known = this.byCode.get(code);
    const citizenId = valueIn(listed, 'citizen-id');
    const gender = known?.row.gender ?? '';
    return (citizenId !== '' && known?.citizenId !== undefined && known.citizenId !== citizenId) || (gender !== '' && listed.gender !== '' && gender !== listed.gender);
  }
}

function matchOf(codes: readonly string[] | undefined, by: 'citizen-id' | 'name-and-birth' | 'name-and-post'): Match | undefined {
  const [first, ...others] = codes ?? [];
  if (first === undefined) return undefined;
  return others.length > 0 ? { kind: 'ambiguous', codes: codes ?? [] } : { kind: 'matched', code: first, by };
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

export function valueIn(listed: Pick<ListedPerson, 'cells'>, field: ListedPerson['cells'][number]['field']): string {
  return listed.cells.find((cell) => cell.field === field && cell.value !== '')?.value ?? '';
}
