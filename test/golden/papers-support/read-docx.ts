import { strFromU8, unzipSync } from 'fflate';

/** An element of an XML part; text nodes are kept in `text`. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const unescape = (text: string): string => text.replace(/&(#?\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);

/** Parses XML strictly enough to notice a broken part: every tag closed in order, nothing outside the root. @throws Error */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [root];
  let at = 0;
  for (const found of xml.matchAll(/<(\?[^>]*|\/?[\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/gu)) {
    const between = xml.slice(at, found.index);
    if (between.includes('<') || between.includes('>')) throw new Error(`stray bracket near "${between.slice(0, 60)}"`);
    const top = open.at(-1);
    if (!top) throw new Error('closed too often');
    top.text += unescape(between);
    at = found.index + found[0].length;
    step(found, open, top);
  }
  if (open.length !== 1 || xml.slice(at).trim() !== '') throw new Error('not closed');
  const [only] = root.children;
  if (!only || root.children.length !== 1) throw new Error('not one root');
  return only;
}

function step(found: RegExpMatchArray, open: Element[], top: Element): void {
  const tag = found[1] ?? '';
  if (tag.startsWith('?')) return;
  if (tag.startsWith('/')) {
    if (top.name !== tag.slice(1)) throw new Error(`</${top.name}> expected, found <${tag}>`);
    open.pop();
    return;
  }
  const attributes = Object.fromEntries([...(found[2] ?? '').matchAll(/([\w:-]+)="([^"]*)"/gu)].map((each) => [each[1] ?? '', unescape(each[2] ?? '')]));
  const element: Element = { name: tag, attributes, children: [], text: '' };
  top.children.push(element);
  if (found[3] !== '/') open.push(element);
}

/** All parts of a Word file by name, parsed. */
export function readDocx(bytes: Uint8Array): Map<string, Element> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, parseXml(strFromU8(content))]));
}

/** Every element of that name below, in order. */
export function all(element: Element | undefined, name: string): Element[] {
  if (!element) return [];
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export function first(element: Element | undefined, name: string): Element | undefined {
  return all(element, name)[0];
}

export function value(element: Element | undefined, name: string, attribute = 'w:val'): string | undefined {
  return first(element, name)?.attributes[attribute];
}

/** The text a reader sees in a paragraph; breaks as line ends. */
export function textOf(paragraph: Element): string {
  return all(paragraph, 'w:r').map((run) => run.children.map((child) => (child.name === 'w:br' ? '\n' : child.name === 'w:t' ? child.text : '')).join('')).join('');
}
