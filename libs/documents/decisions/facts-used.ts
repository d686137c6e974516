import { type Block, type Line, type PaperDocument } from '../paper/paper.ts';
import { type UsedFact } from './decision-facts.ts';
import { labelOfFact } from './fact-labels.ts';

/** Each fact of a paper once, with the value printed, in the order of the text. */
export function factsUsed(document: PaperDocument): UsedFact[] {
  const found = new Map<string, UsedFact>();
  for (const run of document.blocks.flatMap(linesOf).flat()) {
    if (run.fact !== undefined && !found.has(run.fact)) found.set(run.fact, { name: run.fact, label: labelOfFact(run.fact), value: run.text });
  }
  return [...found.values()];
}

type LinesOf = { readonly [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>) => readonly Line[] };

const LINES: LinesOf = {
  header: (block) => (block.superior ? [block.superior, block.issuer] : [block.issuer]),
  number: (block) => [block.place],
  title: (block) => [block.abstract],
  authority: (block) => [block.text],
  addressee: (block) => block.to,
  bases: (block) => block.items,
  resolve: () => [],
  articles: (block) => block.items.flatMap((article) => article.paragraphs),
  text: (block) => block.paragraphs.map((paragraph) => paragraph.text),
  table: (block) => block.rows.flat(),
  closing: (block) => block.signatures.flatMap((signature) => [signature.title, signature.name ?? []]),
  annex: (block) => [block.title, block.reference, ...block.content.flatMap(linesOf)],
};

/** Every line of a block that carries facts, in reading order. */
export function linesOf(block: Block): readonly Line[] {
  const lines = LINES[block.kind] as (each: Block) => readonly Line[];
  return lines(block);
}
