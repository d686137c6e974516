import { type ClosingBlock, type Line, type Signature } from '../paper/paper.ts';
import { lineIn, type Setting } from './setting.ts';
import { type Columns, type Item } from './sheet.ts';

/** Boxes 7 and 9: recipients at the left, level with the signer's power at the right; several signers stand side by side. */
export function setClosing(block: ClosingBlock, setting: Setting): Columns {
  const signatures = block.signatures.map((signature) => signatureItems(signature, setting));
  const left = block.recipients.length > 0 ? [recipientItems(block.recipients, setting)] : [];
  const cells = left.length + signatures.length === 1 ? [[], ...signatures] : [...left, ...signatures];
  const columnMm = setting.textWidthMm / cells.length;
  return { kind: 'columns', widthsMm: cells.map(() => columnMm), rows: [cells] };
}

function recipientItems(recipients: readonly Line[], setting: Setting): Item[] {
  return [
    { kind: 'paragraph', box: 'recipientsTitle', line: [{ text: setting.layout.words.recipients }], beforePt: 12 },
    ...recipients.map((line, at): Item => ({
      kind: 'paragraph',
      box: 'recipients',
      line: [{ text: '- ' }, ...line, { text: at === recipients.length - 1 ? '.' : ';' }],
    })),
  ];
}

function signatureItems(signature: Signature, setting: Setting): Item[] {
  const { layout } = setting;
  const power = layout.words.powers[signature.power];
  const title = lineIn(layout, 'power', signature.title);
  const above = signature.onBehalfOf === undefined ? [] : lineIn(layout, 'power', [{ text: signature.onBehalfOf }]);
  const items: Item[] = above.length > 0
    ? [
        { kind: 'paragraph', box: 'power', line: [{ text: power }, ...above], beforePt: 12 },
        { kind: 'paragraph', box: 'power', line: title },
      ]
    : [{ kind: 'paragraph', box: 'power', line: power === '' ? title : [{ text: power }, ...title], beforePt: 12 }];
  if (signature.hint !== undefined) items.push({ kind: 'paragraph', box: 'placeDate', line: [{ text: signature.hint }] });
  items.push({ kind: 'paragraph', box: 'signerName', line: signature.name ?? [], beforePt: layout.signature.roomPt });
  return items;
}
