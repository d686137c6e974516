// Papers per second beside the bare libraries on the same text in the same run.
//   node test/load/documents.bench.mjs [count]        (after a build; default 200 of each)
// Rows: ours → DOCX, the `docx` package → DOCX, ours → PDF, pdfmake alone → PDF. Figures are printed, nothing is asserted.
import { readFileSync } from 'node:fs';
import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';
import pdfmake from 'pdfmake';
import { draftTransferDecision, renderDocx, renderPdf, renderText, state30of2020 } from '#documents';

const count = Number(process.argv[2] ?? 200);
const folder = new URL(import.meta.resolve('@expo-google-fonts/tinos/package.json'));
const face = (name) => readFileSync(new URL(name, folder));
const fonts = {
  regular: face('400Regular/Tinos_400Regular.ttf'), bold: face('700Bold/Tinos_700Bold.ttf'),
  italic: face('400Regular_Italic/Tinos_400Regular_Italic.ttf'), boldItalic: face('700Bold_Italic/Tinos_700Bold_Italic.ttf'),
};

/** Two articles' worth of text and seven bases, another person each time so that nothing is remembered. */
function decision(index) {
  const draft = draftTransferDecision({
    person: { code: `P${index}`, fullName: `Nguyễn Thị Minh Khuê ${index}`, birth: '1970-01-05', gender: 'female' },
    from: { title: 'Hiệu trưởng', unitName: `Trường Tiểu học số ${index}`, localityName: 'Quận Phú Nhuận' },
    to: { title: 'Hiệu trưởng', unitName: 'Trường Tiểu học Võ Thị Sáu', localityName: 'Quận 1' },
    effective: '2023-08-01', schoolLevel: 'primary', proposer: 'Trưởng Phòng Nội vụ',
    issuer: { name: 'Ủy ban nhân dân Quận 1', place: 'Quận 1', authorityTitle: 'Chủ tịch Ủy ban nhân dân Quận 1', signerTitle: 'Chủ tịch', signerName: 'Trần Văn Đức' },
    furtherBases: ['Căn cứ Biên bản họp của tập thể lãnh đạo Ủy ban nhân dân Quận 1 ngày 20 tháng 7 năm 2023'],
  });
  if ('missing' in draft) throw new Error(draft.missing.join(', '));
  return draft.document;
}

/** The same words as bare justified paragraphs, the way one would start with the library. */
function bareDocx(lines) {
  const children = lines.map((text) => new Paragraph({
    alignment: AlignmentType.JUSTIFIED, spacing: { before: 120 }, children: [new TextRun({ text, font: 'Times New Roman', size: 28 })],
  }));
  return Packer.toBuffer(new Document({ sections: [{ properties: { page: { margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 } } }, children }] }));
}

for (const [name, bytes] of Object.entries(fonts)) pdfmake.virtualfs.writeFileSync(`bare-${name}`, bytes);
function barePdf(lines) {
  pdfmake.addFonts({ Bare: { normal: 'bare-regular', bold: 'bare-bold', italics: 'bare-italic', bolditalics: 'bare-boldItalic' } });
  return pdfmake.createPdf({
    content: lines.map((text, at) => ({ text, bold: at % 5 === 0, italics: at % 3 === 0, alignment: 'justify', margin: [0, 6, 0, 0] })),
    defaultStyle: { font: 'Bare', fontSize: 14 }, pageSize: 'A4', pageMargins: [85, 57, 57, 57],
  }).getBuffer();
}

async function measure(name, deed) {
  for (let index = 0; index < 3; index += 1) await deed(-1 - index);
  const began = performance.now();
  let bytes = 0;
  const memory = [];
  for (let index = 0; index < count; index += 1) {
    bytes += (await deed(index)).length;
    if (index % Math.ceil(count / 10) === 0) memory.push(Math.round(process.memoryUsage().rss / 1e6));
  }
  const each = (performance.now() - began) / count;
  console.log(`${name.padEnd(28)} ${each.toFixed(2).padStart(8)} ms a paper  ${(1000 / each).toFixed(1).padStart(7)} a second  ${Math.round(bytes / count / 1000)} kB  RSS MB ${memory.join(' ')}`);
  return each;
}

const linesOf = (index) => renderText(decision(index), state30of2020).trim().split('\n');
console.log(`${count} papers each, Node ${process.version}`);
const docx = await measure('ours, DOCX', (index) => renderDocx(decision(index), state30of2020));
const plainDocx = await measure('docx package, bare text', (index) => bareDocx(linesOf(index)));
const pdf = await measure('ours, PDF', (index) => renderPdf(decision(index), state30of2020, fonts));
const plainPdf = await measure('pdfmake, bare text', (index) => barePdf(linesOf(index)));
console.log(`ours / bare: DOCX ${(docx / plainDocx).toFixed(2)}, PDF ${(pdf / plainPdf).toFixed(2)}`);
