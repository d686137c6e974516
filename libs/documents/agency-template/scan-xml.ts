/** What a scan meets, in order. Attributes are raw; {@link attributeOf} reads one of them. */
export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

export type XmlVerdict = 'sound' | 'broken' | 'entities';

const DEEPEST = 300;

interface Scan {
  readonly text: string;
  readonly open: string[];
  readonly visit: (event: XmlEvent) => void;
}

/**
 * Walks an XML part once, in time that grows with its length alone, and says whether it is well formed. Document types,
 * entities and instructions other than the first line are refused, so that nothing in it can grow or be fetched.
 */
export function scanXml(text: string, visit: (event: XmlEvent) => void): XmlVerdict {
  const scan: Scan = { text, open: [], visit };
  let at = /^\ufeff?\s*<\?xml\b[^>]*\?>/u.exec(text)?.[0].length ?? 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const end = next < 0 ? text.length : next;
    if (end > at) visit({ kind: 'text', text: unescapeXml(text.slice(at, end)) });
    if (next < 0) break;
    const after = markup(scan, next);
    if (typeof after === 'string') return after;
    at = after;
  }
  return scan.open.length === 0 ? 'sound' : 'broken';
}

/** Reads what begins with `<` at a place; answers where it ends. */
function markup(scan: Scan, at: number): number | XmlVerdict {
  const { text } = scan;
  if (text.startsWith('<!--', at)) return past(text, '-->', at);
  if (text.startsWith('<![CDATA[', at)) return 'broken';
  if (text.startsWith('<!', at) || text.startsWith('<?', at)) return 'entities';
  const end = tagEnd(text, at + 1);
  if (end < 0) return 'broken';
  const inside = text.slice(at + 1, end);
  return (inside.startsWith('/') ? close(scan, inside.slice(1).trim()) : open(scan, inside)) ? end + 1 : 'broken';
}

function past(text: string, mark: string, from: number): number | XmlVerdict {
  const found = text.indexOf(mark, from);
  return found < 0 ? 'broken' : found + mark.length;
}

/** The `>` that ends a tag, past quoted values; -1 when there is none. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === '\'') quote = letter;
    else if (letter === '>') return at;
    else if (letter === '<') return -1;
  }
  return -1;
}

function open(scan: Scan, inside: string): boolean {
  const empty = inside.endsWith('/');
  const body = empty ? inside.slice(0, -1) : inside;
  const name = /^[A-Za-z_][\w.:-]*/u.exec(body)?.[0];
  if (name === undefined || scan.open.length >= DEEPEST) return false;
  if (!empty) scan.open.push(name);
  scan.visit({ kind: 'open', name, attributes: body.slice(name.length), empty });
  return true;
}

function close(scan: Scan, name: string): boolean {
  if (scan.open.pop() !== name) return false;
  scan.visit({ kind: 'close', name });
  return true;
}

const ATTRIBUTE = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** A name without its prefix: whichever prefix a file has chosen for Word's own names. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The attribute of that local name in a raw attribute text, entities resolved. */
export function attributeOf(raw: string, wanted: string): string | undefined {
  for (const [, name = '', double, single] of raw.matchAll(ATTRIBUTE)) {
    if (localName(name) === wanted) return unescapeXml(double ?? single ?? '');
  }
  return undefined;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' };

/** The five named entities and numbered letters; anything else stays as it is written. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/gu, (whole: string, named?: string, tens?: string, hex?: string) => {
    if (named !== undefined) return NAMED[named] ?? whole;
    const code = tens === undefined ? Number.parseInt(hex ?? '', 16) : Number(tens);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
