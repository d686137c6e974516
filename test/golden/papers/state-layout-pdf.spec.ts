import { beforeAll, describe, expect, it } from '@jest/globals';
import { renderPdf, state30of2020 } from '#documents';
import { MARGINS_MM } from '../papers-support/annex-one.ts';
import { linesOf, readPdf } from '../papers-support/read-pdf.ts';
import { drafted, fonts, headOfOffice, principal } from '../papers-support/samples.ts';

type Read = ReturnType<typeof readPdf>;
let short: Read;
let long: Read;

beforeAll(async () => {
  short = readPdf(await renderPdf(drafted(headOfOffice).document, state30of2020, fonts));
  long = readPdf(await renderPdf(drafted(principal).document, state30of2020, fonts));
});

const lineOf = (read: Read, text: string): ReturnType<typeof linesOf>[number] => {
  const found = read.pages.flatMap(linesOf).find((line) => line.text.trim() === text || line.text.startsWith(text));
  if (!found) throw new Error(`no line "${text}"`);
  return found;
};
const middle = (line: { xMm: number; endMm: number }): number => (line.xMm + line.endMm) / 2;
const width = (line: { xMm: number; endMm: number }): number => line.endMm - line.xMm;

describe('the PDF of a decision, in millimetres against Annex I of Decree 30/2020', () => {
  it('is A4 and embeds its faces', () => {
    for (const page of [...short.pages, ...long.pages]) {
      expect(page.widthMm).toBeCloseTo(210, 1);
      expect(page.heightMm).toBeCloseTo(297, 1);
    }
    expect(short.faces.length).toBeGreaterThan(0);
    for (const face of short.faces) expect([face.embedded, /^[A-Z]{6}\+Tinos-/u.test(face.name)]).toEqual([true, true]);
  });

  it('keeps all text inside margins that the Decree allows', () => {
    for (const page of [...short.pages, ...long.pages]) {
      for (const line of linesOf(page).filter((each) => each.yMm > 18)) {
        expect(line.xMm).toBeGreaterThanOrEqual(MARGINS_MM.left[0] - 0.1);
        expect(line.endMm).toBeLessThanOrEqual(210 - MARGINS_MM.right[0] + 0.3);
        expect(line.yMm).toBeLessThanOrEqual(297 - MARGINS_MM.bottom[0]);
        expect(line.yMm).toBeGreaterThanOrEqual(MARGINS_MM.top[0]);
      }
    }
  });

  it('fits a decision on one page when the smaller sizes allow it, else numbers pages from the second', () => {
    expect(short.pages).toHaveLength(1);
    expect(long.pages).toHaveLength(2);
    const [one, two] = long.pages.map((page) => linesOf(page).filter((line) => line.yMm < 18));
    expect(one).toEqual([]);
    expect(two?.map((line) => [line.text.trim(), line.sizePt])).toEqual([['2', 13]]);
    const number = two?.[0];
    expect(number && middle(number)).toBeCloseTo(110, 0);
  });

  it('sets the heading over the date and the issuer over the number, each centred on the other', () => {
    const nation = lineOf(long, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const motto = lineOf(long, 'Độc lập - Tự do - Hạnh phúc');
    const issuer = lineOf(long, 'SỞ GIÁO DỤC VÀ ĐÀO TẠO');
    expect([nation.sizePt, motto.sizePt, issuer.sizePt]).toEqual([12, 13, 12]);
    expect(middle(motto)).toBeCloseTo(middle(nation), 0);
    expect(middle(nation)).toBeGreaterThan(140);
    expect(issuer.endMm).toBeLessThan(nation.xMm);
    for (const line of [nation, motto, issuer]) expect(line.font).toMatch(/Tinos-Bold$/u);
    expect(lineOf(long, 'THÀNH PHỐ HỒ CHÍ MINH').font).toMatch(/Tinos-Regular$/u);
  });

  it('draws the rule under the motto as long as its text, the two others a third to a half as long', () => {
    const strokes = (long.pages[0]?.strokes ?? []).filter((stroke) => stroke.fromMm[1] === stroke.toMm[1]);
    const below = (text: string): number => {
      const line = lineOf(long, text);
      const stroke = strokes.find(({ fromMm }) => fromMm[1] > line.yMm && fromMm[1] - line.yMm < 4 && fromMm[0] >= line.xMm - 1 && fromMm[0] < line.endMm);
      if (!stroke) throw new Error(`no rule under "${text}"`);
      expect((stroke.fromMm[0] + stroke.toMm[0]) / 2).toBeCloseTo(middle(line), 0);
      return (stroke.toMm[0] - stroke.fromMm[0]) / width(line);
    };
    expect(below('Độc lập - Tự do - Hạnh phúc')).toBeCloseTo(1, 1);
    for (const text of ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'Về việc điều động và bổ nhiệm']) {
      expect(below(text)).toBeGreaterThanOrEqual(1 / 3);
      expect(below(text)).toBeLessThanOrEqual(1 / 2);
    }
  });

  it('centres type, abstract and authority on the text, in bold', () => {
    for (const text of ['QUYẾT ĐỊNH', 'Về việc điều động và bổ nhiệm viên chức quản lý', 'GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'QUYẾT ĐỊNH:']) {
      const line = lineOf(long, text);
      expect(middle(line)).toBeCloseTo(110, 0);
      expect([line.sizePt, /Tinos-Bold$/u.test(line.font)]).toEqual([14, true]);
    }
  });

  it('indents articles by 12.7 mm and prints "Điều 1." in bold', () => {
    const article = lineOf(short, 'Điều 1.');
    expect(article.xMm).toBeCloseTo(30 + 12.7, 1);
    expect(article.font).toMatch(/Tinos-Bold$/u);
    expect(lineOf(short, 'Căn cứ Luật').font).toMatch(/Tinos-Italic$/u);
  });

  it('puts recipients at the left, level with the signer at the right half', () => {
    const recipients = lineOf(long, 'Nơi nhận:');
    const power = lineOf(long, 'KT. GIÁM ĐỐC');
    const name = lineOf(long, 'Trần Văn Đức');
    expect(recipients.xMm).toBeCloseTo(30, 1);
    expect(Math.abs(recipients.yMm - power.yMm)).toBeLessThan(1.5);
    expect(middle(power)).toBeCloseTo(150, 0);
    expect(middle(name)).toBeCloseTo(middle(power), 0);
    expect(name.yMm - lineOf(long, 'PHÓ GIÁM ĐỐC').yMm).toBeGreaterThan(20);
    expect([recipients.sizePt, lineOf(long, '- Như Điều 3;').sizePt]).toEqual([12, 11]);
  });

  it('says its language and title and holds no clock, no link, no script', () => {
    expect(short.raw).toContain('/Lang (vi-VN)');
    expect(short.raw).not.toMatch(/\/URI|\/JavaScript|\/JS|\/Launch|\/EmbeddedFile/u);
    expect(short.raw).toContain('(D:20000101000000Z)');
  });
});
