import { randomBytes } from 'node:crypto';

import { writeXlsx } from 'hucre/xlsx';

import { zipOf } from '../support/zip.ts';
import { crooked, doctype, NAMES, sheet, text, withSheet, workbook } from './bad-workbooks.ts';

/** What the answer must be: read after all, refused with one of these codes, or either of it as long as it is an answer. */
export type Expected = 'read' | 'not-a-workbook' | 'workbook-too-large' | 'either';
export type BadFile = readonly [name: string, make: () => Uint8Array | Promise<Uint8Array>, expected: Expected];

const { HEADER, MAIN, XML } = NAMES;
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const many = (count: number, make: (index: number) => string): string => Array.from({ length: count }, (_, index) => make(index)).join('');
const merges = (inside: string): string => `<mergeCells>${inside}</mergeCells>`;
const shared = (inside: string): Buffer => workbook({ 'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${inside}</sst>` });

const NO_WORKBOOK: readonly BadFile[] = [
  ['an empty file', () => Buffer.alloc(0), 'not-a-workbook'],
  ['one byte', () => Buffer.from('P'), 'not-a-workbook'],
  ['noise', () => randomBytes(100_000), 'not-a-workbook'],
  ['a PDF', () => Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'not-a-workbook'],
  ['a picture', () => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), randomBytes(5000)]), 'not-a-workbook'],
  ['a page of HTML named .xls', () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), 'not-a-workbook'],
  ['CSV named .xlsx', () => Buffer.from('code,name\nA,B\n'), 'read'],
  ['a letter in plain text', () => Buffer.from('Kính gửi,\n\nTrân trọng\n'), 'not-a-workbook'],
  ['a list with zero bytes', () => Buffer.from('STT,Họ và tên\n1,A\0\n2,B\n'), 'not-a-workbook'],
  ['a list of two million cells in one line', () => Buffer.from(`STT,Họ\n${'1,'.repeat(2_000_000)}\n`), 'either'],
  ['an archive of letters', () => zipOf({ entries: [{ name: 'thư.txt', data: 'Kính gửi' }] }), 'not-a-workbook'],
  ['a Word document', () => zipOf({ entries: [{ name: '[Content_Types].xml', data: '<Types/>' }, { name: 'word/document.xml', data: '<w:document/>' }] }), 'not-a-workbook'],
  ['the head of a compound file', () => COMPOUND, 'not-a-workbook'],
  ['a compound file of noise', () => Buffer.concat([COMPOUND, randomBytes(50_000)]), 'not-a-workbook'],
  ['a compound file of zeros', () => Buffer.concat([COMPOUND, Buffer.alloc(1_000_000)]), 'not-a-workbook'],
  ['a compound file whose sectors run in a ring', () => Buffer.concat([COMPOUND, Buffer.alloc(504, 0), Buffer.alloc(4096, 1)]), 'not-a-workbook'],
  ['a workbook under a password', () => writeXlsx({ sheets: [{ name: 'DS', rows: [['a']] }], encryption: { password: 'x', spinCount: 1000 } }), 'not-a-workbook'],
];

const sound = (): Buffer => workbook();
const BROKEN_ARCHIVE: readonly BadFile[] = [
  ['cut in half', () => sound().subarray(0, sound().length / 2), 'not-a-workbook'],
  ['without its directory', () => sound().subarray(0, sound().length - 300), 'not-a-workbook'],
  ['that counts too many entries', () => crooked([], { saysCount: 60 }), 'not-a-workbook'],
  ['whose directory starts elsewhere', () => crooked([], { saysStart: 5 }), 'not-a-workbook'],
  ['whose directory starts beyond the end', () => crooked([], { saysStart: 0x7fffffff }), 'not-a-workbook'],
  ['in ZIP64', () => crooked([], { saysStart: 0xffffffff }), 'not-a-workbook'],
  ['with an entry that starts elsewhere', () => crooked([{ name: 'xl/a.xml', data: '<a/>', saysAt: 3 }]), 'not-a-workbook'],
  ['with an unknown compression', () => crooked([{ name: 'xl/a.xml', data: '<a/>', method: 99 }]), 'not-a-workbook'],
  ['with an encrypted entry', () => crooked([{ name: 'xl/a.xml', data: '<a/>', flags: 1 }]), 'not-a-workbook'],
  ['with a body that does not unpack', () => crooked([{ name: 'xl/a.xml', data: randomBytes(500), stored: true, method: 8 }]), 'not-a-workbook'],
  ['with a changed byte in every part', () => Buffer.from(sound().map((byte, index) => (index % 97 === 60 ? byte ^ 0x55 : byte))), 'not-a-workbook'],
  ['with an entry named ../x', () => crooked([{ name: '../../etc/cron.d/x', data: 'x' }]), 'not-a-workbook'],
  ['with an absolute name', () => crooked([{ name: '/etc/passwd', data: 'x' }]), 'not-a-workbook'],
  ['with a drive letter', () => crooked([{ name: 'C:\\Windows\\x.dll', data: 'x' }]), 'not-a-workbook'],
  ['with backslashes', () => crooked([{ name: 'xl\\..\\..\\x', data: 'x' }]), 'not-a-workbook'],
  ['with a zero byte in a name', () => crooked([{ name: 'xl/a\0.xml', data: 'x' }]), 'not-a-workbook'],
  ['with a link', () => crooked([{ name: 'xl/link.xml', data: '/etc/passwd', mode: 0o120777, stored: true }]), 'not-a-workbook'],
  ['with one name twice', () => crooked([{ name: 'xl/workbook.xml', data: '<other/>' }]), 'not-a-workbook'],
  ['with entries that share their bytes', () => crooked(Array.from({ length: 50 }, (_, index) => ({ name: `xl/${index}.xml`, data: '<a/>', saysAt: 0 }))), 'not-a-workbook'],
];

const BOMBS: readonly BadFile[] = [
  ['larger than any list', () => Buffer.concat([sound(), Buffer.alloc(11 * 1024 * 1024)]), 'workbook-too-large'],
  ['of 300 entries', () => crooked(Array.from({ length: 300 }, (_, index) => ({ name: `xl/media/${index}.png`, data: 'x' }))), 'workbook-too-large'],
  ['that says it unpacks to 1 GiB', () => crooked([{ name: 'xl/a.xml', data: 'a', saysUnpacked: 1024 ** 3 }]), 'workbook-too-large'],
  ['that unpacks to 50 MB of zeros', () => crooked([{ name: 'xl/a.bin', data: Buffer.alloc(50_000_000) }]), 'workbook-too-large'],
  ['that unpacks to more than it says', () => crooked([{ name: 'xl/a.bin', data: Buffer.alloc(50_000_000), saysUnpacked: 1000 }]), 'not-a-workbook'],
  ['that unpacks to less than it says', () => crooked([{ name: 'xl/a.bin', data: 'short', saysUnpacked: 200_000 }]), 'not-a-workbook'],
  ['of ten parts of 9 MB', () => crooked(Array.from({ length: 10 }, (_, index) => ({ name: `xl/${index}.bin`, data: Buffer.alloc(9_000_000, randomBytes(60_000)) }))), 'workbook-too-large'],
  ['that merges A1:XFD5000', () => withSheet(sheet(undefined, merges('<mergeCell ref="A1:XFD5000"/>'))), 'workbook-too-large'],
  ['that merges in single quotes', () => withSheet(sheet(undefined, merges(`<mergeCell ref = 'A1:XFD5000'/>`))), 'workbook-too-large'],
  ['that merges a thousand squares', () => withSheet(sheet(undefined, merges(many(1000, (index) => `<mergeCell ref="A${index * 300 + 1}:Z${index * 300 + 300}"/>`)))), 'workbook-too-large'],
  ['with a cell in XFD1048576', () => withSheet(sheet(`${HEADER}<row r="1048576">${text('XFD1048576', 'x')}</row>`)), 'workbook-too-large'],
  ['with a cell in XFD2', () => withSheet(sheet(`${HEADER}<row r="2">${text('XFD2', 'x')}</row>`)), 'workbook-too-large'],
  ['with a row beyond all rows', () => withSheet(sheet(`${HEADER}<row r="9999999999"/>`)), 'workbook-too-large'],
  ['with a cell beyond all columns', () => withSheet(sheet(`${HEADER}<row r="2">${text('ZZZZ2', 'x')}</row>`)), 'workbook-too-large'],
  ['of a million empty rows', () => withSheet(sheet(HEADER + many(1_000_000, (index) => `<row r="${index + 2}"/>`))), 'workbook-too-large'],
  ['of a hundred thousand unnumbered rows', () => withSheet(sheet(HEADER + '<row><c><v>1</v></c></row>'.repeat(100_000))), 'workbook-too-large'],
  ['of unnumbered cells', () => withSheet(sheet(`${HEADER}<row r="2">${'<c><v>1</v></c>'.repeat(20_000)}</row>`)), 'either'],
  ['of 30 MB of shared strings', () => shared(many(300_000, (index) => `<si><t>${'ừ'.repeat(20)}${((index + 1) * 2_654_435_761 % 4_294_967_296).toString(36)}</t></si>`)), 'workbook-too-large'],
  ['of one shared string of 1 MB, shown once', () => workbook({
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}"><si><t>${'ab'.repeat(500_000)}</t></si></sst>`,
    'xl/worksheets/sheet1.xml': sheet(`${HEADER}<row r="2"><c r="A2" t="s"><v>0</v></c></row>`),
  }), 'either'],
  ['with a cell of 32,768 characters', () => withSheet(sheet(`${HEADER}<row r="2">${text('B2', 'a'.repeat(32_768))}</row>`)), 'workbook-too-large'],
];

const XML_TROUBLE: readonly BadFile[] = [
  ['with a document type', () => withSheet(doctype('', sheet())), 'not-a-workbook'],
  ['with a billion laughs', () => withSheet(doctype(`<!ENTITY a "ha">${many(9, (index) => `<!ENTITY a${index} "${`&a${index === 0 ? '' : index - 1};`.repeat(10)}">`)}`, sheet())), 'not-a-workbook'],
  ['with an entity of a file', () => withSheet(doctype('<!ENTITY x SYSTEM "file:///etc/passwd">', sheet(`<row r="1">${text('A1', '&x;')}</row>`))), 'not-a-workbook'],
  ['with a document type among its strings', () => workbook({ 'xl/sharedStrings.xml': doctype('<!ENTITY x "y">', '<sst/>') }), 'not-a-workbook'],
  ['with a document type in UTF-16', () => workbook({ 'xl/worksheets/sheet1.xml': Buffer.from(`\uFEFF${doctype('<!ENTITY x "y">', sheet())}`, 'utf16le') }), 'not-a-workbook'],
  ['that is not well formed', () => withSheet(sheet().replace('</row>', '')), 'either'],
  ['that stops in the middle', () => withSheet(sheet().slice(0, 400)), 'either'],
  ['of 100,000 nested elements', () => withSheet(sheet(`${'<x>'.repeat(100_000)}${'</x>'.repeat(100_000)}`)), 'either'],
  ['with a zero byte in its text', () => withSheet(sheet(`<row r="1">${text('A1', 'a\0b')}</row>`)), 'not-a-workbook'],
  ['without a workbook part', () => workbook({ 'xl/workbook.xml': undefined }), 'not-a-workbook'],
  ['without its sheet', () => workbook({ 'xl/worksheets/sheet1.xml': undefined }), 'either'],
  ['without relations', () => workbook({ 'xl/_rels/workbook.xml.rels': undefined }), 'either'],
  ['whose sheet is its workbook', () => workbook({ 'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" Target="workbook.xml"/></Relationships>` }), 'either'],
];

const HARMLESS: readonly BadFile[] = [
  ['that is sound', sound, 'read'],
  ['whose string numbers point nowhere', () => withSheet(sheet(`${HEADER}<row r="2"><c r="B2" t="s"><v>999999</v></c></row>`)), 'either'],
  ['with U+FFFF in a cell', () => withSheet(sheet(`${HEADER}<row r="2">${text('B2', 'An\uFFFF')}</row>`)), 'read'],
  ['with numbers out of all bounds', () => withSheet(sheet(`${HEADER}<row r="2"><c r="A2"><v>1e308</v></c><c r="B2"><v>1e999</v></c><c r="C2"><v>-99999999999</v></c></row>`)), 'read'],
  ['with formulas that call programs', () => withSheet(sheet(`${HEADER}<row r="2"><c r="B2" t="str"><f>cmd|' /C calc'!A0</f><v>An</v></c></row>`)), 'read'],
  ['with macros', () => crooked([{ name: 'xl/vbaProject.bin', data: randomBytes(5000) }]), 'read'],
  ['with links to other workbooks', () => crooked([{ name: 'xl/externalLinks/externalLink1.xml', data: `${XML}<externalLink xmlns="${MAIN}"/>` }]), 'read'],
  ['that claims to reach to XFD1048576', () => withSheet(sheet(undefined, '', '<dimension ref="A1:XFD1048576"/>')), 'read'],
  ['with columns styled to the end', () => withSheet(sheet(undefined, '', '<cols><col min="1" max="16384" width="9"/></cols>')), 'either'],
  ['with conditions on every cell', () => withSheet(sheet(undefined, '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>1=1</formula></cfRule></conditionalFormatting>')), 'read'],
  ['with lists on every cell', () => withSheet(sheet(undefined, '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>')), 'read'],
  ['with 20,000 styles', () => workbook({ 'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><cellXfs count="20000">${'<xf numFmtId="14"/>'.repeat(20_000)}</cellXfs></styleSheet>` }), 'read'],
  ['with a comment after its directory', () => crooked([], { comment: Buffer.from('ghi chú') }), 'read'],
];

export const BAD_FILES: readonly BadFile[] = [...NO_WORKBOOK, ...BROKEN_ARCHIVE, ...BOMBS, ...XML_TROUBLE, ...HARMLESS];
export const millionRows = (): Uint8Array => withSheet(sheet(HEADER + many(300_000, (index) => `<row r="${index + 2}">${text(`B${index + 2}`, `An ${index}`)}</row>`)));
