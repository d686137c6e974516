import pdfmake from 'pdfmake';
import { type TemplateSet } from '../../layout/template-set.ts';
import { type PaperDocument } from '../../paper/paper.ts';
import { printable } from '../../paper/printable.ts';
import { setPaper } from '../../typeset/fit.ts';
import { settle } from '../../typeset/settle.ts';
import { type Part } from '../../typeset/sheet.ts';
import { contentOf, paragraphContent, points } from './content.ts';
import { slimFace } from './slim-face.ts';

/** Bytes of the four TrueType files of a face that has the widths of Times New Roman and all Vietnamese letters (Tinos). */
export interface Fonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
  readonly boldItalic: Uint8Array;
}

// Nothing is ever fetched or read: the faces come in as bytes and papers hold no pictures.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);

/** The writer's own store of files in memory; its types leave it out. */
const { virtualfs } = pdfmake as unknown as { virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void } };

const families = new WeakMap<Fonts, string>();
let counted = 0;

/** Each set of faces is registered once under a name of its own, so that two sets never mix. */
function familyOf(fonts: Fonts): string {
  const known = families.get(fonts);
  if (known !== undefined) return known;
  counted += 1;
  const family = `paper-${counted}`;
  const faces = { normal: fonts.regular, bold: fonts.bold, italics: fonts.italic, bolditalics: fonts.boldItalic };
  for (const [face, bytes] of Object.entries(faces)) virtualfs.writeFileSync(`${family}-${face}`, slimFace(bytes));
  pdfmake.addFonts({
    [family]: { normal: `${family}-normal`, bold: `${family}-bold`, italics: `${family}-italics`, bolditalics: `${family}-bolditalics` },
  });
  families.set(fonts, family);
  return family;
}

/**
 * The paper as a PDF for reading and printing: A4, faces embedded, text that can be searched and copied (NFC), page
 * numbers in the top margin from the second page of each part. Same paper, layout and faces, same bytes.
 * @throws UnprintableText when a text holds characters that the door should have refused
 */
export function renderPdf(paper: PaperDocument, template: TemplateSet, fonts: Fonts): Promise<Uint8Array> {
  return renderMergedPdf([paper], template, { fonts, title: paper.title });
}

/**
 * Several papers in one PDF in the order given, each beginning on a page of its own and counting its own pages: one
 * file to print a batch from. @throws UnprintableText as {@link renderPdf} does
 */
export async function renderMergedPdf(papers: readonly PaperDocument[], template: TemplateSet, as: { readonly fonts: Fonts; readonly title: string }): Promise<Uint8Array> {
  const definition: Parameters<typeof pdfmake.createPdf>[0] = {
    content: papers.flatMap((paper) => {
      const { sheet, layout } = setPaper(paper, template);
      return sheet.parts.map((part) => sectionOf(part, layout));
    }),
    defaultStyle: { font: familyOf(as.fonts), fontSize: template.boxes.body.sizePt },
    pageSize: { width: points(template.page.widthMm), height: points(template.page.heightMm) },
    info: { title: printable(as.title), creator: 'cadre-rotation-planner', producer: 'cadre-rotation-planner', creationDate: noClock() },
    language: 'vi-VN',
  };
  const bytes: Uint8Array = await pdfmake.createPdf(definition).getBuffer();
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The PDF writer would ask the clock; a fixed text that answers what it asks of a date keeps the bytes the same. */
function noClock(): Date {
  const text: unknown = Object.assign(Object('D:20000101000000Z'), { getTime: () => 0, toISOString: () => '2000-01-01T00:00:00.000Z' });
  return text as Date;
}

function sectionOf(part: Part, layout: TemplateSet): { section: ReturnType<typeof contentOf> } {
  const { marginsMm: margins, numberFromEdgeMm } = layout.page;
  let first: number | undefined;
  const section = {
    section: contentOf(settle(part, layout).items, layout),
    pageSize: { width: points(part.widthMm), height: points(part.heightMm) },
    pageOrientation: part.widthMm > part.heightMm ? ('landscape' as const) : ('portrait' as const),
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom].map(points) as [number, number, number, number],
    // Pages are asked for in order, once the whole is laid out: the first one asked for is the part's first page.
    header: (page: number) => {
      first ??= page;
      if (page === first) return null;
      const number = paragraphContent({ kind: 'paragraph', box: 'pageNumber', line: [{ text: String(page - first + 1) }] }, layout);
      return { stack: [number], margin: [points(margins.left), points(numberFromEdgeMm), points(margins.right), 0] };
    },
  };
  return section;
}
