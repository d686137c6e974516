import { type GivenArchive, type GivenEntry, zipOf } from '../support/zip.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`;
const RELS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const WORKBOOK = `${XML}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="DS" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const BOOK_RELS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${REL}/styles" Target="styles.xml"/></Relationships>`;

export const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const HEADER = `<row r="1">${text('A1', 'STT')}${text('B1', 'Họ và tên')}${text('C1', 'Ngày sinh')}</row>`;
const AN = `<row r="2"><c r="A2"><v>1</v></c>${text('B2', 'Nguyễn Văn An')}${text('C2', '15/05/1968')}</row>`;

/** A worksheet with the two usual rows, and whatever comes around them. */
export function sheet(rows = HEADER + AN, after = '', before = ''): string {
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export type Parts = Readonly<Record<string, string | Uint8Array | undefined>>;

/** The parts of a small, sound workbook; `changed` replaces, adds or (undefined) leaves out parts. */
export function partsOf(changed: Parts = {}): GivenEntry[] {
  const parts: Parts = {
    '[Content_Types].xml': TYPES, '_rels/.rels': RELS, 'xl/workbook.xml': WORKBOOK, 'xl/_rels/workbook.xml.rels': BOOK_RELS,
    'xl/worksheets/sheet1.xml': sheet(), ...changed,
  };
  return Object.entries(parts).flatMap(([name, data]) => (data === undefined ? [] : [{ name, data }]));
}

export const workbook = (changed: Parts = {}): Buffer => zipOf({ entries: partsOf(changed) });
export const withSheet = (xml: string): Buffer => workbook({ 'xl/worksheets/sheet1.xml': xml });
/** A sound workbook with further, crooked entries, or a crooked directory. */
export const crooked = (extra: readonly GivenEntry[], archive: Omit<GivenArchive, 'entries'> = {}): Buffer =>
  zipOf({ entries: [...partsOf(), ...extra], ...archive });

export const doctype = (inside: string, body: string): string => `<?xml version="1.0"?><!DOCTYPE worksheet [${inside}]>${body.replace(XML, '')}`;
export const NAMES = { XML, MAIN, HEADER, AN } as const;
