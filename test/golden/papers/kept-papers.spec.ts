import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { renderDocx, renderPdf } from '#documents';
import { SAMPLES } from '../papers-support/all-papers.ts';
import { ARTEFACTS, type Forms, formsOf, keptPaper } from '../papers-support/kept.ts';
import { linesOf, readPdf } from '../papers-support/read-pdf.ts';
import { fonts } from '../papers-support/samples.ts';

const has = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
const withPoppler = has('pdftoppm') ? it : it.skip;
const withOffice = has('soffice') ? it : it.skip;

/** What the PDF draws, to a tenth of a millimetre. */
const drawn = (bytes: Uint8Array): string[] => readPdf(bytes).pages.flatMap((page, at) =>
  linesOf(page).map((line) => `${at + 1} ${line.xMm.toFixed(1)} ${line.yMm.toFixed(1)} ${line.sizePt} ${line.text}`));
const parts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

describe.each(SAMPLES.map((sample) => [sample.name, sample] as const))('the kept paper "%s"', (name, sample) => {
  let now: Forms;
  beforeAll(async () => {
    now = await formsOf(name, sample.paper, sample.layout);
  });

  it('says the same words', () => {
    expect(now.text).toBe(keptPaper(name, now).text);
  });

  it('is the same Word file, part by part', () => {
    expect(parts(now.docx)).toEqual(parts(keptPaper(name, now).docx));
  });

  it('draws the same lines at the same places', () => {
    expect(drawn(now.pdf)).toEqual(drawn(keptPaper(name, now).pdf));
  });

  it('gives the same bytes when it is made again', async () => {
    expect(Buffer.compare(await renderDocx({ ...sample.paper }, sample.layout), now.docx)).toBe(0);
    expect(Buffer.compare(await renderPdf({ ...sample.paper }, sample.layout, fonts), now.pdf)).toBe(0);
  });

  it('has as many sheets in the preview as pages in the PDF, each numbered alike', () => {
    const numbers = readPdf(now.pdf).pages.map((page) => linesOf(page).filter((line) => line.yMm < 18).map((line) => line.text.trim()).join());
    const sheets = now.html.split('<section').slice(1).map((sheet) => /<p class="paper-pageNumber">(\d+)<\/p>/u.exec(sheet)?.[1] ?? '');
    expect(sheets).toEqual(numbers);
  });

  it('holds nothing a clerk would have to repair', () => {
    expect(now.text).not.toMatch(/undefined|null|NaN|\[object|\(\s*\)|\{|\}|[Ôô]ng\/[Bb]à|\.\.\.|…|,,|;;|\.;|;\.| [,;.]/u);
    const blanksForTheClerk = /^(Số[: ].*|.*, ngày +tháng +năm *|\(Kèm theo .*)$/u;
    const lines = now.text.split('\n').filter((line) => !blanksForTheClerk.test(line));
    for (const cell of lines.flatMap((line) => line.split(' | '))) expect(cell).not.toMatch(/ {2}/u);
  });

  withPoppler('is turned into pictures for the eye (pdftoppm)', () => {
    const base = fileURLToPath(new URL(name, ARTEFACTS));
    execFileSync('pdftoppm', ['-r', '70', '-png', `${base}.pdf`, base]);
  });
});

describe('the Word files in a real office program', () => {
  withOffice('open in LibreOffice with the same pages and words (soffice)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'papers-'));
    try {
      const files = SAMPLES.map(({ name }) => fileURLToPath(new URL(`${name}.docx`, ARTEFACTS)));
      execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], { stdio: 'ignore', timeout: 120_000 });
      for (const { name } of SAMPLES) {
        const opened = readFileSync(join(folder, `${name}.pdf`));
        const text = spawnSync('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' });
        const pages = opened.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)?.length;
        expect([name, pages]).toEqual([name, readPdf(readFileSync(fileURLToPath(new URL(`${name}.pdf`, ARTEFACTS)))).pages.length]);
        if (text.error === undefined) expect(text.stdout.normalize('NFC')).toContain(SAMPLES.find((each) => each.name === name)?.mentions ?? '');
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 150_000);
});
