import { beforeAll, describe, expect, it } from '@jest/globals';
import { type PaperDocument, plain, renderDocx, renderHtml, renderPdf, state30of2020 } from '#documents';
import { all, type Element, first, readDocx, textOf, value } from '../papers-support/read-docx.ts';
import { linesOf, type Page, readPdf } from '../papers-support/read-pdf.ts';
import { drafted, fonts, headOfOffice } from '../papers-support/samples.ts';

const LONG_UNIT = 'Trường Tiểu học, Trung học cơ sở và Trung học phổ thông Phổ thông Năng khiếu Thể dục Thể thao Nguyễn Thị Định Bình Khánh';
const TWELVE = Array.from({ length: 8 }, (_, at) =>
  `Căn cứ Thông báo số ${200 + at}-TB/QU ngày ${10 + at} tháng 7 năm 2023 của Ban Thường vụ Quận ủy Quận 1 về chủ trương điều động, bổ nhiệm cán bộ lãnh đạo, quản lý ngành giáo dục`);

const facts = {
  ...headOfOffice,
  person: { code: 'P9', fullName: 'Công Tằng Tôn Nữ Hoài Phương', birth: '1972', gender: 'female' as const },
  from: { title: 'Hiệu trưởng', unitName: LONG_UNIT, localityName: 'Huyện Cần Giờ' },
  to: { title: 'Hiệu trưởng', unitName: `${LONG_UNIT} thứ hai`, localityName: 'Quận 1' },
  schoolLevel: 'upper-secondary',
  furtherBases: TWELVE,
};

/** A decision of three pages and an annex of forty rows, laid across. */
function longPaper(): PaperDocument {
  const { document } = drafted(facts);
  const paragraph = plain('Trong thời gian bàn giao, người được điều động tiếp tục điều hành công việc của đơn vị cũ cho đến khi có người thay thế. '.repeat(4).trim());
  const blocks = document.blocks.map((block) => (block.kind === 'articles'
    ? { ...block, items: [...block.items.slice(0, 2), { number: 3, paragraphs: Array.from({ length: 14 }, () => paragraph) }, ...block.items.slice(2).map((item) => ({ ...item, number: 4 }))] }
    : block));
  const rows = Array.from({ length: 40 }, (_, at) => [
    plain(String(at + 1)), plain(`Nguyễn Thị Minh Khuê ${at + 1}`), plain('05/01/1970'), plain(`Hiệu trưởng ${LONG_UNIT}`), plain('Hiệu trưởng Trường Tiểu học Võ Thị Sáu'),
  ]);
  return {
    ...document,
    blocks: [...blocks, {
      kind: 'annex', label: 'Phụ lục I', title: plain('Danh sách viên chức quản lý được điều động'), reference: plain('(Kèm theo Quyết định số        /QĐ-UBND)'),
      orientation: 'landscape',
      content: [{
        kind: 'table', rows,
        columns: [
          { heading: 'STT', width: 1, align: 'center' }, { heading: 'Họ và tên', width: 4 }, { heading: 'Ngày sinh', width: 2, align: 'center' },
          { heading: 'Chức vụ, đơn vị hiện nay', width: 6 }, { heading: 'Chức vụ, đơn vị mới', width: 6 },
        ],
      }],
    }],
  };
}

let document: Element | undefined;
let pages: Page[];
const headOf = (page: Page): string[] => linesOf(page).filter((line) => line.yMm < 18).map((line) => line.text.trim());

beforeAll(async () => {
  document = (await readDocx(await renderDocx(longPaper(), state30of2020))).get('word/document.xml');
  pages = readPdf(await renderPdf(longPaper(), state30of2020, fonts)).pages;
});

describe('long papers', () => {
  it('know what they are tried with: 120 letters, five words and more, twelve bases and more', () => {
    expect(LONG_UNIT.length).toBeGreaterThanOrEqual(118);
    const bases = drafted(facts).document.blocks.find((block) => block.kind === 'bases');
    expect(bases?.kind === 'bases' && bases.items.length).toBeGreaterThanOrEqual(12);
  });

  it('number pages from the second, and each annex for itself', () => {
    const upright = pages.filter((page) => page.heightMm > page.widthMm);
    const across = pages.filter((page) => page.widthMm > page.heightMm);
    expect(upright.length).toBeGreaterThanOrEqual(3);
    expect(across.length).toBeGreaterThanOrEqual(2);
    for (const part of [upright, across]) expect(part.map(headOf)).toEqual(part.map((_, at) => (at === 0 ? [] : [String(at + 1)])));
    const sections = all(document, 'w:sectPr');
    expect(sections.map((section) => value(section, 'w:pgSz', 'w:orient'))).toEqual([undefined, 'landscape']);
    expect(value(sections[1], 'w:pgNumType', 'w:start')).toBe('1');
    expect(sections.every((section) => first(section, 'w:titlePg') !== undefined)).toBe(true);
  });

  it('repeat the head of a table on each page and never split a row', () => {
    const across = pages.filter((page) => page.widthMm > page.heightMm);
    for (const page of across) expect(linesOf(page).some((line) => line.text.includes('Họ và tên'))).toBe(true);
    const numbers = across.map((page) => page.pieces.filter((piece) => /^\d+$/u.test(piece.text.trim()) && piece.xMm < 43 && piece.yMm > 18).map((piece) => Number(piece.text)));
    expect(numbers.flat()).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
    const table = all(document, 'w:tbl').at(-1);
    const rows = all(table, 'w:tr');
    expect(rows).toHaveLength(41);
    expect(rows.map((row) => first(row, 'w:tblHeader') !== undefined)).toEqual(rows.map((_, at) => at === 0));
    expect(rows.every((row) => first(row, 'w:cantSplit') !== undefined)).toBe(true);
    expect(first(table, 'w:tblBorders')?.children.every((edge) => edge.attributes['w:val'] === 'single')).toBe(true);
  });

  it('split no row over two pages in the PDF: every row that begins on a page ends on it', () => {
    for (const page of pages.filter((each) => each.widthMm > each.heightMm)) {
      const present = page.pieces.filter((piece) => piece.xMm > 121 && piece.xMm < 199 && piece.yMm > 28);
      const lowest = Math.max(...present.map((piece) => piece.yMm));
      expect(lowest).toBeLessThanOrEqual(190);
      expect(present.filter((piece) => piece.text.trim() === 'Hiệu')).toHaveLength(page.pieces.filter((piece) => /^\d+$/u.test(piece.text.trim()) && piece.xMm < 43 && piece.yMm > 18).length);
      expect(present.filter((piece) => piece.yMm === lowest).at(-1)?.text.trim()).toBe('Khánh');
    }
  });

  it('keep the signature and the last words of the text on one page', () => {
    const signed = pages.find((page) => linesOf(page).some((line) => line.text.includes('Trần Văn Đức')));
    expect(signed && linesOf(signed).some((line) => line.text.includes('./.'))).toBe(true);
  });

  it('keep table and text inside the margins, long names and all', () => {
    for (const page of pages) {
      for (const line of linesOf(page)) {
        expect(line.xMm).toBeGreaterThanOrEqual(29.9);
        expect(line.endMm).toBeLessThanOrEqual(page.widthMm - 14.7);
      }
    }
    const widths = all(all(document, 'w:tbl').at(-1), 'w:gridCol').map((column) => Number(column.attributes['w:w']));
    const textTwips = Math.round(((297 - 50) * 1440) / 25.4);
    expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - textTwips)).toBeLessThan(5);
  });

  it('say a name of 120 letters whole, in each form of the paper', () => {
    const whole = all(document, 'w:p').map(textOf).some((text) => text.includes(`Hiệu trưởng ${LONG_UNIT}, huyện Cần Giờ`));
    expect(whole).toBe(true);
    expect(renderHtml(longPaper(), state30of2020)).toContain(LONG_UNIT);
  });
});
