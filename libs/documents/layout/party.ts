import { day } from '#calendar';
import { centred, OFFICE_SHEET, officeBoxes } from './office-boxes.ts';
import { type TemplateSet } from './template-set.ts';

const boxes2018 = officeBoxes(10, {}, {
  nation: centred('Tiêu đề', 15, { bold: true }),
  motto: centred('Dòng dưới tiêu đề', 14),
  superior: centred('Cơ quan cấp trên', 14, { caps: true }),
  issuer: centred('Cơ quan ban hành', 14, { bold: true, caps: true }),
  number: centred('Số, ký hiệu', 14),
  placeDate: centred('Địa điểm và ngày tháng', 14, { italic: true }),
  secrecy: centred('Dấu chỉ độ mật', 14, { bold: true, caps: true }),
  draftMark: centred('Dấu dự thảo', 14, { bold: true, caps: true }),
  type: centred('Tên loại văn bản', 16, { bold: true, caps: true, beforePt: 12, keepWithNext: true }),
  recipientsTitle: { name: 'Nơi nhận', sizePt: 14, underline: true, align: 'left' },
  recipients: { name: 'Danh sách nơi nhận', sizePt: 12, align: 'left' },
  pageNumber: centred('Số trang', 14),
});

/**
 * Party papers by Guideline 36-HD/VPTW of 3 April 2018, Annex 3, for papers before the guideline of 2026 and for
 * reprints. Sizes of the head, number, date, type, abstract and body were read; what was not is listed.
 */
export const party36of2018: TemplateSet = {
  ...OFFICE_SHEET,
  id: 'party-36-2018',
  name: 'Văn bản của Đảng (Hướng dẫn 36-HD/VPTW năm 2018)',
  regime: 'party',
  source: 'Hướng dẫn 36-HD/VPTW ngày 03/4/2018, Phụ lục 3 (trích)',
  confirmed: true,
  unread: ['lề trang', 'khoảng cách dòng', 'cỡ chữ nơi nhận', 'quyền hạn ký ngoài T/M, K/T, T/L'],
  from: day('2018-04-03'),
  until: day('2026-05-27'),
  page: { ...OFFICE_SHEET.page, marginsMm: { top: 20, bottom: 20, left: 30, right: 15 } },
  words: {
    heading: [{ box: 'nation', text: 'ĐẢNG CỘNG SẢN VIỆT NAM' }],
    issuerBreaks: [],
    number: 'Số ',
    numberJoin: '-',
    article: 'Điều',
    addressee: 'Kính gửi: ',
    recipients: 'Nơi nhận:',
    draft: 'Dự thảo',
    end: '.',
    basisMarks: { lead: '- ', between: ';', last: ',' },
    powers: { '': '', 'TM.': 'T/M ', 'Q.': 'Q. ', 'KT.': 'K/T ', 'TL.': 'T/L ', 'TUQ.': 'T/U ' },
  },
  issuerMark: { text: '*' },
  abstractRule: { share: 0.3, thicknessPt: 0.75, gapPt: 2 },
  // No smaller sizes were read: only the room between boxes and for the signature gives way.
  denser: { boxes: { type: { beforePt: 8 }, authority: { beforePt: 8 }, resolve: { beforePt: 8 } }, roomPt: 60, rightMm: 15 },
  boxes: boxes2018,
};

const { until: _superseded, ...withoutEnd } = party36of2018;

/**
 * Party papers by Guideline 05-HD/VPTW of 27 May 2026 (under Regulation 399-QĐ/TW). The original was not read: values
 * come from three implementations by others, which agree on the margins and disagree on sizes and spacing.
 */
export const party05of2026: TemplateSet = {
  ...withoutEnd,
  id: 'party-05-2026',
  name: 'Văn bản của Đảng (Hướng dẫn 05-HD/VPTW năm 2026)',
  source: 'chưa có bản gốc Hướng dẫn 05-HD/VPTW ngày 27/5/2026; theo các bản thực hiện của bên thứ ba',
  confirmed: false,
  unread: ['toàn bộ giá trị: chưa đối chiếu với bản gốc; các bản thực hiện không thống nhất về cỡ chữ phần đầu, kiểu chữ tiêu đề, dãn dòng'],
  from: day('2026-05-27'),
  words: { ...party36of2018.words, basisMarks: { lead: '- ', between: ';', last: ';' } },
  boxes: {
    ...boxes2018,
    nation: centred('Tiêu đề', 14, { bold: true }),
    type: centred('Tên loại văn bản', 14, { bold: true, caps: true, beforePt: 12, keepWithNext: true }),
  },
};
