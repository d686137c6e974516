import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { draftTransferDecision, plain, type PaperDocument, renderDocx, renderHtml, renderPdf, renderText, state30of2020, type TransferFacts, UnprintableText } from '#documents';
import { all, parseXml, readDocx, textOf } from '../papers-support/read-docx.ts';
import { linesOf, readPdf } from '../papers-support/read-pdf.ts';
import { drafted, fonts, headOfOffice } from '../papers-support/samples.ts';

const named = (fullName: string): TransferFacts => ({ ...headOfOffice, person: { ...headOfOffice.person, fullName } });

/** Text that means something to some machine, and must mean nothing here. */
const LITERAL = [
  '<script>alert(1)</script>', '</w:t></w:r></w:p>', '&amp; &lt;b&gt; &#x41;', ']]> <![CDATA[ x', '<!-- x -->', '{person.code} {%x%} {{y}}',
  '=HYPERLINK("http://x")', '+cmd|calc!A0', '"><img src=x onerror=alert(1)>', "O'Neil \\ $& $1 `x`", '${7*7}', '<style>*{display:none}</style>',
];

/** Characters that would break a file, or show something other than what is stored. */
const REFUSED: readonly (readonly [what: string, text: string, code: string])[] = [
  ['a NUL', 'A\u0000B', 'U+0000'], ['an escape', 'A\u001bB', 'U+001B'], ['a delete', 'A\u007fB', 'U+007F'], ['a C1 control', 'A\u0085B', 'U+0085'],
  ['a right-to-left override', 'A\u202eB', 'U+202E'], ['a left-to-right isolate', 'A\u2066B', 'U+2066'], ['a right-to-left mark', 'A\u200fB', 'U+200F'],
  ['a zero-width space', 'A\u200bB', 'U+200B'], ['a zero-width joiner', 'A\u200dB', 'U+200D'], ['a soft hyphen', 'A\u00adB', 'U+00AD'],
  ['half a surrogate pair', 'A\ud800B', 'U+D800'], ['a noncharacter', 'A\uffffB', 'U+FFFF'], ['a replacement character', 'A\ufffdB', 'U+FFFD'],
  ['a loose accent', 'q\u0303', 'U+0303'], ['Hebrew', 'א', 'U+05D0'], ['a Cyrillic look-alike', 'Trаn', 'U+0430'], ['an emoji', 'A😀', 'U+1F600'],
];

const withOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).error === undefined ? it : it.skip;

describe('texts that look like something else', () => {
  withOffice('open in LibreOffice and are printed there letter by letter (soffice)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
    try {
      for (const [at, text] of LITERAL.entries()) writeFileSync(join(folder, `${at}.docx`), await renderDocx(drafted(named(text)).document, state30of2020));
      const files = LITERAL.map((_, at) => join(folder, `${at}.docx`));
      execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, ...files], { stdio: 'ignore', timeout: 120_000 });
      for (const [at, text] of LITERAL.entries()) expect(readFileSync(join(folder, `${at}.txt`), 'utf8').normalize('NFC')).toContain(`bà ${text}, sinh`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 150_000);

  it.each(LITERAL)('prints %s literally everywhere', async (text) => {
    const { document } = drafted(named(text));
    expect(renderText(document, state30of2020)).toContain(`Điều động bà ${text}, sinh`);
    const parts = await readDocx(await renderDocx(document, state30of2020));
    expect(all(parts.get('word/document.xml'), 'w:p').map(textOf).some((each) => each.includes(`bà ${text}, sinh`))).toBe(true);
    const html = renderHtml(document, state30of2020);
    expect(html).not.toMatch(/<script|<img|onerror=[^&]*>/u);
    const body = parseXml(html.replace(/<style>[\s\S]*?<\/style>/u, '').replaceAll('<br>', '<br/>').replaceAll('&nbsp;', ' '));
    expect(all(body, 'span').filter((each) => each.attributes['data-fact'] === 'person.fullName').map((each) => each.text)).toContain(text);
    const { pages } = readPdf(await renderPdf(document, state30of2020, fonts));
    const drawn = pages.flatMap(linesOf).map((line) => line.text).join(' ').replace(/\s+/gu, '');
    expect(drawn).toContain(text.replace(/\s+/gu, ''));
  });

  it.each(REFUSED)('refuses %s at the door and names the fact and the character', (_what, text, code) => {
    const draft = draftTransferDecision(named(text));
    expect(draft).toEqual({
      missing: ['person.fullName'],
      unmet: [{ name: 'person.fullName', label: 'Họ và tên', reason: 'unprintable', letters: [code] }],
    });
  });

  it('refuses them in every other text of the case as well', () => {
    const bad = 'x\u202e';
    const facts: TransferFacts = {
      ...headOfOffice, from: { title: bad, unitName: bad, localityName: bad }, to: { title: bad, unitName: bad, localityName: bad },
      issuer: { superior: bad, name: bad, place: bad, symbol: bad, authorityTitle: bad, power: '', signerTitle: bad, signerName: bad },
      proposer: bad, recipients: ['Như Điều 3', bad], furtherBases: [bad],
    };
    const draft = draftTransferDecision(facts);
    expect('unmet' in draft && draft.unmet.every((each) => each.reason === 'unprintable')).toBe(true);
    expect('missing' in draft && draft.missing).toHaveLength(16);
  });

  it('takes tabs, line ends and double spaces of a pasted cell as one space', () => {
    const { facts } = drafted(named('  Nguyễn\tThị\r\nMinh \u00a0 Khuê '));
    expect(facts.find((fact) => fact.name === 'person.fullName')?.value).toBe('Nguyễn Thị Minh Khuê');
  });

  it('throws, and writes no file, when such a text reaches a renderer by another way', async () => {
    const loose: PaperDocument = { kind: 'x', wording: 'x', title: 'x', draft: false, blocks: [{ kind: 'text', paragraphs: [{ text: plain('a\u0001b') }] }] };
    expect(() => renderHtml(loose, state30of2020)).toThrow(UnprintableText);
    expect(() => renderText(loose, state30of2020)).toThrow(UnprintableText);
    expect(() => renderDocx(loose, state30of2020)).toThrow(UnprintableText);
    await expect(renderPdf(loose, state30of2020, fonts)).rejects.toThrow(UnprintableText);
  });

  it('refuses a text of a size no office paper holds', () => {
    expect(draftTransferDecision(named('A'.repeat(401)))).toMatchObject({ unmet: [{ name: 'person.fullName', reason: 'too-long' }] });
  });
});
