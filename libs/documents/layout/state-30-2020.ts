import { day } from '#calendar';
import { centred, OFFICE_SHEET, officeBoxes } from './office-boxes.ts';
import { type TemplateSet } from './template-set.ts';

/** Annex I of the Decree, parts II and IV: sizes are those of its sample sheet (in brackets in its table). */
const boxes = officeBoxes(12.7, { italic: true }, {
  nation: centred('Quốc hiệu', 12, { bold: true }),
  motto: centred('Tiêu ngữ', 13, { bold: true }),
  superior: centred('Cơ quan chủ quản', 12, { caps: true }),
  issuer: centred('Cơ quan ban hành', 12, { bold: true, caps: true }),
  number: centred('Số, ký hiệu', 13),
  placeDate: centred('Địa danh và thời gian', 13, { italic: true }),
  secrecy: centred('Dấu chỉ độ mật', 13, { bold: true, caps: true }),
  draftMark: centred('Dấu dự thảo', 13, { bold: true, caps: true }),
  type: centred('Tên loại văn bản', 14, { bold: true, caps: true, beforePt: 12, keepWithNext: true }),
  recipientsTitle: { name: 'Nơi nhận', sizePt: 12, bold: true, italic: true, align: 'left' },
  recipients: { name: 'Danh sách nơi nhận', sizePt: 11, align: 'left' },
  pageNumber: centred('Số trang', 13),
});

/** State administrative papers (văn bản hành chính), A4, Decree 30/2020/NĐ-CP of 5 March 2020, Annexes I and III. */
export const state30of2020: TemplateSet = {
  ...OFFICE_SHEET,
  id: 'state-30-2020',
  name: 'Văn bản hành chính (Nghị định 30/2020/NĐ-CP)',
  regime: 'state',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I phần I mục II, IV; Phụ lục III mẫu 1.2, 1.3',
  confirmed: true,
  unread: [],
  from: day('2020-03-05'),
  page: { ...OFFICE_SHEET.page, marginsMm: { top: 20, bottom: 20, left: 30, right: 20 } },
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
  abstractRule: { share: 0.4, thicknessPt: 0.75, gapPt: 2 },
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
