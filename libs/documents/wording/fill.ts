import { type Line, type Run } from '../paper/paper.ts';

/** Facts by name; the value is the text that goes into the paper. */
export type FactValues = Readonly<Record<string, string | undefined>>;

/** Wording asks for a fact nobody named: our bug, found by the test that fills every wording. */
export class UnknownFact extends Error {
  constructor(readonly fact: string) {
    super(`the wording asks for the fact "${fact}", which is not given`);
    this.name = 'UnknownFact';
  }
}

const PLACE = /\{([a-zA-Z.]+)\}/gu;

/** The names a wording asks for, in the order they appear. */
export function factsAskedFor(wording: string): string[] {
  return [...wording.matchAll(PLACE)].map((found) => found[1] ?? '');
}

/**
 * Puts facts into a wording. One pass only: a value that looks like a place stays what it is, text. Every filled run
 * remembers its fact. @throws UnknownFact for a name without a value
 */
export function fill(wording: string, facts: FactValues): Line {
  const runs: Run[] = [];
  let from = 0;
  for (const found of wording.matchAll(PLACE)) {
    if (found.index > from) runs.push({ text: wording.slice(from, found.index) });
    const name = found[1] ?? '';
    const value = facts[name];
    if (value === undefined || value.trim() === '') throw new UnknownFact(name);
    runs.push({ text: value, fact: name });
    from = found.index + found[0].length;
  }
  if (from < wording.length) runs.push({ text: wording.slice(from) });
  return runs;
}
