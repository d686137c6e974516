import { fold, spelling } from '../layout/fold.ts';
import { editDistance } from './catalogues.ts';

/** Something with a code and a name on file: a unit, a position. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** A name from a list held against the names on file. */
export type NameMatch =
  /** The same words, after abbreviations are written out; where the list has tone marks they are the same too. */
  | { readonly kind: 'same'; readonly code: string }
  /** Nothing certain: the nearest, the best first; a person chooses. */
  | { readonly kind: 'unsure'; readonly suggestions: readonly (Named & { readonly likeness: number })[] };

/** Abbreviations that offices use in names, folded, each with what it stands for. Longer ones first. */
const ABBREVIATIONS: readonly (readonly [string, string])[] = [
  ['gd va dt', 'giao duc va dao tao'], ['gd dt', 'giao duc va dao tao'], ['gddt', 'giao duc va dao tao'], ['gd', 'giao duc'],
  ['ld tb va xh', 'lao dong thuong binh va xa hoi'], ['ld tbxh', 'lao dong thuong binh va xa hoi'], ['tc kh', 'tai chinh ke hoach'], ['tnmt', 'tai nguyen va moi truong'],
  ['thcs', 'trung hoc co so'], ['thpt', 'trung hoc pho thong'], ['th', 'tieu hoc'], ['mn', 'mam non'], ['mg', 'mau giao'],
  ['ubnd', 'uy ban nhan dan'], ['hdnd', 'hoi dong nhan dan'], ['mttq', 'mat tran to quoc'], ['vp', 'van phong'],
  ['tp hcm', 'thanh pho ho chi minh'], ['tphcm', 'thanh pho ho chi minh'], ['tp', 'thanh pho'], ['q', 'quan'], ['p', 'phong'], ['ht', 'hieu truong'], ['pht', 'pho hieu truong'],
  ['ptp', 'pho truong phong'],
];

/** A name in full words without marks: "Trường THCS Nguyễn Du - Q.1" → "truong trung hoc co so nguyen du quan 1". */
export function fullWords(name: string): string {
  let words = ` ${fold(name.replaceAll('&', ' và '))} `;
  for (const [short, full] of ABBREVIATIONS) words = words.replaceAll(` ${short} `, ` ${full} `);
  return words.trim();
}

/** Finds names on file, built once for a whole list. Several names may share a code: former names of a unit. */
export class NameFinder {
  private readonly bySameWords = new Map<string, number[]>();
  private readonly byWord = new Map<string, number[]>();
  private readonly words: ReadonlySet<string>[];
  private readonly known = new Map<string, NameMatch>();
  private readonly codes: ReadonlySet<string>;

  constructor(private readonly named: readonly Named[]) {
    this.codes = new Set(named.map(({ code }) => code));
    this.words = named.map(({ name }, index) => {
      const full = fullWords(name);
      push(this.bySameWords, full, index);
      const words = new Set(full.split(' '));
      for (const word of words) push(this.byWord, word, index);
      return words;
    });
  }

  has(code: string): boolean {
    return this.codes.has(code);
  }

  /** The name on file of a code; the code itself where there is none. */
  nameOf(code: string): string {
    return this.named.find((one) => one.code === code)?.name ?? code;
  }

  /** Codes match as they are; names by their words. Two on file with the same words are never chosen between. */
  find(name: string): NameMatch {
    const known = this.known.get(name);
    if (known) return known;
    const match = this.search(name);
    this.known.set(name, match);
    return match;
  }

  private search(name: string): NameMatch {
    if (this.codes.has(name)) return { kind: 'same', code: name };
    const marked = markedSyllables(name);
    const same = (this.bySameWords.get(fullWords(name)) ?? []).flatMap((index) => this.named[index] ?? []).filter((one) => sameMarks(marked, one.name));
    const codes = new Set(same.map(({ code }) => code));
    const [only] = codes;
    if (codes.size === 1 && only !== undefined) return { kind: 'same', code: only };
    return { kind: 'unsure', suggestions: this.nearest(new Set(fullWords(name).split(' ').flatMap((word) => this.spelt(word)))) };
  }

  /** A word as some name on file spells it: itself, or those one letter away. */
  private spelt(word: string): string[] {
    if (this.byWord.has(word) || word.length < 3) return [word];
    const near = [...this.byWord.keys()].filter((known) => Math.abs(known.length - word.length) <= 1 && known.length >= 3 && editDistance(known, word) <= 1);
    return near.length === 0 ? [word] : near.slice(0, 3);
  }

  /** Up to five names that share words, by the share of words in common; rare words find the candidates. */
  private nearest(words: ReadonlySet<string>): (Named & { likeness: number })[] {
    const rare = [...words].filter((word) => this.byWord.has(word)).sort((a, b) => (this.byWord.get(a)?.length ?? 0) - (this.byWord.get(b)?.length ?? 0));
    const candidates = new Set(rare.slice(0, 6).flatMap((word) => (this.byWord.get(word) ?? []).slice(0, 500)));
    const near = [...candidates].flatMap((index) => {
      const one = this.named[index];
      return one ? [{ code: one.code, name: one.name, likeness: likeness(words, this.words[index] ?? new Set()) }] : [];
    });
    const sorted = near.filter((one) => one.likeness >= 0.4).sort((a, b) => b.likeness - a.likeness || (a.code < b.code ? -1 : 1));
    return sorted.filter((one, index) => sorted.findIndex((other) => other.code === one.code) === index).slice(0, 5);
  }
}

function push(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key);
  if (list) list.push(index);
  else map.set(key, [index]);
}

/** Syllables that carry marks. Abbreviations (GDĐT) have no vowel and no marks to compare. */
function markedSyllables(name: string): string[] {
  return spelling(name).split(' ').filter((syllable) => /[\p{M}đ]/u.test(syllable) && /[aeiouy]/.test(syllable));
}

/** "Hoa Bình" is no "Hòa Bình", but "HOA BINH" may be. */
function sameMarks(marked: readonly string[], onFile: string): boolean {
  const syllables = new Set(spelling(onFile).split(' '));
  return marked.every((syllable) => syllables.has(syllable));
}

/** Dice's coefficient of two sets of words: 1 = the same words. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return Math.round((200 * shared) / (a.size + b.size)) / 100;
}
