import { day } from '#calendar';
import { type Box, type BoxStyle, type TemplateSet } from './template-set.ts';

const centred = (name: string, sizePt: number, more: Partial<BoxStyle> = {}): BoxStyle => ({ name, sizePt, align: 'center', ...more });
const running = (name: string, sizePt: number, more: Partial<BoxStyle> = {}): BoxStyle =>
  ({ name, sizePt, align: 'justify', firstLineMm: 12.7, beforePt: 6, ...more });

/** Annex I of the Decree, parts II and IV: sizes are those of its sample sheet (in brackets in its table). */
const boxes: Readonly<Record<Box, BoxStyle>> = {
  nation: centred('Quốc hiệu', 12, { bold: true }),
  motto: centred('Tiêu ngữ', 13, { bold: true }),
  superior: centred('Cơ quan chủ quản', 12, { caps: true }),
  issuer: centred('Cơ quan ban hành', 12, { bold: true, caps: true }),
  number: centred('Số, ký hiệu', 13),
  placeDate: centred('Địa danh và thời gian', 13, { italic: true }),
  secrecy: centred('Dấu chỉ độ mật', 13, { bold: true, caps: true }),
  draftMark: centred('Dấu dự thảo', 13, { bold: true, caps: true }),
  type: centred('Tên loại văn bản', 14, { bold: true, caps: true, beforePt: 12, keepWithNext: true }),
  abstract: centred('Trích yếu', 14, { bold: true, keepWithNext: true }),
  authority: centred('Thẩm quyền ban hành', 14, { bold: true, caps: true, beforePt: 12, keepWithNext: true }),
  addressee: centred('Kính gửi', 14, { beforePt: 12, afterPt: 6 }),
  basis: running('Căn cứ ban hành', 14, { italic: true }),
  resolve: centred('Quyết định', 14, { bold: true, caps: true, beforePt: 12, keepWithNext: true }),
  body: running('Nội dung', 14),
  heading: running('Đề mục', 14, { bold: true, keepWithNext: true }),
  power: centred('Quyền hạn, chức vụ', 14, { bold: true, caps: true }),
  signerName: centred('Họ tên người ký', 14, { bold: true }),
  recipientsTitle: { name: 'Nơi nhận', sizePt: 12, bold: true, italic: true, align: 'left' },
  recipients: { name: 'Danh sách nơi nhận', sizePt: 11, align: 'left' },
  pageNumber: centred('Số trang', 13),
  annexLabel: centred('Phụ lục', 14, { bold: true, keepWithNext: true }),
  annexTitle: centred('Tên phụ lục', 14, { bold: true, caps: true, keepWithNext: true }),
  annexReference: centred('Kèm theo văn bản', 14, { italic: true, afterPt: 6, keepWithNext: true }),
  tableHead: centred('Đầu bảng', 12, { bold: true, beforePt: 3, afterPt: 3 }),
  tableCell: { name: 'Nội dung bảng', sizePt: 12, align: 'left', beforePt: 2, afterPt: 2 },
  denseHead: centred('Đầu bảng dày', 10, { bold: true, beforePt: 2, afterPt: 2 }),
  denseCell: { name: 'Nội dung bảng dày', sizePt: 10, align: 'left', beforePt: 1, afterPt: 1 },
  tally: { name: 'Tổng số', sizePt: 13, italic: true, align: 'left', beforePt: 6 },
};

/** State administrative papers (văn bản hành chính), A4, Decree 30/2020/NĐ-CP of 5 March 2020, Annexes I and III. */
export const state30of2020: TemplateSet = {
  id: 'state-30-2020',
  name: 'Văn bản hành chính (Nghị định 30/2020/NĐ-CP)',
  regime: 'state',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I phần I mục II, IV; Phụ lục III mẫu 1.2, 1.3',
  confirmed: true,
  unread: [],
  from: day('2020-03-05'),
  page: { widthMm: 210, heightMm: 297, marginsMm: { top: 20, bottom: 20, left: 30, right: 20 }, numberFromEdgeMm: 10 },
  fonts: { main: 'Times New Roman', fallbacks: ['Tinos', 'Liberation Serif'] },
  words: {
    heading: [
      { box: 'nation', text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
      { box: 'motto', text: 'Độc lập - Tự do - Hạnh phúc' },
    ],
    issuerBreaks: ['ỦY BAN NHÂN DÂN'],
    number: 'Số: ',
    numberJoin: '/',
    article: 'Điều',
    addressee: 'Kính gửi: ',
    recipients: 'Nơi nhận:',
    draft: 'Dự thảo',
    end: './.',
    basisMarks: { lead: '', between: ';', last: '.' },
    powers: { '': '', 'TM.': 'TM. ', 'Q.': 'Q. ', 'KT.': 'KT. ', 'TL.': 'TL. ', 'TUQ.': 'TUQ. ' },
  },
  issuerMark: { share: 0.4, thicknessPt: 0.75, gapPt: 2 },
  headingRule: { share: 1, thicknessPt: 0.75, gapPt: 2 },
  abstractRule: { share: 0.4, thicknessPt: 0.75, gapPt: 2 },
  signature: { roomPt: 72 },
  table: { borderPt: 0.5, paddingMm: 1.2 },
  boxes,
  denser: {
    boxes: {
      type: { beforePt: 8 }, authority: { beforePt: 8 }, resolve: { beforePt: 8 },
      basis: { sizePt: 13 }, body: { sizePt: 13 }, heading: { sizePt: 13 },
    },
    roomPt: 60,
    rightMm: 15,
  },
};
