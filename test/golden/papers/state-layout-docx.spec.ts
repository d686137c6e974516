import { beforeAll, describe, expect, it } from '@jest/globals';
import { renderDocx, state30of2020 } from '#documents';
import { ANNEX_ONE, INDENTS_MM, MARGINS_MM, PAGE_NUMBER_SIZES } from '../papers-support/annex-one.ts';
import { all, type Element, first, readDocx, textOf, value } from '../papers-support/read-docx.ts';
import { drafted, principal } from '../papers-support/samples.ts';

const MM_PER_TWIP = 25.4 / 1440;
const mm = (twips: string | undefined): number => Math.round(Number(twips) * MM_PER_TWIP * 10) / 10;

let parts: Map<string, Element>;
let document: Element;
const style = (id: string): Element | undefined => all(parts.get('word/styles.xml'), 'w:style').find((each) => each.attributes['w:styleId'] === id);
const paragraphs = (): Element[] => all(document, 'w:p');
const styleOf = (paragraph: Element): string | undefined => value(first(paragraph, 'w:pPr'), 'w:pStyle');

beforeAll(async () => {
  parts = readDocx(await renderDocx(drafted(principal).document, state30of2020));
  const found = parts.get('word/document.xml');
  if (!found) throw new Error('no document part');
  document = found;
});

describe('the Word file of a decision, box by box against Annex I of Decree 30/2020', () => {
  it('is A4 upright with margins inside the allowed ranges', () => {
    const size = first(document, 'w:pgSz')?.attributes;
    expect([mm(size?.['w:w']), mm(size?.['w:h']), size?.['w:orient']]).toEqual([210, 297, undefined]);
    const margins = first(document, 'w:pgMar')?.attributes ?? {};
    for (const [edge, [least, most]] of Object.entries(MARGINS_MM)) {
      expect(mm(margins[`w:${edge}`])).toBeGreaterThanOrEqual(least);
      expect(mm(margins[`w:${edge}`])).toBeLessThanOrEqual(most);
    }
  });

  it.each(ANNEX_ONE)('box $box has its size, face and place, and prints what it should', ({ box, sizes, bold, italic, align, prints }) => {
    const look = style(box);
    const size = Number(value(look, 'w:sz')) / 2;
    expect(size).toBeGreaterThanOrEqual(sizes[0]);
    expect(size).toBeLessThanOrEqual(sizes[1]);
    expect([first(look, 'w:b') !== undefined, first(look, 'w:i') !== undefined, value(look, 'w:jc')]).toEqual([bold, italic, align]);
    const printed = paragraphs().filter((each) => styleOf(each) === box);
    expect(printed.length).toBeGreaterThan(0);
    for (const each of printed) expect(textOf(each)).toMatch(prints);
  });

  it('sets everything in Times New Roman, black, with a face of the same widths named for machines without it', () => {
    const fonts = all(parts.get('word/styles.xml'), 'w:rFonts').flatMap((each) => Object.values(each.attributes));
    expect(new Set(fonts)).toEqual(new Set(['Times New Roman']));
    expect(value(parts.get('word/fontTable.xml'), 'w:altName')).toContain('Liberation Serif');
    expect(value(parts.get('word/styles.xml'), 'w:color')).toBe('000000');
    expect(all(document, 'w:rFonts')).toEqual([]);
  });

  it('opens articles with a bold "Điều n." and indents first lines as the Decree allows', () => {
    const opening = paragraphs().filter((each) => styleOf(each) === 'body').map((each) => all(each, 'w:r')[0]);
    const bold = opening.filter((run) => first(run, 'w:b') !== undefined).map((run) => (run ? textOf({ ...run, name: 'w:p', children: [run] }) : ''));
    expect(bold).toEqual(['Điều 1.', 'Điều 2.', 'Điều 3.']);
    for (const box of ['body', 'basis']) expect(INDENTS_MM).toContain(mm(first(style(box), 'w:ind')?.attributes['w:firstLine']));
  });

  it('keeps at least 6 points between paragraphs and lines between single and one and a half', () => {
    for (const box of ['body', 'basis']) {
      const spacing = first(style(box), 'w:spacing')?.attributes ?? {};
      expect(Number(spacing['w:before']) / 20).toBeGreaterThanOrEqual(6);
      expect(Number(spacing['w:line'])).toBeGreaterThanOrEqual(240);
      expect(Number(spacing['w:line'])).toBeLessThanOrEqual(360);
    }
  });

  it('draws the rules as upper borders of thin paragraphs: issuer, heading, abstract', () => {
    const rules = paragraphs().filter((each) => styleOf(each) === 'rule' && first(each, 'w:pBdr') !== undefined);
    expect(rules).toHaveLength(3);
    for (const rule of rules) {
      expect(value(first(rule, 'w:pBdr'), 'w:top')).toBe('single');
      const side = first(rule, 'w:ind')?.attributes ?? {};
      expect(side['w:left']).toBe(side['w:right']);
    }
  });

  it('centres the page number in the top margin and hides it on the first page', () => {
    const header = parts.get('word/header.xml');
    expect(all(header, 'w:instrText').map((each) => each.text.trim())).toEqual(['PAGE']);
    expect(styleOf(first(header, 'w:p') as Element)).toBe('pageNumber');
    expect(value(style('pageNumber'), 'w:jc')).toBe('center');
    expect(PAGE_NUMBER_SIZES).toContain(Number(value(style('pageNumber'), 'w:sz')) / 2);
    expect(first(document, 'w:titlePg')).toBeDefined();
    const margins = first(document, 'w:pgMar')?.attributes ?? {};
    expect(Number(margins['w:header'])).toBeLessThan(Number(margins['w:top']));
  });

  it('ends the text with "./.", the bases with ";" and ".", the recipients likewise', () => {
    const texts = (box: string): string[] => paragraphs().filter((each) => styleOf(each) === box).map(textOf);
    expect(texts('body').at(-1)).toMatch(/[^.]\.\/\.$/u);
    for (const box of ['basis', 'recipients']) {
      expect(texts(box).slice(0, -1).every((text) => text.endsWith(';'))).toBe(true);
      expect(texts(box).at(-1)).toMatch(/[^;.]\.$/u);
    }
  });

  it('keeps the signature with the last paragraph, on one page', () => {
    const last = paragraphs().filter((each) => styleOf(each) === 'body').at(-1);
    expect(first(last, 'w:keepNext')).toBeDefined();
    const rows = all(document, 'w:tr');
    expect(rows.every((row) => first(row, 'w:cantSplit') !== undefined)).toBe(true);
  });

  it('points nowhere outside and carries neither macros nor names of machines or people', () => {
    for (const [name, part] of parts) {
      expect(name).not.toMatch(/vba|macro|embeddings|activeX/iu);
      for (const relation of all(part, 'Relationship')) {
        expect(relation.attributes['TargetMode']).toBeUndefined();
        expect(relation.attributes['Target']).not.toMatch(/^[a-z]+:/iu);
      }
    }
    expect(all(parts.get('docProps/core.xml'), 'dc:creator')).toEqual([]);
  });
});
