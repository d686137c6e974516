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

function readFace(object: string, objects: ReadonlyMap<string, string>): Face {
  const descendant = objects.get(/\/DescendantFonts \[(\d+) 0 R\]/u.exec(object)?.[1] ?? '') ?? '';
  const descriptor = objects.get(refOf(descendant, 'FontDescriptor')) ?? '';
  const map = streamOf(objects.get(refOf(object, 'ToUnicode')) ?? '');
  const unicode = new Map<number, string>();
  for (const range of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gu)) {
    const first = parseInt(range[1] ?? '0', 16);
    [...(range[2] ?? '').matchAll(/<([0-9a-f ]+)>/gu)].forEach((code, at) => {
      const units = (code[1] ?? '').replaceAll(' ', '').match(/.{4}/gu) ?? [];
      unicode.set(first + at, String.fromCharCode(...units.map((unit) => parseInt(unit, 16))));
    });
  }
  const widths = new Map<number, number>();
  const list = /\/W \[0 \[([^\]]*)\]/u.exec(descendant)?.[1] ?? '';
  list.trim().split(/\s+/u).forEach((width, at) => widths.set(at, Number(width)));
  return { name: /\/BaseFont \/(\S+)/u.exec(object)?.[1] ?? '', embedded: descriptor.includes('/FontFile2'), unicode, widths };
}

function readPage(object: string, objects: ReadonlyMap<string, string>): Page {
  const box = (/\/MediaBox \[([^\]]*)\]/u.exec(object)?.[1] ?? '').split(' ').map(Number);
  const [, , width = 0, height = 0] = box;
  const resources = objects.get(refOf(object, 'Resources')) ?? '';
  const faces = new Map<string, Face>();
  for (const found of resources.matchAll(/\/(F\d+) (\d+) 0 R/gu)) faces.set(found[1] ?? '', readFace(objects.get(found[2] ?? '') ?? '', objects));
  const content = streamOf(objects.get(refOf(object, 'Contents')) ?? '');
  return { widthMm: width * MM, heightMm: height * MM, pieces: readPieces(content, height, faces), strokes: readStrokes(content) };
}

function readPieces(content: string, height: number, faces: ReadonlyMap<string, Face>): Piece[] {
  const pieces: Piece[] = [];
  for (const block of content.matchAll(/BT\n([\s\S]*?)\nET/gu)) {
    const inside = block[1] ?? '';
    const at = /1 0 (?:0|\S+) 1 (\S+) (\S+) Tm/u.exec(inside);
    const set = /\/(F\d+) (\S+) Tf/u.exec(inside);
    const face = faces.get(set?.[1] ?? '');
    const sizePt = Number(set?.[2] ?? 0);
    const spread = Number(/(\S+) Tw/u.exec(inside)?.[1] ?? 0);
    let text = '';
    let width = 0;
    for (const part of (/\[([^\]]*)\] TJ/u.exec(inside)?.[1] ?? '').matchAll(/<([0-9a-f]*)>|(-?[\d.]+)/gu)) {
      if (part[2] !== undefined) width -= (Number(part[2]) / 1000) * sizePt;
      for (const code of (part[1] ?? '').match(/.{4}/gu) ?? []) {
        const glyph = parseInt(code, 16);
        const letter = face?.unicode.get(glyph) ?? '\ufffd';
        text += letter;
        width += ((face?.widths.get(glyph) ?? 0) / 1000) * sizePt + (letter === ' ' ? spread : 0);
      }
    }
    pieces.push({ text, xMm: Number(at?.[1] ?? 0) * MM, yMm: (height - Number(at?.[2] ?? 0)) * MM, widthMm: width * MM, sizePt, font: face?.name ?? '' });
  }
  return pieces;
}

function readStrokes(content: string): Stroke[] {
  const strokes: Stroke[] = [];
  for (const found of content.matchAll(/(\S+) w\n[\s\S]*?(\S+) (\S+) m\n(\S+) (\S+) l\n/gu)) {
    const [thickness, x1, y1, x2, y2] = found.slice(1).map(Number) as [number, number, number, number, number];
    strokes.push({ fromMm: [x1 * MM, y1 * MM], toMm: [x2 * MM, y2 * MM], thicknessPt: thickness });
  }
  return strokes;
}
