import { type TitleBlock } from '../paper/paper.ts';
import { balanced, lineIn, ruleUnder, type Setting } from './setting.ts';
import { type Item } from './sheet.ts';

/** The abstract keeps some air at both sides, so that it reads as a heading. */
const SHARE_OF_TEXT = 0.85;

/** Box 5a: type, abstract, rule. */
export function setTitle(block: TitleBlock, setting: Setting): Item[] {
  const { line, widestMm } = balanced(setting, 'abstract', block.abstract, setting.textWidthMm * SHARE_OF_TEXT);
  const items: Item[] = [
    { kind: 'paragraph', box: 'type', line: lineIn(setting.layout, 'type', [{ text: block.type }]) },
    { kind: 'paragraph', box: 'abstract', line },
  ];
  const rule = setting.layout.abstractRule;
  if (rule) items.push(ruleUnder(rule, widestMm));
  return items;
}
