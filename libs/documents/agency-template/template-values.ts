import { formatLongDay } from '#calendar';
import { type Drafted } from '../decisions/decision-facts.ts';
import { type TemplateSet } from '../layout/template-set.ts';
import { type Block, type Line, type NumberBlock, type PaperDocument, type Signature, textOf } from '../paper/paper.ts';
import { printable } from '../paper/printable.ts';
import { type TemplateValues } from './word-template.ts';

const NAMES_OF_FACTS: Readonly<Record<string, string>> = {
  ho_ten: 'person.fullName', ong_ba: 'person.honorific', ong_ba_dau_cau: 'person.Honorific', ngay_sinh: 'person.birth',
  chuc_vu_hien_nay: 'from.post', don_vi_hien_nay: 'from.unit', chuc_vu_moi: 'to.post', don_vi_moi: 'to.unit', ngay_hieu_luc: 'effective',
  ngay_cuoi: 'until', thoi_han: 'term', ly_do: 'reason', co_quan_de_nghi: 'proposer', thi_hanh: 'executors',
};

/** Room for the clerk's pen, as on the house's own papers. */
const gap = (count: number): string => '\u00a0'.repeat(count);

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

function blockOf<Kind extends Block['kind']>(paper: PaperDocument, kind: Kind): BlockOf<Kind> | undefined {
  return paper.blocks.find((block): block is BlockOf<Kind> => block.kind === kind);
}

const upper = (line: Line | undefined): string => textOf(line ?? []).toUpperCase();

/**
 * The values of the tags for one drafted paper, from the paper itself, so that bases, articles and a clerk's edits are
 * those that the house's own layout prints. Tags that the paper has nothing for are left out.
 */
export function templateValues({ document, facts }: Pick<Drafted, 'document' | 'facts'>, layout: TemplateSet): TemplateValues {
  const known = new Map(facts.map((fact) => [fact.name, fact.value]));
  const ofFacts = Object.entries(NAMES_OF_FACTS).map(([tag, fact]) => [tag, known.get(fact)] as const);
  const header = blockOf(document, 'header');
  const title = blockOf(document, 'title');
  const texts: Readonly<Record<string, string | undefined>> = {
    ...Object.fromEntries(ofFacts),
    ...numberValues(blockOf(document, 'number')),
    ...signatureValues(blockOf(document, 'closing')?.signatures[0], layout),
    co_quan_chu_quan: upper(header?.superior), co_quan_ban_hanh: header && upper(header.issuer),
    dau_du_thao: document.draft ? 'DỰ THẢO' : '', do_mat: document.secrecy?.toUpperCase() ?? '',
    ten_loai: title?.type.toUpperCase(), trich_yeu: title && textOf(title.abstract), tham_quyen: upper(blockOf(document, 'authority')?.text),
  };
  const there = Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined).map(([name, text]) => [name, printable(text)]);
  return { ...Object.fromEntries(there), ...listValues(document, layout) };
}

function numberValues(block: NumberBlock | undefined): Record<string, string | undefined> {
  const day = block?.date === undefined ? `ngày${gap(6)}tháng${gap(6)}năm${gap(9)}` : formatLongDay(block.date);
  return { so: block?.number ?? gap(10), ky_hieu: block?.symbol, dia_danh: block && textOf(block.place), ngay_ban_hanh: day };
}

function signatureValues(signature: Signature | undefined, layout: TemplateSet): Record<string, string | undefined> {
  if (!signature) return {};
  const power = layout.words.powers[signature.power];
  const title = upper(signature.title);
  const stands = signature.onBehalfOf === undefined;
  return {
    quyen_han_ky: stands ? '' : `${power}${signature.onBehalfOf.toUpperCase()}`,
    chuc_vu_ky: stands ? `${power}${title}` : title,
    nguoi_ky: textOf(signature.name ?? []),
  };
}

function listValues(paper: PaperDocument, layout: TemplateSet): TemplateValues {
  const { basisMarks, end } = layout.words;
  const marked = (lines: readonly Line[], last: string): { noi_dung: string; dau_cau: string }[] =>
    lines.map((line, at) => ({ noi_dung: printable(textOf(line)), dau_cau: at === lines.length - 1 ? last : ';' }));
  const articles = blockOf(paper, 'articles')?.items ?? [];
  return {
    can_cu: marked(blockOf(paper, 'bases')?.items ?? [], basisMarks.last),
    noi_nhan: marked(blockOf(paper, 'closing')?.recipients ?? [], '.'),
    dieu: articles.map(({ number, paragraphs }, at) => {
      const text = printable(paragraphs.map(textOf).join('\n'));
      return { so_dieu: String(number), noi_dung: at === articles.length - 1 ? text.replace(/[./;,\s]*$/u, '') + end : text };
    }),
  };
}
