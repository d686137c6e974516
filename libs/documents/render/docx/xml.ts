import { printable } from '../../paper/printable.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe for XML and HTML, literal in both. @throws UnprintableText */
export function escapeText(text: string): string {
  return printable(text).replace(/[&<>"']/gu, (letter) => ENTITIES[letter] ?? letter);
}

type Attributes = Readonly<Record<string, string | number>>;

/** One element; children are XML already. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let open = name;
  for (const [key, value] of Object.entries(attributes)) open += ` ${key}="${value}"`;
  const inside = children.join('');
  return inside === '' ? `<${open}/>` : `<${open}>${inside}</${name}>`;
}

/** Millimetres in twentieths of a point, the unit of WordprocessingML. */
export function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

/** Points in twentieths of a point. */
export function twipsOfPt(pt: number): number {
  return Math.round(pt * 20);
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
