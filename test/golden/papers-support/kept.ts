import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type PaperDocument, renderDocx, renderHtml, renderPdf, renderText, type TemplateSet } from '#documents';
import { fonts } from './samples.ts';

const FOLDER = new URL('../papers/kept/', import.meta.url);
export const ARTEFACTS = new URL('../../artefacts/papers/', import.meta.url);

export interface Forms {
  readonly text: string;
  readonly html: string;
  readonly docx: Uint8Array;
  readonly pdf: Uint8Array;
}

/** A paper in all its forms; also left under test/artefacts for the eye. */
export async function formsOf(name: string, paper: PaperDocument, layout: TemplateSet): Promise<Forms> {
  const forms = {
    text: renderText(paper, layout), html: renderHtml(paper, layout),
    docx: await renderDocx(paper, layout), pdf: await renderPdf(paper, layout, fonts),
  };
  mkdirSync(ARTEFACTS, { recursive: true });
  writeFileSync(new URL(`${name}.html`, ARTEFACTS), `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${name}</title><body>${forms.html}</body></html>`);
  writeFileSync(new URL(`${name}.docx`, ARTEFACTS), forms.docx);
  writeFileSync(new URL(`${name}.pdf`, ARTEFACTS), forms.pdf);
  return forms;
}

/**
 * The kept paper of that name. With KEEP_PAPERS=1 the present one is kept instead: do that only after looking at it,
 * and read the difference before committing.
 */
export function keptPaper(name: string, now: Forms): { text: string; docx: Uint8Array; pdf: Uint8Array } {
  const file = (ending: string): URL => new URL(`${name}.${ending}`, FOLDER);
  if (process.env['KEEP_PAPERS'] === '1') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file('txt'), now.text);
    writeFileSync(file('docx'), now.docx);
    writeFileSync(file('pdf'), now.pdf);
  }
  if (!existsSync(file('txt'))) throw new Error(`no paper is kept under the name ${name}`);
  return { text: readFileSync(file('txt'), 'utf8'), docx: readFileSync(file('docx')), pdf: readFileSync(file('pdf')) };
}
