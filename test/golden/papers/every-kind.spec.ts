import { beforeAll, describe, expect, it } from '@jest/globals';
import { BOXES, renderDocx, renderPdf } from '#documents';
import { SAMPLES } from '../papers-support/all-papers.ts';
import { ANNEX_ONE, MARGINS_MM, PAGE_NUMBER_SIZES } from '../papers-support/annex-one.ts';
import { all, type Element, first, readDocx, textOf, value } from '../papers-support/read-docx.ts';
import { linesOf, readPdf } from '../papers-support/read-pdf.ts';
import { fonts } from '../papers-support/samples.ts';

const MM_PER_TWIP = 25.4 / 1440;
const mm = (twips: string | undefined): number => Math.round(Number(twips) * MM_PER_TWIP * 10) / 10;
const middle = (line: { xMm: number; endMm: number }): number => (line.xMm + line.endMm) / 2;
/** Party margins that the three implementations of the guideline of 2026 agree on; State margins are those of the Decree. */
const PARTY_MARGINS_MM = { top: [20, 20], bottom: [20, 20], left: [30, 30], right: [15, 15] } as const;
const HEADINGS = { state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', party: 'ĐẢNG CỘNG SẢN VIỆT NAM' } as const;
const SIZES_OF_PARTY_HEADING = [14, 15];

describe.each(SAMPLES.map((sample) => [sample.name, sample] as const))('the paper "%s"', (_name, { paper, layout }) => {
  const margins = layout.regime === 'state' ? MARGINS_MM : PARTY_MARGINS_MM;
  let parts: Map<string, Element>;
  let pdf: ReturnType<typeof readPdf>;
  beforeAll(async () => {
    parts = readDocx(await renderDocx(paper, layout));
    pdf = readPdf(await renderPdf(paper, layout, fonts));
  });
  const document = (): Element | undefined => parts.get('word/document.xml');

  it('is A4 in Word and PDF, with margins that its regime allows', () => {
    for (const section of all(document(), 'w:sectPr')) {
      const size = first(section, 'w:pgSz')?.attributes ?? {};
      expect([mm(size['w:w']), mm(size['w:h'])].sort()).toEqual([210, 297]);
      const set = first(section, 'w:pgMar')?.attributes ?? {};
      for (const [edge, [least, most]] of Object.entries(margins)) {
        expect(mm(set[`w:${edge}`])).toBeGreaterThanOrEqual(least);
        expect(mm(set[`w:${edge}`])).toBeLessThanOrEqual(most);
      }
    }
    for (const page of pdf.pages) expect([page.widthMm, page.heightMm].map((length) => Math.round(length)).sort()).toEqual([210, 297]);
  });

  it('has every paragraph of the Word file in a named box, of the size and face of the Decree where it is a State paper', () => {
    const styles = new Map(all(parts.get('word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'], style]));
    const used = new Set(all(document(), 'w:p').map((paragraph) => value(first(paragraph, 'w:pPr'), 'w:pStyle') ?? 'rule'));
    for (const box of used) expect(['rule', ...BOXES]).toContain(box);
    for (const row of layout.regime === 'state' ? ANNEX_ONE.filter(({ box }) => used.has(box)) : []) {
      const style = styles.get(row.box);
      const size = Number(value(style, 'w:sz')) / 2;
      expect([row.box, size >= row.sizes[0] && size <= row.sizes[1]]).toEqual([row.box, true]);
      expect([row.box, first(style, 'w:b') !== undefined, first(style, 'w:i') !== undefined, value(style, 'w:jc')]).toEqual([row.box, row.bold, row.italic, row.align]);
    }
  });

  it('embeds every face of the PDF and can be copied out composed', () => {
    expect(pdf.faces.length).toBeGreaterThan(0);
    for (const face of pdf.faces) expect([face.name, face.embedded]).toEqual([expect.stringMatching(/^[A-Z]{6}\+Tinos-/u), true]);
    const copied = pdf.pages.flatMap((page) => page.pieces).map((piece) => piece.text).join('');
    expect(copied).toBe(copied.normalize('NFC'));
    expect(copied).not.toMatch(/\ufffd/u);
  });

  it('keeps its text inside the margins on every page', () => {
    for (const page of pdf.pages) {
      for (const line of linesOf(page).filter((each) => each.yMm > 18)) {
        expect(line.xMm).toBeGreaterThanOrEqual(margins.left[0] - 0.1);
        expect(line.endMm).toBeLessThanOrEqual(page.widthMm - margins.right[0] + 0.3);
        expect([line.yMm >= margins.top[0], line.yMm <= page.heightMm - margins.bottom[0]]).toEqual([true, true]);
      }
    }
  });

  it('bears the heading of its regime alone, at the right, with a rule as long as its last line', () => {
    const [page] = pdf.pages;
    const lines = page ? linesOf(page) : [];
    const other = HEADINGS[layout.regime === 'state' ? 'party' : 'state'];
    expect(lines.some((line) => line.text.includes(other))).toBe(false);
    const heading = lines.find((line) => line.text.includes(HEADINGS[layout.regime]));
    const last = layout.regime === 'state' ? lines.find((line) => line.text.includes('Độc lập - Tự do - Hạnh phúc')) : heading;
    if (!page || !heading || !last) throw new Error('no heading');
    // A long name at the left may stand on the same line: what counts is where the heading ends.
    expect(heading.endMm).toBeGreaterThan(page.widthMm - margins.right[1] - 25);
    const nam = page.pieces.filter((piece) => Math.abs(piece.yMm - heading.yMm) < 0.2 && piece.text.includes('NAM')).at(-1);
    expect(nam?.font).toMatch(/Tinos-Bold$/u);
    expect(layout.regime === 'state' ? [12, 13] : SIZES_OF_PARTY_HEADING).toContain(heading.sizePt);
    const rule = page.strokes.find(({ fromMm, toMm }) => fromMm[1] === toMm[1] && fromMm[1] > last.yMm && fromMm[1] - last.yMm < 4 && Math.abs((fromMm[0] + toMm[0]) / 2 - middle(last)) < 1);
    expect(rule && (rule.toMm[0] - rule.fromMm[0]) / (last.endMm - last.xMm)).toBeCloseTo(1, 1);
  });

  it('numbers its pages from the second of each part, centred in the top margin', () => {
    let part = 0;
    let across: boolean | undefined;
    for (const page of pdf.pages) {
      const lies = page.widthMm > page.heightMm;
      part = lies === across ? part + 1 : 1;
      across = lies;
      const numbers = linesOf(page).filter((line) => line.yMm < 18);
      expect(numbers.map((line) => line.text.trim())).toEqual(part === 1 ? [] : [String(part)]);
      for (const line of numbers) {
        expect(PAGE_NUMBER_SIZES).toContain(line.sizePt);
        expect(Math.abs(middle(line) - (margins.left[0] + page.widthMm - margins.right[0]) / 2)).toBeLessThan(3);
      }
    }
  });

  it('has more than the signature on the sheet that is signed', () => {
    const name = all(document(), 'w:p').filter((paragraph) => value(first(paragraph, 'w:pPr'), 'w:pStyle') === 'signerName').map(textOf).filter((text) => text.trim() !== '').at(-1);
    const signed = pdf.pages.find((page) => linesOf(page).some((line) => name !== undefined && line.text.includes(name) && line.font.endsWith('Bold')));
    const power = signed && Math.min(...linesOf(signed).filter((line) => /^(Nơi nhận:|TM\. |KT\. |TL\. |Người lập danh sách|Thư ký|T\/M |CHỦ TỊCH|TRƯỞNG PHÒNG|THƯ KÝ|NGƯỜI LẬP)/u.test(line.text.trim())).map((line) => line.yMm));
    const above = signed ? linesOf(signed).filter((line) => line.yMm > 18 && line.yMm < (power ?? 0)) : [];
    expect(above.length).toBeGreaterThanOrEqual(2);
  });
});
