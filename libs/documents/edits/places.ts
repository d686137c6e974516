import { type Block, type Line, type PaperDocument } from '../paper/paper.ts';

/** What becomes of a line: none = taken out, several = split. */
export type Rewrite = (place: string, line: Line) => readonly Line[];

/** Exactly one line must remain where the paper has no room for none or several. */
function one(line: Line, rewritten: readonly Line[]): Line {
  return rewritten.length === 0 ? line : rewritten.flatMap((each, at) => (at === 0 ? each : [{ text: ' ' }, ...each]));
}

type RewriteBlock = { readonly [Kind in Block['kind']]?: (block: Extract<Block, { kind: Kind }>, rewrite: Rewrite) => Block };

/** Places a clerk may edit: what a decision says, not who issues or how it is numbered. */
const EDITABLE: RewriteBlock = {
  title: (block, rewrite) => ({ ...block, abstract: one(block.abstract, rewrite('abstract', block.abstract)) }),
  authority: (block, rewrite) => ({ ...block, text: one(block.text, rewrite('authority', block.text)) }),
  bases: (block, rewrite) => ({ ...block, items: block.items.flatMap((line, at) => rewrite(`bases.${at + 1}`, line)) }),
  articles: (block, rewrite) => ({
    ...block,
    items: block.items.map((article) => ({
      ...article,
      paragraphs: article.paragraphs.flatMap((line, at) => rewrite(`articles.${article.number}.${at + 1}`, line)),
    })),
  }),
  addressee: (block, rewrite) => ({ ...block, to: block.to.flatMap((line, at) => rewrite(`addressee.${at + 1}`, line)) }),
  text: (block, rewrite) => ({
    ...block,
    paragraphs: block.paragraphs.flatMap((paragraph, at) => rewrite(`text.${at + 1}`, paragraph.text).map((text) => ({ ...paragraph, text }))),
  }),
  closing: (block, rewrite) => ({ ...block, recipients: block.recipients.flatMap((line, at) => rewrite(`recipients.${at + 1}`, line)) }),
};

/** The paper with its editable lines rewritten, in reading order; places of a second text block carry its number (`2.text.1`). */
export function rewriteLines(paper: PaperDocument, rewrite: Rewrite): PaperDocument {
  const seen = new Map<string, number>();
  const blocks = paper.blocks.map((block) => {
    const count = (seen.get(block.kind) ?? 0) + 1;
    seen.set(block.kind, count);
    const deed = EDITABLE[block.kind] as ((each: Block, how: Rewrite) => Block) | undefined;
    return deed ? deed(block, (place, line) => rewrite(count === 1 ? place : `${count}.${place}`, line)) : block;
  });
  return { ...paper, blocks };
}
