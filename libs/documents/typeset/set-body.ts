import { type AddresseeBlock, type ArticlesBlock, type BasesBlock, type Line, type TextBlock } from '../paper/paper.ts';
import { type Setting } from './setting.ts';
import { type Item } from './sheet.ts';

/** Box 6: each basis on its own line, closed by the layout's marks. */
export function setBases(block: BasesBlock, setting: Setting): Item[] {
  const { lead, between, last } = setting.layout.words.basisMarks;
  return block.items.map((line, at) => ({
    kind: 'paragraph',
    box: 'basis',
    line: [...(lead === '' ? [] : [{ text: lead }]), ...line, { text: at === block.items.length - 1 ? last : between }],
  }));
}

/** "Điều 1." in bold, then its text; further paragraphs of the article follow as running text. */
export function setArticles(block: ArticlesBlock, setting: Setting, endsText: boolean): Item[] {
  const items = block.items.flatMap((article) => article.paragraphs.map((line, at): Item => ({
    kind: 'paragraph',
    box: 'body',
    line: at === 0 ? [{ text: `${setting.layout.words.article} ${article.number}.`, bold: true }, { text: ' ' }, ...line] : line,
  })));
  return endsText ? closeText(items, setting) : items;
}

/** Running text and its headings. */
export function setText(block: TextBlock, setting: Setting, endsText: boolean): Item[] {
  const items = block.paragraphs.map(({ text, heading }): Item => ({ kind: 'paragraph', box: heading ? 'heading' : 'body', line: text }));
  return endsText ? closeText(items, setting) : items;
}

/** Puts the closing mark in place of the last full stop. */
function closeText(items: Item[], setting: Setting): Item[] {
  const last = items.at(-1);
  if (last?.kind !== 'paragraph') return items;
  return [...items.slice(0, -1), { ...last, line: endWith(last.line, setting.layout.words.end) }];
}

function endWith(line: Line, mark: string): Line {
  const last = line.at(-1);
  if (!last) return line;
  return [...line.slice(0, -1), { ...last, text: last.text.replace(/[./;,\s]*$/u, '') }, { text: mark }];
}

/** "Kính gửi:" and whom, one body a line. */
export function setAddressee(block: AddresseeBlock, setting: Setting): Item[] {
  return block.to.map((line, at): Item => ({
    kind: 'paragraph', box: 'addressee', line: at === 0 ? [{ text: setting.layout.words.addressee }, ...line] : line,
  }));
}
