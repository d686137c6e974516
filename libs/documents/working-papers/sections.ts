import { type Named } from '../decisions/check-facts.ts';
import { type Line, type TextBlock } from '../paper/paper.ts';
import { fill, type FactValues } from '../wording/fill.ts';
import { tidy } from '../wording/names.ts';

/** A section of running text: heading, sentences with places, or the paragraphs of one fact. */
export interface Section {
  readonly heading?: string;
  readonly text?: string;
  /** Name of a fact of many paragraphs. */
  readonly list?: string;
  /** Each paragraph of the list is an item: dash before, semicolon or full stop after. */
  readonly dash?: boolean;
}

/** Facts of many paragraphs, by name. */
export type Lists = Readonly<Record<string, readonly string[] | undefined>>;

/** The paragraphs of a fact, tidied, blank ones left out. */
export function paragraphsOf(texts: readonly string[] | undefined): string[] {
  return (texts ?? []).map(tidy).filter((text) => text !== '');
}

/** Every paragraph as a text to check; a list without any is missing as a whole. */
export function listTexts(lists: Lists, needed: readonly string[]): { required: Named[]; optional: Named[] } {
  const all = Object.entries(lists).flatMap(([name, texts]) => paragraphsOf(texts).map((text): Named => [name, text]));
  return { required: needed.map((name): Named => [name, paragraphsOf(lists[name])[0]]), optional: all };
}

/** Sections as one text block; a list without paragraphs takes its heading away with it, a bare heading stays. */
export function textBlock(sections: readonly Section[], values: FactValues, lists: Lists): TextBlock {
  return {
    kind: 'text',
    paragraphs: sections.flatMap((section) => {
      const body = [
        ...(section.text === undefined ? [] : [fill(section.text, values)]),
        ...(section.list === undefined ? [] : listLines(section, lists)),
      ];
      if (body.length === 0 && section.list !== undefined) return [];
      const heading = section.heading === undefined ? [] : [{ text: [{ text: section.heading }], heading: true }];
      return [...heading, ...body.map((text) => ({ text }))];
    }),
  };
}

function listLines(section: Section, lists: Lists): Line[] {
  const name = section.list ?? '';
  const texts = paragraphsOf(lists[name]);
  if (!section.dash) return texts.map((text): Line => [{ text, fact: name }]);
  return texts.map((text, at): Line => [
    { text: '- ' }, { text: text.replace(/^-\s*/u, '').replace(/[;.,]+$/u, ''), fact: name }, { text: at === texts.length - 1 ? '.' : ';' },
  ]);
}
