import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { party36of2018 } from '../layout/party.ts';
import { state30of2020 } from '../layout/state-30-2020.ts';
import { DECISION_KINDS } from '../decisions/wordings.ts';
import { checkTemplate, type TemplateReport } from './check-template.ts';
import { paragraphsOf } from './find-tags.ts';
import { renderTemplate } from './render-template.ts';
import { sampleDecision } from './sample-paper.ts';
import { TEMPLATE_TAGS } from './tag-dictionary.ts';
import { AGENCY, body, paragraph, relation, relations, wordFile } from './template.givens.ts';
import { compileTemplate, fillTemplate, packParts, UnfilledTag } from './word-template.ts';

const taken = (bytes: Uint8Array): Extract<TemplateReport, { outcome: 'taken' }> => {
  const report = checkTemplate(bytes);
  if (report.outcome !== 'taken') throw new Error(JSON.stringify(report.faults));
  return report;
};
const codes = (bytes: Uint8Array): string[] => {
  const report = checkTemplate(bytes);
  return report.outcome === 'taken' ? ['taken'] : report.faults.map((fault) => fault.code);
};
const namesOf = (report: Extract<TemplateReport, { outcome: 'taken' }>): string[] => report.tags.map((tag) => tag.name);
const linesOf = (bytes: Uint8Array): string[] => paragraphsOf(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()));
const printed = (bytes: Uint8Array, paper = sampleDecision('transfer-and-appointment', 'state')): string[] => {
  const report = taken(bytes);
  const made = renderTemplate({ bytes: report.bytes, tags: namesOf(report) }, paper, state30of2020);
  if ('missing' in made) throw new Error(made.missing.map((tag) => tag.name).join());
  return linesOf(made.bytes);
};

describe('an agency\'s own Word template', () => {
  it('is filled with the words of the paper, whole and in the agency\'s places', () => {
    const lines = printed(wordFile(AGENCY));
    expect(lines.slice(0, 8)).toEqual([
      '', 'ỦY BAN NHÂN DÂN QUẬN 1', expect.stringMatching(/^Số: \u00a0+\/QĐ-UBND$/u), expect.stringMatching(/^Quận 1, ngày\u00a0+tháng\u00a0+năm\u00a0+$/u),
      'DỰ THẢO', 'QUYẾT ĐỊNH', 'Về việc điều động và bổ nhiệm viên chức quản lý', 'CHỦ TỊCH ỦY BAN NHÂN DÂN QUẬN 1',
    ]);
    expect(lines.filter((line) => line.startsWith('Căn cứ')).length).toBeGreaterThanOrEqual(4);
    expect(lines.find((line) => line.startsWith('Theo đề nghị'))).toBe('Theo đề nghị của Trưởng Phòng Nội vụ.');
    expect(lines.filter((line) => /^Điều \d\. /u.test(line))).toHaveLength(3);
    expect(lines.find((line) => line.startsWith('Điều 3.'))).toMatch(/thi hành Quyết định này\.\/\.$/u);
    expect(lines.slice(-3)).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Trần Thị Mẫu']);
    expect(lines.join('\n')).not.toMatch(/undefined|null|[{}]/u);
  });

  it.each(DECISION_KINDS)('prints a %s of State and Party alike', (kind) => {
    const report = taken(wordFile(AGENCY));
    for (const [regime, layout] of [['state', state30of2020], ['party', party36of2018]] as const) {
      const made = renderTemplate({ bytes: report.bytes, tags: namesOf(report) }, sampleDecision(kind, regime), layout);
      expect('missing' in made ? made.missing : []).toEqual([]);
    }
  });

  it('names the tags that a kind of decision has no text for, before anything is printed', () => {
    const report = taken(wordFile(body(paragraph('{ho_ten} {don_vi_moi} {ly_do} {thoi_han}'))));
    const made = renderTemplate({ bytes: report.bytes, tags: namesOf(report) }, sampleDecision('end-of-tenure', 'state'), state30of2020);
    expect('missing' in made && made.missing.map((tag) => tag.name)).toEqual(['don_vi_moi', 'thoi_han']);
  });

  it('finds tags torn over runs, in headers and footers, and says where each stands', () => {
    const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph('{ky', '_hieu}')}</w:hdr>`;
    const report = taken(wordFile(body(paragraph('Ông {ho', '_t', 'en} và'), paragraph('{ho_ten}')), { 'word/header1.xml': header }));
    expect(report.tags).toEqual([
      { name: 'ky_hieu', meaning: 'Ký hiệu văn bản', places: [{ part: 'Đầu trang', paragraph: 1, excerpt: '{ky_hieu}' }] },
      {
        name: 'ho_ten', meaning: 'Họ và tên người có tên trong quyết định',
        places: [{ part: 'Thân văn bản', paragraph: 1, excerpt: 'Ông {ho_ten} và' }, { part: 'Thân văn bản', paragraph: 2, excerpt: '{ho_ten}' }],
      },
    ]);
  });

  it('prints data literally, whatever it looks like', () => {
    const paper = sampleDecision('end-of-tenure', 'state');
    const name = '</w:t><w:p> {ho_ten} {#dieu} &amp; ${7*7} =cmd|A0';
    const facts = paper.facts.map((fact) => (fact.name === 'person.fullName' ? { ...fact, value: name } : fact));
    expect(printed(wordFile(body(paragraph('{ho_ten}'))), { ...paper, facts })).toEqual([name]);
  });

  it('gives the same bytes for the same template and paper', () => {
    const report = taken(wordFile(AGENCY));
    const [one, two] = [0, 1].map(() => renderTemplate({ bytes: report.bytes, tags: namesOf(report) }, sampleDecision('release', 'state'), state30of2020));
    expect(one).toEqual(two);
  });

  it('has a dictionary of names typed on any keyboard, each with a meaning and an example', () => {
    expect(new Set(TEMPLATE_TAGS.map((tag) => tag.name)).size).toBe(TEMPLATE_TAGS.length);
    for (const tag of TEMPLATE_TAGS) {
      expect(tag.name).toMatch(/^[a-z]+(_[a-z]+)*$/u);
      expect([tag.meaning.length > 5, tag.example.length > 0]).toEqual([true, true]);
    }
  });
});

describe('tags that are none of the dictionary\'s', () => {
  it.each([
    ['{ten_me}', 'unknown-tag'], ['{họ tên}', 'unknown-tag'], ['{constructor}', 'unknown-tag'], ['{__proto__}', 'unknown-tag'], ['{#while}{/while}', 'unknown-tag'],
    ['{ho_ten.length}', 'code-like-tag'], ['{ho_ten | upper}', 'code-like-tag'], ['{1+1}', 'code-like-tag'], ['{=ho_ten}', 'code-like-tag'], ['{=[[ ]]=}', 'code-like-tag'],
    ['{@ho_ten}', 'code-like-tag'], ['{%hinh}', 'code-like-tag'], ['{$x}', 'code-like-tag'], ['{list.constructor.constructor(\'return 1\')()}', 'code-like-tag'], ['{\'a\'}', 'code-like-tag'],
    ['{ho_ten', 'tag-structure'], ['ho_ten}', 'tag-structure'], ['{{ho_ten}}', 'tag-structure'], ['{#can_cu}{noi_dung}', 'tag-structure'], ['{/can_cu}', 'tag-structure'],
    ['{#can_cu}{noi_dung}{/dieu}', 'tag-structure'], ['{can_cu}', 'tag-structure'], ['{#ho_ten}{/ho_ten}', 'tag-structure'], ['{noi_dung}', 'misplaced-tag'],
    ['{#can_cu}{so_dieu}{/can_cu}', 'misplaced-tag'], ['Không có thẻ', 'no-tags'],
  ])('%s is refused: %s', (text, code) => {
    expect(codes(wordFile(body(paragraph(text))))).toContain(code);
  });

  it('is told with its place and the words around it', () => {
    const report = checkTemplate(wordFile(body(paragraph('{ho_ten}'), paragraph('Bổ nhiệm {chuc_danh} từ nay'))));
    expect(report).toMatchObject({ outcome: 'refused', faults: [{ code: 'unknown-tag', detail: '{chuc_danh}', place: { part: 'Thân văn bản', paragraph: 2, excerpt: 'Bổ nhiệm {chuc_danh} từ nay' } }] });
  });
});

const tag = paragraph('{ho_ten}');
const withRelation = (type: string, target: string, more = ''): Uint8Array => wordFile(body(tag), { 'word/_rels/document.xml.rels': relations(relation(type, target, more)) });
const field = (...instructions: readonly string[]): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${instructions.map((text) => `<w:r><w:instrText>${text}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

describe('files that are more than a template', () => {
  it.each<readonly [what: string, file: Uint8Array, code: string]>([
    ['a macro project', wordFile(body(tag), { 'word/vbaProject.bin': new Uint8Array([1]) }), 'macros'],
    ['a macro-enabled type', wordFile(body(tag), {}, 'application/vnd.ms-word.document.macroEnabled.main+xml'), 'macros'],
    ['a relation to macros', withRelation('vbaProject', 'x.xml'), 'macros'],
    ['an embedded object', wordFile(body(tag), { 'word/embeddings/oleObject1.bin': new Uint8Array([1]) }), 'embedded-object'],
    ['an ActiveX control', wordFile(body(tag), { 'word/activeX/activeX1.xml': '<a/>' }), 'embedded-object'],
    ['an object element', wordFile(body(tag, '<w:p><w:r><w:object/></w:r></w:p>')), 'embedded-object'],
    ['an outside picture', withRelation('image', 'http://x/y.png', 'TargetMode="External"'), 'outside-link'],
    ['an outside mode in numbered letters', withRelation('image', 'y.png', 'TargetMode="&#69;xternal"'), 'outside-link'],
    ['an address without a mode', withRelation('hyperlink', 'file:///etc/passwd'), 'outside-link'],
    ['a network folder', withRelation('image', '\\\\host\\x'), 'outside-link'],
    ['an attached template', withRelation('attachedTemplate', 'x.xml'), 'outside-link'],
    ['another document taken in', wordFile(body(tag, '<w:altChunk r:id="rId1"/>')), 'outside-link'],
    ['a drawing that links', wordFile(body(tag, '<w:p><v:shape xmlns:v="urn:v" href="http://x"/></w:p>')), 'outside-link'],
    ['a field that fetches', wordFile(body(tag, field('INCLUDETEXT "http://x"'))), 'active-field'],
    ['a field torn over runs', wordFile(body(tag, field(' DDE', 'AUTO c:\\\\x'))), 'active-field'],
    ['a field in a field', wordFile(body(tag, `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE </w:instrText></w:r></w:p>${field('MACROBUTTON x')}<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`)), 'active-field'],
    ['a simple field', wordFile(body(tag, '<w:p><w:fldSimple w:instr="DDE x"/></w:p>')), 'active-field'],
    ['a document type', wordFile(body(tag).replace('<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><w:document')), 'entities'],
    ['XML that is cut off', wordFile(body(tag).slice(0, -20)), 'broken-xml'],
    ['XML that overlaps', wordFile(body('<w:p><w:r></w:p></w:r>')), 'broken-xml'],
    ['another encoding', wordFile(body(tag), { 'word/styles.xml': new Uint8Array([0xff, 0xfe, 0x3c, 0x00]) }), 'broken-xml'],
    ['a part of another kind', wordFile(body(tag), { 'word/unheard/of.xml': '<a/>' }), 'unknown-part'],
    ['a drawing in SVG', wordFile(body(tag), { 'word/media/a.svg': '<svg/>' }), 'embedded-object'],
    ['a metafile', wordFile(body(tag), { 'word/media/a.emf': new Uint8Array([1]) }), 'unknown-picture'],
    ['a picture that is none', wordFile(body(tag), { 'word/media/a.png': '<html>' }), 'unknown-picture'],
    ['a path that leads out', wordFile(body(tag), { '../../x.xml': '<a/>' }), 'unsafe-name'],
    ['a template for templates', wordFile(body(tag), {}, 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'), 'not-word'],
    ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'old-word'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'not-word'],
    ['nothing', new Uint8Array(), 'not-word'],
    ['a workbook', zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'xl/workbook.xml': strToU8('<a/>') }), 'not-word'],
    ['half an archive', wordFile(AGENCY).slice(0, 400), 'broken-archive'],
    ['a file of six megabytes', new Uint8Array(6 * 1024 * 1024), 'too-large'],
    ['a bomb', wordFile(body(tag), { 'word/styles.xml': new Uint8Array(9 * 1024 * 1024) }), 'unpacks-too-large'],
    ['many parts', wordFile(body(tag), Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`word/header${at}.xml`, '<a/>']))), 'unpacks-too-large'],
  ])('%s is refused', (_what, file, code) => {
    expect(codes(file)).toContain(code);
    const report = checkTemplate(file);
    expect(report.outcome === 'refused' && report.faults.every((fault) => fault.text.endsWith('.'))).toBe(true);
  });

  it('a size that the directory lies about unpacks no further than it says', () => {
    const bomb = wordFile(body(tag), { 'word/styles.xml': new Uint8Array(3 * 1024 * 1024) });
    const view = new DataView(bomb.buffer);
    for (let at = 0; at < bomb.length - 4; at += 1) if (view.getUint32(at, true) === 3 * 1024 * 1024) view.setUint32(at, 50, true);
    expect(codes(bomb)).not.toContain('taken');
  });

  it('page numbers, a small picture and comments are no fault', () => {
    const file = wordFile(body(tag, field(' PAGE \\* MERGEFORMAT '), '<!-- x -->'), { 'word/media/quoc-huy.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1]) });
    expect(codes(file)).toEqual(['taken']);
  });
});

describe('the writer below', () => {
  const packed = (text: string): Uint8Array => packParts(new Map(Object.entries(unzipSync(wordFile(body(paragraph(text)))))));

  it('throws for a tag without a value rather than print nothing', () => {
    expect(() => fillTemplate(packed('{ho_ten}'), {})).toThrow(UnfilledTag);
  });

  it('reads nothing that an object inherits', () => {
    expect(() => fillTemplate(packed('{constructor}'), {})).toThrow(UnfilledTag);
    expect(() => fillTemplate(packed('{toString}'), {})).toThrow(UnfilledTag);
  });

  it('names what it cannot open and close', () => {
    expect(compileTemplate(packed('{#a}{b}'))).toEqual(['a']);
    expect(compileTemplate(packed('{a}'))).toEqual([]);
  });
});
