import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plain, type PaperDocument, textOf } from '../paper/paper.ts';
import { applyEdits, editablePlaces } from './apply-edits.ts';
import { compareTexts } from './compare-texts.ts';

const paper = (name: string): PaperDocument => ({
  kind: 'x', wording: 'x', title: 'x', draft: true,
  blocks: [
    { kind: 'title', type: 'Quyết định', abstract: plain('Về việc điều động') },
    { kind: 'bases', items: [plain('Căn cứ Luật A'), plain('Căn cứ Luật B')] },
    { kind: 'articles', items: [{ number: 1, paragraphs: [[{ text: 'Điều động ông ' }, { text: name, fact: 'person.fullName' }, { text: '.' }], plain('Thời hạn 05 năm.')] }] },
    { kind: 'text', paragraphs: [{ text: plain('Một.') }] },
    { kind: 'text', paragraphs: [{ text: plain('Hai.') }] },
  ],
});
const texts = (document: PaperDocument): string[] => editablePlaces(document).map(({ place, text }) => `${place}: ${text}`);

describe('a clerk\'s edits', () => {
  it('have a place each', () => {
    expect(texts(paper('Lê Na'))).toEqual([
      'abstract: Về việc điều động', 'bases.1: Căn cứ Luật A', 'bases.2: Căn cứ Luật B', 'articles.1.1: Điều động ông Lê Na.', 'articles.1.2: Thời hạn 05 năm.',
      'text.1: Một.', '2.text.1: Hai.',
    ]);
  });

  it('change, split and take out lines, and leave the generated paper as it was', () => {
    const generated = paper('Lê Na');
    const { document, stale } = applyEdits(generated, [
      { place: 'articles.1.1', before: 'Điều động ông Lê Na.', after: 'Điều động có thời hạn ông Lê Na, kể từ hôm nay.' },
      { place: 'bases.1', before: 'Căn cứ Luật A', after: '' },
      { place: 'articles.1.2', before: 'Thời hạn 05 năm.', after: 'Thời hạn 03 năm.\nKhông gia hạn.' },
    ]);
    expect(stale).toEqual([]);
    expect(texts(document)).toEqual([
      'abstract: Về việc điều động', 'bases.1: Căn cứ Luật B', 'articles.1.1: Điều động có thời hạn ông Lê Na, kể từ hôm nay.', 'articles.1.2: Thời hạn 03 năm.',
      'articles.1.3: Không gia hạn.', 'text.1: Một.', '2.text.1: Hai.',
    ]);
    expect(texts(generated)).toEqual(texts(paper('Lê Na')));
  });

  it('keep the marks of facts that are still said', () => {
    const { document } = applyEdits(paper('Lê Na'), [{ place: 'articles.1.1', before: 'Điều động ông Lê Na.', after: 'Nay điều động ông Lê Na!' }]);
    const articles = document.blocks.find((block) => block.kind === 'articles');
    const line = articles?.kind === 'articles' ? articles.items[0]?.paragraphs[0] : undefined;
    expect(line).toEqual([{ text: 'Nay điều động ông ' }, { text: 'Lê Na', fact: 'person.fullName' }, { text: '!' }]);
  });

  it('are handed back as stale when the text below them was generated anew', () => {
    const edit = { place: 'articles.1.1', before: 'Điều động ông Lê Na.', after: 'Khác.' };
    const { document, stale } = applyEdits(paper('Lê Nam'), [edit, { place: 'articles.9.1', before: 'x', after: 'y' }]);
    expect(stale.map(({ place }) => place)).toEqual(['articles.1.1', 'articles.9.1']);
    expect(texts(document)).toEqual(texts(paper('Lê Nam')));
  });

  it('are refused when they hold characters no paper may carry', () => {
    const edit = { place: 'abstract', before: 'Về việc điều động', after: 'Về việc \u202egnộđ uềiđ' };
    const { document, refused } = applyEdits(paper('Lê Na'), [edit]);
    expect(refused).toEqual([{ edit, letters: ['U+202E'] }]);
    expect(texts(document)).toEqual(texts(paper('Lê Na')));
  });

  it('never leave a title without words', () => {
    const { document } = applyEdits(paper('Lê Na'), [{ place: 'abstract', before: 'Về việc điều động', after: '' }]);
    expect(texts(document)[0]).toBe('abstract: Về việc điều động');
    expect(textOf([])).toBe('');
  });
});

describe('comparing texts', () => {
  it('tells removed from added words', () => {
    expect(compareTexts('Thời hạn 05 năm, kể từ ngày ký', 'Thời hạn 03 năm, kể từ ngày ký')).toEqual([
      { kind: 'same', text: 'Thời hạn ' }, { kind: 'removed', text: '05 ' }, { kind: 'added', text: '03 ' }, { kind: 'same', text: 'năm, kể từ ngày ký' },
    ]);
    expect(compareTexts('', 'mới')).toEqual([{ kind: 'added', text: 'mới' }]);
    expect(compareTexts('cũ', 'cũ')).toEqual([{ kind: 'same', text: 'cũ' }]);
  });

  it('gives both texts back, whatever they are', () => {
    const words = fc.array(fc.constantFrom('ông ', 'bà ', 'điều ', 'động', ' ', '05 năm '), { maxLength: 30 }).map((each) => each.join(''));
    fc.assert(fc.property(words, words, (before, after) => {
      const found = compareTexts(before, after);
      expect(found.filter(({ kind }) => kind !== 'added').map(({ text }) => text).join('')).toBe(before);
      expect(found.filter(({ kind }) => kind !== 'removed').map(({ text }) => text).join('')).toBe(after);
    }));
  });
});
