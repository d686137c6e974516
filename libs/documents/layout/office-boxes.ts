import { type Box, type BoxStyle, type TemplateSet } from './template-set.ts';

/** A centred box. */
export const centred = (name: string, sizePt: number, more: Partial<BoxStyle> = {}): BoxStyle => ({ name, sizePt, align: 'center', ...more });
/** Running text. */
export const running = (name: string, sizePt: number, more: Partial<BoxStyle> = {}): BoxStyle => ({ name, sizePt, align: 'justify', beforePt: 6, ...more });

/** Boxes that each regime sets in its own way. */
type OwnBox = 'nation' | 'motto' | 'superior' | 'issuer' | 'number' | 'placeDate' | 'secrecy' | 'draftMark' | 'type' | 'recipientsTitle' | 'recipients' | 'pageNumber';

/** What State and Party papers share: running text of 14 points, centred openings, signatures, annexes and lists; each regime adds its own boxes. */
export function officeBoxes(firstLineMm: number, basis: Partial<BoxStyle>, own: Readonly<Record<OwnBox, BoxStyle>>): Readonly<Record<Box, BoxStyle>> {
  const opening = { bold: true, caps: true, beforePt: 12, keepWithNext: true } as const;
  return {
    ...own,
    abstract: centred('Trích yếu', 14, { bold: true, keepWithNext: true }),
    authority: centred('Thẩm quyền ban hành', 14, opening),
    addressee: centred('Kính gửi', 14, { beforePt: 12, afterPt: 6 }),
    basis: running('Căn cứ ban hành', 14, { firstLineMm, ...basis }),
    resolve: centred('Quyết định', 14, opening),
    body: running('Nội dung', 14, { firstLineMm }),
    heading: running('Đề mục', 14, { firstLineMm, bold: true, keepWithNext: true }),
    power: centred('Quyền hạn, chức vụ', 14, { bold: true, caps: true }),
    signerName: centred('Họ tên người ký', 14, { bold: true }),
    annexLabel: centred('Phụ lục', 14, { bold: true, keepWithNext: true }),
    annexTitle: centred('Tên phụ lục', 14, { bold: true, caps: true, keepWithNext: true }),
    annexReference: centred('Kèm theo văn bản', 14, { italic: true, afterPt: 6, keepWithNext: true }),
    tableHead: centred('Đầu bảng', 12, { bold: true, beforePt: 3, afterPt: 3 }),
    tableCell: { name: 'Nội dung bảng', sizePt: 12, align: 'left', beforePt: 2, afterPt: 2 },
    denseHead: centred('Đầu bảng dày', 10, { bold: true, beforePt: 2, afterPt: 2 }),
    denseCell: { name: 'Nội dung bảng dày', sizePt: 10, align: 'left', beforePt: 1, afterPt: 1 },
    tally: { name: 'Tổng số', sizePt: 13, italic: true, align: 'left', beforePt: 6 },
  };
}

/** A4, the two faces, the rule under the heading, room for the signature and lines of tables: the same in every set so far. */
export const OFFICE_SHEET = {
  page: { widthMm: 210, heightMm: 297, numberFromEdgeMm: 10 },
  fonts: { main: 'Times New Roman', fallbacks: ['Tinos', 'Liberation Serif'] },
  headingRule: { share: 1, thicknessPt: 0.75, gapPt: 2 },
  signature: { roomPt: 72 },
  table: { borderPt: 0.5, paddingMm: 1.2 },
} as const satisfies Partial<Omit<TemplateSet, 'page'>> & { readonly page: Omit<TemplateSet['page'], 'marginsMm'> };
