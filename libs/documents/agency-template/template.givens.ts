import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

export const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;
export const body = (...inside: readonly string[]): string => `${HEAD}<w:document ${W}><w:body>${inside.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`;
export const relations = (...inside: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside.join('')}</Relationships>`;
export const relation = (type: string, target: string, more = ''): string =>
  `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" ${more}/>`;

/** A Word file of an agency: this document, and other parts over the usual ones. */
export function wordFile(document: string, more: Readonly<Record<string, string | Uint8Array>> = {}, type = MAIN): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels': relations('<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'),
    'word/document.xml': document,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])));
}

/** A whole decision as an agency might lay it out, each list on paragraphs of its own. */
export const AGENCY = body(
  paragraph('{co_quan_chu_quan}'), paragraph('{co_quan_ban_hanh}'), paragraph('Số: {so}/{ky_hieu}'), paragraph('{dia_danh}, {ngay_ban_hanh}'),
  paragraph('{#dau_du_thao}'), paragraph('{dau_du_thao}'), paragraph('{/dau_du_thao}'),
  paragraph('{ten_loai}'), paragraph('{trich_yeu}'), paragraph('{tham_quyen}'),
  paragraph('{#can_cu}'), paragraph('{noi_dung}{dau_cau}'), paragraph('{/can_cu}'),
  paragraph('{#dieu}'), paragraph('Điều {so_dieu}. {noi_dung}'), paragraph('{/dieu}'),
  paragraph('Nơi nhận:'), paragraph('{#noi_nhan}'), paragraph('- {noi_dung}{dau_cau}'), paragraph('{/noi_nhan}'),
  paragraph('{quyen_han_ky}'), paragraph('{chuc_vu_ky}'), paragraph('{nguoi_ky}'),
);
