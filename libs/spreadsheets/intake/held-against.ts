import { fold, spelling } from '../layout/fold.ts';
import { NameFinder } from '../values/match-names.ts';
import { PersonFinder } from './find-person.ts';
import type { Decisions, KnownPosition, OnFile } from './preview-types.ts';
import { TenureBook } from './tenure-book.ts';

interface SpeltWord {
  readonly word: string;
  readonly near: readonly string[];
}

/** What is on file, arranged for finding, and what the rows read so far have claimed. One for each preview. */
export class HeldAgainst {
  readonly people: PersonFinder;
  readonly units: NameFinder;
  readonly localities: NameFinder;
  readonly tenures: TenureBook;
  readonly positions: ReadonlyMap<string, KnownPosition>;
  /** Ratings on file: `person|year` → rating. */
  readonly ratings: ReadonlyMap<string, string>;
  readonly answers: Readonly<Record<string, string>>;
  private readonly inUnit = new Map<string, KnownPosition[]>();
  private readonly finders = new Map<string, NameFinder>();
  private readonly words = new Map<string, string>();
  private readonly spelt = new Map<string, SpeltWord>();
  private nextCode: number;

  constructor(private readonly onFile: OnFile, decisions: Decisions) {
    this.answers = decisions.answers ?? {};
    this.people = new PersonFinder(onFile.people);
    this.units = new NameFinder(onFile.units);
    this.localities = new NameFinder(onFile.localities);
    this.tenures = new TenureBook(onFile.tenures);
    this.positions = new Map(onFile.positions.map((position) => [position.code, position]));
    this.ratings = new Map([...(onFile.ratings ?? [])].map((row) => [`${row.person_code}|${row.year}`, row.rating ?? '']));
    for (const position of onFile.positions) this.inUnit.set(position.unit, [...(this.inUnit.get(position.unit) ?? []), position]);
    for (const word of onFile.specialisations ?? []) this.words.set(spelling(word), word);
    this.nextCode = onFile.newCodes?.next ?? 0;
  }

  positionsIn(unit: string): readonly KnownPosition[] {
    return this.inUnit.get(unit) ?? [];
  }

  /** Finds positions of one unit by title. */
  titlesIn(unit: string): NameFinder {
    const known = this.finders.get(unit);
    if (known) return known;
    const finder = new NameFinder(this.positionsIn(unit));
    this.finders.set(unit, finder);
    return finder;
  }

  /** The code a new person is given; `undefined` where the list must bring it. */
  newCode(): string | undefined {
    const given = this.onFile.newCodes;
    if (!given) return undefined;
    let code: string;
    do {
      code = `${given.prefix}${String(this.nextCode).padStart(given.digits, '0')}`;
      this.nextCode += 1;
    } while (this.people.get(code) !== undefined);
    return code;
  }

  /** A specialisation as it is spelt on file; where it is new, those that read nearly like it. */
  specialisation(word: string): SpeltWord {
    const known = this.spelt.get(word);
    if (known) return known;
    const found = this.findSpecialisation(word);
    this.spelt.set(word, found);
    return found;
  }

  private findSpecialisation(word: string): SpeltWord {
    const same = this.words.get(spelling(word));
    if (same !== undefined) return { word: same, near: [] };
    const folded = fold(word);
    return { word, near: [...this.words.values()].filter((known) => fold(known) === folded).slice(0, 3) };
  }
}
