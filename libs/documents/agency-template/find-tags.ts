import { type Package } from './open-package.ts';
import { textOfPart } from './check-parts.ts';
import { localName, scanXml, type XmlEvent } from './scan-xml.ts';
import { templateTag } from './tag-dictionary.ts';
import { fault, type TagPlace, type TemplateFault } from './template-faults.ts';

/** A tag of the dictionary that a template uses, and where. */
export interface FoundTag {
  readonly name: string;
  readonly meaning: string;
  readonly places: readonly TagPlace[];
}
export interface TagReport {
  readonly found: readonly FoundTag[];
  readonly faults: readonly TemplateFault[];
}

/** Parts that are filled, in the order a reader meets them. */
const FILLED: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^word\/header\d*\.xml$/u, 'Đầu trang'], [/^word\/document\.xml$/u, 'Thân văn bản'], [/^word\/footer\d*\.xml$/u, 'Chân trang'],
  [/^word\/(footnotes|endnotes)\.xml$/u, 'Chú thích'], [/^word\/comments\w*\.xml$/u, 'Nhận xét'], [/^docProps\/(core|app|custom)\.xml$/u, 'Thuộc tính của tệp'],
];

/** Every tag of the template with its places, and what is wrong with those that are none of the dictionary's. */
export function findTags(parts: Package): TagReport {
  const used = new Map<string, TagPlace[]>();
  const faults: TemplateFault[] = [];
  for (const [pattern, part] of FILLED) {
    for (const [name, bytes] of parts) {
      if (pattern.test(name)) readPart({ part, used, faults, open: [] }, paragraphsOf(textOfPart(bytes) ?? ''));
    }
  }
  const found = [...used].map(([name, places]) => ({ name, meaning: templateTag(name)?.meaning ?? '', places }));
  return { found, faults: found.length === 0 && faults.length === 0 ? [fault('no-tags')] : faults };
}

/** The text of each paragraph, runs joined; file properties have none and count as one a value. */
export function paragraphsOf(xml: string): string[] {
  const done: string[] = [];
  const open: string[] = [];
  let reading = false;
  const begins = ({ name, empty }: Extract<XmlEvent, { kind: 'open' }>): void => {
    if (name === 'w:p' && empty) done.push('');
    else if (name === 'w:p') open.push('');
    else if (localName(name) === 't') reading = !empty;
    else if (open.length > 0 && ['tab', 'br', 'cr'].includes(localName(name))) open[open.length - 1] += ' ';
  };
  const ends = (name: string): void => {
    if (localName(name) === 't') reading = false;
    if (name === 'w:p') done.push(open.pop() ?? '');
  };
  scanXml(xml, (event) => {
    if (event.kind === 'open') begins(event);
    else if (event.kind === 'close') ends(event.name);
    else if (open.length === 0) done.push(event.text);
    else if (reading) open[open.length - 1] += event.text;
  });
  return done;
}

interface Reading {
  readonly part: string;
  readonly used: Map<string, TagPlace[]>;
  readonly faults: TemplateFault[];
  /** Lists and conditions under way. */
  readonly open: { readonly name: string; readonly place: TagPlace }[];
}

function readPart(reading: Reading, paragraphs: readonly string[]): void {
  paragraphs.forEach((text, at) => {
    for (const [whole, inside] of text.matchAll(/\{([^{}]*)\}|[{}]/gu)) {
      const place = { part: reading.part, paragraph: at + 1, excerpt: excerptOf(text, whole) };
      if (inside === undefined) reading.faults.push(fault('tag-structure', whole, place));
      else readTag(reading, inside.trim(), place);
    }
  });
  for (const { name, place } of reading.open) reading.faults.push(fault('tag-structure', `{#${name}}`, place));
}

const EXCERPT = 60;

function excerptOf(text: string, tag: string): string {
  const at = Math.max(0, text.indexOf(tag) - EXCERPT / 2);
  return text.slice(at, at + EXCERPT + tag.length).replace(/\s+/gu, ' ').trim();
}

function readTag(reading: Reading, inside: string, place: TagPlace): void {
  const parts = /^([#^/]?)\s*([\p{L}\p{N}_ -]*)$/u.exec(inside);
  if (!parts) {
    reading.faults.push(fault('code-like-tag', `{${inside}}`, place));
    return;
  }
  const [, mark = '', name = ''] = parts;
  if (mark === '/') closeList(reading, name, place);
  else openOrPrint(reading, { mark, name, place });
}

function closeList({ open, faults }: Reading, name: string, place: TagPlace): void {
  const last = open.pop();
  if (last === undefined || (name !== '' && last.name !== name)) faults.push(fault('tag-structure', `{/${name}}`, place));
}

function openOrPrint(reading: Reading, { mark, name, place }: { mark: string; name: string; place: TagPlace }): void {
  const tag = templateTag(name);
  if (!tag) {
    reading.faults.push(fault('unknown-tag', `{${mark}${name}}`, place));
    if (mark !== '') reading.open.push({ name, place });
    return;
  }
  if (tag.inside && !tag.inside.some((list) => reading.open.some((each) => each.name === list))) reading.faults.push(fault('misplaced-tag', `{${name}}`, place));
  const mayOpen = tag.list === true || tag.mayBeEmpty === true;
  if (mark === '' ? tag.list === true : !mayOpen) reading.faults.push(fault('tag-structure', `{${mark}${name}}`, place));
  if (mark !== '') reading.open.push({ name, place });
  reading.used.set(name, [...(reading.used.get(name) ?? []), place]);
}
