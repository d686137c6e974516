import { describe, expect, it } from '@jest/globals';
import { type PaperDocument, plain, renderDocx, renderHtml, renderPdf, renderText, state30of2020, unprintable, widthOf } from '#documents';
import { all, parseXml, readDocx, textOf } from '../papers-support/read-docx.ts';
import { readPdf } from '../papers-support/read-pdf.ts';
import { ACCENTED, drafted, fonts, headOfOffice } from '../papers-support/samples.ts';

const LETTERS = ACCENTED.join('');
const paper: PaperDocument = {
  kind: 'letters', wording: 'none', title: 'Chữ', draft: false,
  blocks: [{ kind: 'text', paragraphs: [{ text: plain(LETTERS) }, { text: plain(LETTERS), heading: true }, { text: [{ text: LETTERS, italic: true }] }] }],
};

describe('the 134 accented letters of Vietnamese', () => {
  it('are 134, each composed', () => {
    expect(new Set(ACCENTED).size).toBe(134);
    expect(LETTERS.normalize('NFC')).toBe(LETTERS);
  });

  it('stand in the Word file and in the text as they are', async () => {
    const document = (await readDocx(await renderDocx(paper, state30of2020))).get('word/document.xml');
    expect(all(document, 'w:p').map(textOf).filter((text) => text === LETTERS)).toHaveLength(3);
    expect(renderText(paper, state30of2020)).toContain(LETTERS);
  });

  it('stand in the HTML as they are', () => {
    expect(renderHtml(paper, state30of2020).split(LETTERS)).toHaveLength(4);
  });

  it('are drawn in the PDF by real glyphs of all three faces and can be copied out composed', async () => {
    const { pages, faces } = readPdf(await renderPdf(paper, state30of2020, fonts));
    for (const suffix of ['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic']) {
      const copied = pages.flatMap((page) => page.pieces).filter((piece) => piece.font.endsWith(suffix)).map((piece) => piece.text).join('');
      expect(copied.normalize('NFC')).toBe(copied);
      expect(copied).toBe(LETTERS);
      const face = faces.find((each) => each.name.endsWith(suffix));
      for (const letter of ACCENTED) expect([...(face?.unicode ?? [])].find(([glyph, text]) => glyph > 0 && text === letter)).toBeDefined();
    }
  });

  it('are as wide in the embedded faces as the table of Times says, without which rules would be too long', async () => {
    const { faces } = readPdf(await renderPdf(paper, state30of2020, fonts));
    const looks = { 'Tinos-Regular': {}, 'Tinos-Bold': { bold: true }, 'Tinos-Italic': { italic: true } };
    for (const [suffix, look] of Object.entries(looks)) {
      const face = faces.find((each) => each.name.endsWith(suffix));
      for (const [glyph, letter] of face?.unicode ?? []) {
        if (glyph > 0) expect([letter, widthOf(letter, { sizePt: 1000, ...look }) * (72 / 25.4)]).toEqual([letter, expect.closeTo(face?.widths.get(glyph) ?? 0, 2)]);
      }
    }
  });

  it('come out composed when the books hold them decomposed', async () => {
    const name = 'Trần Thị Ngọc Ánh Tuyết';
    const { document } = drafted({ ...headOfOffice, person: { ...headOfOffice.person, fullName: name.normalize('NFD') } });
    expect(renderText(document, state30of2020)).toContain(name);
    const loose: PaperDocument = { ...paper, blocks: [{ kind: 'text', paragraphs: [{ text: plain(name.normalize('NFD')) }] }] };
    expect(renderHtml(loose, state30of2020)).toContain(name);
    const word = (await readDocx(await renderDocx(loose, state30of2020))).get('word/document.xml');
    expect(all(word, 'w:t').map((each) => each.text)).toContain(name);
    const { pages } = readPdf(await renderPdf(loose, state30of2020, fonts));
    expect(pages.flatMap((page) => page.pieces).map((piece) => piece.text).join('')).toBe(name);
    expect(() => parseXml(renderHtml(loose, state30of2020).replace(/<style>[\s\S]*<\/style>/u, ''))).not.toThrow();
  });
});

describe('every letter that the door lets in', () => {
  const admitted = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).filter((letter) => letter !== '\n' && letter.trim() !== '' && unprintable(letter).length === 0);

  it('is one of several hundred, the Latin letters of the country\'s other languages among them', () => {
    expect(admitted.length).toBeGreaterThan(350);
    for (const letter of 'ĂĬŎŬăĭŏŭČčÑñÊôƠư€№“”–') expect(admitted).toContain(letter);
  });

  it.each([['regular', {}], ['bold', { bold: true }], ['italic', { italic: true }], ['bold italic', { bold: true, italic: true }]])(
    'has a real glyph in the %s face: nothing comes out as an empty square', async (_face, look) => {
      const spaced = admitted.join(' ');
      const all: PaperDocument = { ...paper, blocks: [{ kind: 'text', paragraphs: [{ text: [{ text: spaced, ...look }] }] }] };
      const { pages } = readPdf(await renderPdf(all, state30of2020, fonts));
      const drawn = pages.flatMap((page) => page.pieces).map((piece) => piece.text).join('');
      expect(drawn.replaceAll(' ', '')).toBe(admitted.join('').normalize('NFC'));
    },
  );
});
