import { inflateSync } from 'node:zlib';

/** A piece of text where the PDF puts it: millimetres from the left edge and from the top edge to the baseline. */
export interface Piece {
  readonly text: string;
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly sizePt: number;
  readonly font: string;
}

/** A drawn straight line. */
export interface Stroke {
  readonly fromMm: readonly [number, number];
  readonly toMm: readonly [number, number];
  readonly thicknessPt: number;
}

export interface Page {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly pieces: readonly Piece[];
  readonly strokes: readonly Stroke[];
}

export interface Face {
  readonly name: string;
  readonly embedded: boolean;
  readonly unicode: ReadonlyMap<number, string>;
  readonly widths: ReadonlyMap<number, number>;
}

const MM = 25.4 / 72;

/**
 * Reads what a PDF draws, straight from its objects: an independent look at the pages, good for the plain structure of
 * our papers (no encryption, no object streams).
 */
export function readPdf(bytes: Uint8Array): { pages: Page[]; faces: Face[]; raw: string } {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map<string, string>();
  for (const found of raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/gu)) objects.set(found[1] ?? '', found[2] ?? '');
  const pagesObject = [...objects.values()].find((object) => object.includes('/Type /Pages')) ?? '';
  const kids = [...(/\/Kids \[([^\]]*)\]/u.exec(pagesObject)?.[1] ?? '').matchAll(/(\d+) 0 R/gu)].map((kid) => kid[1] ?? '');
  const pages = kids.map((kid) => readPage(objects.get(kid) ?? '', objects));
  const faces = [...objects.values()].filter((object) => object.includes('/Subtype /Type0')).map((object) => readFace(object, objects));
  return { pages, faces, raw };
}

/** Pieces joined into lines by their baselines, from top to bottom. */
export function linesOf(page: Page): { text: string; xMm: number; endMm: number; yMm: number; sizePt: number; font: string }[] {
  const rows = new Map<string, Piece[]>();
  for (const piece of page.pieces) {
    const key = piece.yMm.toFixed(1);
    rows.set(key, [...(rows.get(key) ?? []), piece]);
  }
  const lines = [...rows.values()].flatMap((row) => splitColumns(row.sort((a, b) => a.xMm - b.xMm)));
  return lines.sort((a, b) => a.yMm - b.yMm || a.xMm - b.xMm);
}

function splitColumns(row: readonly Piece[]): ReturnType<typeof linesOf> {
  const lines: { text: string; xMm: number; endMm: number; yMm: number; sizePt: number; font: string }[] = [];
  for (const piece of row) {
    const last = lines.at(-1);
    if (last && piece.xMm - last.endMm < 8) {
      last.text += piece.text;
      last.endMm = inkEnd(piece);
    } else {
      lines.push({ text: piece.text, xMm: piece.xMm, endMm: inkEnd(piece), yMm: piece.yMm, sizePt: piece.sizePt, font: piece.font });
    }
  }
  return lines;
}

/** Where the ink ends: a space at the end is not seen. */
function inkEnd(piece: Piece): number {
  const trailing = piece.text.length - piece.text.trimEnd().length;
  return piece.xMm + piece.widthMm - trailing * 0.25 * piece.sizePt * MM;
}

function refOf(object: string, key: string): string {
  return new RegExp(`/${key} (\\d+) 0 R`, 'u').exec(object)?.[1] ?? '';
}

function streamOf(object: string): string {
  const at = object.indexOf('stream\n') + 'stream\n'.length;
  const bytes = Buffer.from(object.slice(at, object.lastIndexOf('\nendstream')), 'latin1');
  return object.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1');
}

/** A group of a match, or an empty text. */
function part(found: RegExpMatchArray | null, at: number): string {
  return found?.[at] ?? '';
}

function readFace(object: string, objects: ReadonlyMap<string, string>): Face {
  const at = (number: string): string => objects.get(number) ?? '';
  const descendant = at(part(/\/DescendantFonts \[(\d+) 0 R\]/u.exec(object), 1));
  const descriptor = at(refOf(descendant, 'FontDescriptor'));
  const widths = new Map<number, number>();
  const list = part(/\/W \[0 \[([^\]]*)\]/u.exec(descendant), 1);
  list.trim().split(/\s+/u).forEach((width, glyph) => widths.set(glyph, Number(width)));
  return {
    name: part(/\/BaseFont \/(\S+)/u.exec(object), 1),
    embedded: descriptor.includes('/FontFile2'),
    unicode: readUnicode(streamOf(at(refOf(object, 'ToUnicode')))),
    widths,
  };
}

function readUnicode(map: string): Map<number, string> {
  const unicode = new Map<number, string>();
  for (const range of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gu)) {
    const first = parseInt(part(range, 1), 16);
    [...part(range, 2).matchAll(/<([0-9a-f ]+)>/gu)].forEach((code, at) => {
      const units = part(code, 1).replaceAll(' ', '').match(/.{4}/gu) ?? [];
      unicode.set(first + at, String.fromCharCode(...units.map((unit) => parseInt(unit, 16))));
    });
  }
  return unicode;
}

function readPage(object: string, objects: ReadonlyMap<string, string>): Page {
  const at = (number: string): string => objects.get(number) ?? '';
  const [, , width = 0, height = 0] = part(/\/MediaBox \[([^\]]*)\]/u.exec(object), 1).split(' ').map(Number);
  const faces = new Map<string, Face>();
  for (const found of at(refOf(object, 'Resources')).matchAll(/\/(F\d+) (\d+) 0 R/gu)) faces.set(part(found, 1), readFace(at(part(found, 2)), objects));
  const content = streamOf(at(refOf(object, 'Contents')));
  return { widthMm: width * MM, heightMm: height * MM, pieces: readPieces(content, height, faces), strokes: readStrokes(content) };
}

function readPieces(content: string, height: number, faces: ReadonlyMap<string, Face>): Piece[] {
  return [...content.matchAll(/BT\n([\s\S]*?)\nET/gu)].map((block) => {
    const inside = part(block, 1);
    const place = /1 0 (?:0|\S+) 1 (\S+) (\S+) Tm/u.exec(inside);
    const set = /\/(F\d+) (\S+) Tf/u.exec(inside);
    const face = faces.get(part(set, 1));
    const sizePt = Number(part(set, 2));
    const drawn = readGlyphs(part(/\[([^\]]*)\] TJ/u.exec(inside), 1), face, sizePt);
    const spaces = drawn.text.split(' ').length - 1;
    const widthPt = drawn.widthPt + spaces * Number(part(/(\S+) Tw/u.exec(inside), 1));
    return { text: drawn.text, xMm: Number(part(place, 1)) * MM, yMm: (height - Number(part(place, 2))) * MM, widthMm: widthPt * MM, sizePt, font: face?.name ?? '' };
  });
}

/** The glyphs of one TJ: codes add their widths, numbers between them take some back (kerning). */
function readGlyphs(list: string, face: Face | undefined, sizePt: number): { text: string; widthPt: number } {
  let text = '';
  let thousandths = 0;
  for (const found of list.matchAll(/<([0-9a-f]*)>|(-?[\d.]+)/gu)) {
    thousandths -= Number(part(found, 2));
    for (const code of part(found, 1).match(/.{4}/gu) ?? []) {
      text += face?.unicode.get(parseInt(code, 16)) ?? '\ufffd';
      thousandths += face?.widths.get(parseInt(code, 16)) ?? 0;
    }
  }
  return { text, widthPt: (thousandths / 1000) * sizePt };
}

function readStrokes(content: string): Stroke[] {
  return [...content.matchAll(/(\S+) w\n[\s\S]*?(\S+) (\S+) m\n(\S+) (\S+) l\n/gu)].map((found) => {
    const [thicknessPt, x1, y1, x2, y2] = found.slice(1).map(Number) as [number, number, number, number, number];
    return { fromMm: [x1 * MM, y1 * MM], toMm: [x2 * MM, y2 * MM], thicknessPt };
  });
}
