import { setImmediate as breathe } from 'node:timers/promises';

import { packPapers, type PaperFile, renderDocx, renderMergedPdf, state30of2020, templateSet } from '#documents';

import type { PaperFiles, PaperOrder } from './paper-messages.ts';

/** Every paper as a Word file in one ZIP, and all of them in one PDF, in the order given. `stopped` is asked between papers. */
export async function makeFiles(order: PaperOrder, onDone: (done: number) => void, stopped: () => boolean = () => false): Promise<PaperFiles | undefined> {
  const files: PaperFile[] = [];
  for (const { name, document, layout } of order.papers) {
    if (stopped()) return undefined;
    files.push({ name, ending: 'docx', bytes: await renderDocx(document, templateSet(layout) ?? state30of2020) });
    onDone(files.length);
    await breathe();
  }
  if (stopped()) return undefined;
  // A batch of this room is of one regime: State papers, of one layout.
  const layout = templateSet(order.papers[0]?.layout ?? '') ?? state30of2020;
  const pdf = await renderMergedPdf(order.papers.map(({ document }) => document), layout, { fonts: order.fonts, title: order.title });
  return { zip: packPapers(files), pdf };
}
