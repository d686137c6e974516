import { strToU8, zipSync } from 'fflate';
import { type TemplateSet } from '../../layout/template-set.ts';
import { type PaperDocument } from '../../paper/paper.ts';
import { setPaper } from '../../typeset/fit.ts';
import { type Sheet } from '../../typeset/sheet.ts';
import { bodyXml } from './body.ts';
import { stylesXml } from './styles.ts';
import { element, escapeText, XML_HEAD } from './xml.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The same paper gives the same bytes: no clock in the archive, its entries carry the first day an archive knows. */
const NO_CLOCK = '1980-01-02T12:00:00';

/**
 * The paper as an editable Word file: named styles, A4, page numbers from the second page. Nothing in it points
 * outside: no links, no macros, no remembered author. Same paper and layout, same bytes.
 * @throws UnprintableText when a text holds characters that the door should have refused
 */
export function renderDocx(paper: PaperDocument, template: TemplateSet): Promise<Uint8Array> {
  const { sheet, layout } = setPaper(paper, template);
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']], [['rId2', 'metadata/core-properties', 'docProps/core.xml']]),
    'docProps/core.xml': coreProperties(paper.title),
    'word/document.xml': documentXml(sheet, layout),
    'word/_rels/document.xml.rels': relations([
      ['rIdStyles', 'styles', 'styles.xml'], ['rIdSettings', 'settings', 'settings.xml'],
      ['rIdFonts', 'fontTable', 'fontTable.xml'], ['rIdHeader', 'header', 'header.xml'],
    ]),
    'word/styles.xml': stylesXml(layout),
    'word/settings.xml': settingsXml(),
    'word/fontTable.xml': fontTable(layout),
    'word/header.xml': headerXml(),
  };
  const entries = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  return Promise.resolve().then(() => zipSync(entries, { level: 6, mtime: NO_CLOCK }));
}

function documentXml(sheet: Sheet, layout: TemplateSet): string {
  return XML_HEAD + element('w:document', { 'xmlns:w': WORD, 'xmlns:r': LINKS }, bodyXml(sheet.parts, layout));
}

function contentTypes(): string {
  const part = (name: string, type: string): string => element('Override', { PartName: name, ContentType: type });
  return XML_HEAD + element('Types', { xmlns: `${PACKAGE}/content-types` },
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    part('/word/document.xml', `${TYPES}.document.main+xml`),
    part('/word/styles.xml', `${TYPES}.styles+xml`),
    part('/word/settings.xml', `${TYPES}.settings+xml`),
    part('/word/fontTable.xml', `${TYPES}.fontTable+xml`),
    part('/word/header.xml', `${TYPES}.header+xml`),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'));
}

type Relation = readonly [id: string, kind: string, target: string];

function relations(office: readonly Relation[], packaged: readonly Relation[] = []): string {
  const one = (base: string) => ([Id, kind, Target]: Relation): string => element('Relationship', { Id, Type: `${base}/${kind}`, Target });
  return XML_HEAD + element('Relationships', { xmlns: `${PACKAGE}/relationships` },
    ...office.map(one(LINKS)), ...packaged.map(one(`${PACKAGE}/relationships`)));
}

function coreProperties(title: string): string {
  return XML_HEAD + element('cp:coreProperties', {
    'xmlns:cp': `${PACKAGE}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  }, element('dc:title', {}, escapeText(title)), element('dc:language', {}, 'vi-VN'));
}

function settingsXml(): string {
  return XML_HEAD + element('w:settings', { 'xmlns:w': WORD },
    element('w:zoom', { 'w:percent': 100 }),
    element('w:defaultTabStop', { 'w:val': 720 }),
    element('w:characterSpacingControl', { 'w:val': 'doNotCompress' }),
    element('w:compat', {}, element('w:compatSetting', {
      'w:name': 'compatibilityMode', 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': 15,
    })),
    element('w:themeFontLang', { 'w:val': 'vi-VN' }));
}

/** Names a face of the same widths for machines without Times New Roman. */
function fontTable(layout: TemplateSet): string {
  return XML_HEAD + element('w:fonts', { 'xmlns:w': WORD }, element('w:font', { 'w:name': escapeText(layout.fonts.main) },
    element('w:altName', { 'w:val': escapeText(layout.fonts.fallbacks.join(',')) }),
    element('w:panose1', { 'w:val': '02020603050405020304' }),
    element('w:charset', { 'w:val': '00' }), element('w:family', { 'w:val': 'roman' }), element('w:pitch', { 'w:val': 'variable' })));
}

function headerXml(): string {
  const field = (kind: string): string => element('w:r', {}, element('w:fldChar', { 'w:fldCharType': kind }));
  return XML_HEAD + element('w:hdr', { 'xmlns:w': WORD, 'xmlns:r': LINKS }, element('w:p', {},
    element('w:pPr', {}, element('w:pStyle', { 'w:val': 'pageNumber' })),
    field('begin'),
    element('w:r', {}, element('w:instrText', { 'xml:space': 'preserve' }, ' PAGE ')),
    field('separate'), element('w:r', {}, element('w:t', {}, '2')), field('end')));
}
