// Decisions per second beside the bare libraries on the same text in the same run.
//   npm run bench -- documents [count]        (default 1,000 of each; two articles and a closing one, seven bases)
// DOCX: ours beside docxtemplater filling a Word file of the same paper. PDF: ours beside pdfmake setting the same words.
// Last, an agency's own template filled the way the house does it. Figures are printed, nothing is asserted.
import { readFileSync } from 'node:fs';
import Docxtemplater from 'docxtemplater';
import pdfmake from 'pdfmake';
import PizZip from 'pizzip';
import { checkTemplate, draftTransferDecision, renderDocx, renderPdf, renderTemplate, renderText, state30of2020 } from '#documents';

const count = Number(process.argv[2] ?? 1000);
const SLICES = 10;
const folder = new URL(import.meta.resolve('@expo-google-fonts/tinos/package.json'));
const face = (name) => readFileSync(new URL(name, folder));
const fonts = {
  regular: face('400Regular/Tinos_400Regular.ttf'), bold: face('700Bold/Tinos_700Bold.ttf'),
  italic: face('400Regular_Italic/Tinos_400Regular_Italic.ttf'), boldItalic: face('700Bold_Italic/Tinos_700Bold_Italic.ttf'),
};

const nameOf = (index) => `Nguyễn Thị Minh Khuê ${index}`;
const schoolOf = (index) => `Trường Tiểu học số ${index}`;

/** Another person each time, so that nothing is remembered. */
function drafted(fullName, unitName) {
  const draft = draftTransferDecision({
    person: { code: 'P1', fullName, birth: '1970-01-05', gender: 'female' },
    from: { title: 'Hiệu trưởng', unitName, localityName: 'Quận Phú Nhuận' },
    to: { title: 'Hiệu trưởng', unitName: 'Trường Tiểu học Võ Thị Sáu', localityName: 'Quận 1' },
    effective: '2023-08-01', schoolLevel: 'primary', proposer: 'Trưởng Phòng Nội vụ',
    issuer: { name: 'Ủy ban nhân dân Quận 1', place: 'Quận 1', authorityTitle: 'Chủ tịch Ủy ban nhân dân Quận 1', signerTitle: 'Chủ tịch', signerName: 'Trần Văn Đức' },
    furtherBases: ['Căn cứ Biên bản họp của tập thể lãnh đạo Ủy ban nhân dân Quận 1 ngày 20 tháng 7 năm 2023'],
  });
  if ('missing' in draft) throw new Error(draft.missing.join(', '));
  return draft;
}
const decision = (index) => drafted(nameOf(index), schoolOf(index));

/** The same paper as a Word file with tags where the case's own words stand: what an office would give to docxtemplater. */
const tagged = Buffer.from(await renderDocx(drafted('{ho_ten}', 'Trường {truong}').document, state30of2020));
function bareDocx(index) {
  const filled = new Docxtemplater(new PizZip(tagged), { paragraphLoop: true, linebreaks: true });
  filled.render({ ho_ten: nameOf(index), truong: `Tiểu học số ${index}` });
  return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

for (const [name, bytes] of Object.entries(fonts)) pdfmake.virtualfs.writeFileSync(`bare-${name}`, bytes);
pdfmake.addFonts({ Bare: { normal: 'bare-regular', bold: 'bare-bold', italics: 'bare-italic', bolditalics: 'bare-boldItalic' } });
/** The same words as plain justified paragraphs. */
const barePdf = (index) => pdfmake.createPdf({
  content: linesOf(index).map((text, at) => ({ text, bold: at % 5 === 0, italics: at % 3 === 0, alignment: 'justify', margin: [0, 6, 0, 0] })),
  defaultStyle: { font: 'Bare', fontSize: 14 }, pageSize: 'A4', pageMargins: [85, 57, 57, 57],
}).getBuffer();
const linesOf = (index) => renderText(decision(index).document, state30of2020).trim().split('\n');

/** An agency's template: the house's own Word file with tags of the dictionary in it. */
const agency = checkTemplate(await renderDocx(drafted('{ho_ten}', 'Trường {don_vi_hien_nay}').document, state30of2020));
const ownTemplate = (index) => renderTemplate({ bytes: agency.bytes, tags: agency.tags.map((tag) => tag.name) }, decision(index), state30of2020).bytes;

/** All makers in turn, a tenth of the papers each, so that whatever else the machine does falls on all alike. */
async function measure(makers) {
  const totals = makers.map(([name, deed]) => ({ name, deed, milliseconds: 0, bytes: 0, memory: [] }));
  for (const { deed } of totals) for (let index = 0; index < 3; index += 1) await deed(-1 - index);
  for (let slice = 0; slice < SLICES; slice += 1) {
    for (const total of totals) {
      globalThis.gc?.();
      const began = performance.now();
      for (let index = (slice * count) / SLICES; index < ((slice + 1) * count) / SLICES; index += 1) total.bytes += (await total.deed(Math.floor(index))).length;
      total.milliseconds += performance.now() - began;
      globalThis.gc?.();
      total.memory.push(Math.round(process.memoryUsage().heapUsed / 1e6));
    }
  }
  for (const { name, milliseconds, bytes, memory } of totals) {
    const each = milliseconds / count;
    console.log(`${name.padEnd(34)} ${each.toFixed(2).padStart(7)} ms a paper ${(1000 / each).toFixed(0).padStart(5)} a second ${String(Math.round(bytes / count / 1000)).padStart(4)} kB   heap MB ${memory.join(' ')}`);
  }
  return totals.map(({ milliseconds }) => milliseconds);
}

const { document } = decision(0);
const bases = document.blocks.find((block) => block.kind === 'bases').items.length;
console.log(`${count} decisions of ${bases} bases in each form, Node ${process.version}`);
const [docx, plainDocx, pdf, plainPdf] = await measure([
  ['ours, facts to DOCX', (index) => renderDocx(decision(index).document, state30of2020)],
  ['docxtemplater alone, DOCX', bareDocx],
  ['ours, facts to PDF', (index) => renderPdf(decision(index).document, state30of2020, fonts)],
  ['pdfmake alone, PDF', barePdf],
  ['ours, agency\'s template to DOCX', ownTemplate],
]);
console.log(`ours / bare: DOCX ${(docx / plainDocx).toFixed(2)}, PDF ${(pdf / plainPdf).toFixed(2)}; resident at the end ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
