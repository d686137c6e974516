import { type Day, formatDay, formatLongDay } from '#calendar';
import { chooseBases, type Service } from '#regulations';
import { type AnnexBlock, type Block, type Line, type PaperDocument, plain, type Secrecy } from '../paper/paper.ts';
import { fill, type FactValues } from '../wording/fill.ts';
import { birthInText, bodyInText, postInText, sentenceCase, tidy, unitInText } from '../wording/names.ts';
import { type Named, needsSymbol, unmetTexts } from './check-facts.ts';
import { type DecisionFacts, type Draft, type IssuerFacts, type PostFacts } from './decision-facts.ts';
import { labelOfFact } from './fact-labels.ts';
import { factsUsed } from './facts-used.ts';
import { headOf, named, signerOf } from './head.ts';
import { recipientsOf } from './recipients.ts';
import { signatureOf, signingDoubts } from './signature.ts';

/** One person of a campaign. */
export interface CampaignRow {
  readonly person: DecisionFacts['person'];
  readonly from: PostFacts;
  readonly to: PostFacts;
  readonly note?: string | undefined;
}

/** One decision for many people: the people stand in an annex list (model 1.3, Decree 30/2020/NĐ-CP, Annex III). */
export interface CampaignFacts {
  readonly issuer: IssuerFacts;
  readonly proposer?: string | undefined;
  readonly effective?: Day | undefined;
  readonly termYears?: number | undefined;
  readonly service: Service;
  readonly rows: readonly CampaignRow[];
  readonly decidedOn?: Day | undefined;
  readonly bases?: readonly string[] | undefined;
  readonly furtherBases?: readonly string[] | undefined;
  readonly executors?: readonly string[] | undefined;
  readonly recipients?: readonly string[] | undefined;
  readonly secrecy?: Secrecy | undefined;
}

const OBJECTS: Readonly<Record<Service, string>> = { 'public-employee': 'viên chức quản lý', 'civil-servant': 'công chức giữ chức vụ lãnh đạo' };
const ABSTRACT = 'Về việc điều động và bổ nhiệm {service.object}';
const ARTICLES = [
  ['Điều động và bổ nhiệm {count} {service.object} có tên trong danh sách kèm theo Quyết định này.', 'Thời hạn giữ chức vụ của mỗi người là {term}, kể từ {effective}.'],
  ['Những người có tên trong danh sách có trách nhiệm bàn giao công việc tại đơn vị cũ, nhận nhiệm vụ tại đơn vị mới; lương, phụ cấp và chế độ khác thực hiện theo quy định hiện hành.'],
  ['Quyết định này có hiệu lực kể từ {effective}. {executors} và những người có tên trong danh sách chịu trách nhiệm thi hành Quyết định này.'],
] as const;

/** The combined decision of a campaign with its list, as a draft; missing facts name the row they belong to (`rows.3.person.birth`). */
export function draftCampaignDecision(facts: CampaignFacts): Draft {
  const unmet = unmetTexts(requiredOf(facts), optionalOf(facts));
  const { effective } = facts;
  if (unmet.length > 0 || effective === undefined) return { missing: unmet.map((each) => each.name), unmet };
  const bases = chooseBases({ service: facts.service, on: facts.decidedOn ?? effective, only: facts.bases, without: ['school-charter'] });
  const values = valuesOf(facts, effective);
  const document = paperOf(facts, values, [
    ...bases.bases.map((basis) => plain(`Căn cứ ${basis.name}`)),
    ...(facts.furtherBases ?? []).map((text) => plain(tidy(text).replace(/[.;]+$/u, ''))),
    fill('Theo đề nghị của {proposer}', values),
  ]);
  return { document, facts: factsUsed(document), warnings: [...bases.doubts, ...signingDoubts(signerOf(facts.issuer))] };
}

function requiredOf(facts: CampaignFacts): Named[] {
  const { issuer } = facts;
  return [
    ['effective', facts.effective], ['issuer.name', issuer.name], ['issuer.place', issuer.place], ['issuer.authorityTitle', issuer.authorityTitle],
    ['issuer.signerTitle', issuer.signerTitle], ['proposer', facts.proposer], ['rows', facts.rows.length === 0 ? '' : String(facts.rows.length)],
    ...(needsSymbol(issuer.name) ? [['issuer.symbol', issuer.symbol] as const] : []),
    ...facts.rows.flatMap((row, at) => rowTexts(row, at)),
  ];
}

function rowTexts(row: CampaignRow, at: number): Named[] {
  const texts: readonly Named[] = [
    ['person.fullName', row.person.fullName], ['person.birth', row.person.birth],
    ['from.title', row.from.title], ['from.unitName', row.from.unitName], ['to.title', row.to.title], ['to.unitName', row.to.unitName],
  ];
  return texts.map(([name, text]) => [`rows.${at + 1}.${name}`, text, `Dòng ${at + 1}: ${labelOfFact(name)}`]);
}

function optionalOf(facts: CampaignFacts): Named[] {
  const lists = (name: string, texts: readonly string[] | undefined): Named[] => (texts ?? []).map((text) => [name, text]);
  return [
    ['issuer.superior', facts.issuer.superior], ['issuer.signerName', facts.issuer.signerName], ['issuer.symbol', facts.issuer.symbol],
    ...lists('recipients', facts.recipients), ...lists('executors', facts.executors), ...lists('furtherBases', facts.furtherBases),
    ...facts.rows.flatMap((row, at): Named[] => [
      [`rows.${at + 1}.note`, row.note, `Dòng ${at + 1}: Ghi chú`],
      [`rows.${at + 1}.from.localityName`, row.from.localityName], [`rows.${at + 1}.to.localityName`, row.to.localityName],
    ]),
  ];
}

function valuesOf(facts: CampaignFacts, effective: Day): FactValues {
  const given = (facts.executors ?? []).map(tidy).filter((text) => text !== '');
  const usual = [`Chánh Văn phòng ${bodyInText(tidy(facts.issuer.name))}`, tidy(facts.proposer), 'Thủ trưởng các cơ quan, đơn vị nơi đi, nơi đến'];
  return {
    'service.object': OBJECTS[facts.service],
    count: String(facts.rows.length).padStart(2, '0'),
    term: `${String(facts.termYears ?? 5).padStart(2, '0')} năm`,
    effective: formatLongDay(effective),
    executors: (given.length > 0 ? given : usual).join(', '),
    proposer: tidy(facts.proposer),
    'issuer.decides': decider(facts.issuer),
  };
}

/** "Chủ tịch Ủy ban nhân dân Quận 1", from the authority line in capitals. */
function decider(issuer: IssuerFacts): string {
  const body = tidy(issuer.name);
  const authority = tidy(issuer.authorityTitle);
  const head = authority.toUpperCase().replace(body.toUpperCase(), '').trim();
  return head === '' ? bodyInText(body) : `${sentenceCase(head.toLowerCase())} ${bodyInText(body)}`;
}

function paperOf(facts: CampaignFacts, values: FactValues, bases: readonly Line[]): PaperDocument {
  const blocks: Block[] = [
    ...headOf(facts.issuer, 'QĐ'),
    { kind: 'title', type: 'Quyết định', abstract: fill(ABSTRACT, values) },
    { kind: 'authority', text: named('issuer.authorityTitle', facts.issuer.authorityTitle) },
    { kind: 'bases', items: bases },
    { kind: 'resolve', text: 'Quyết định:' },
    { kind: 'articles', items: ARTICLES.map((texts, at) => ({ number: at + 1, paragraphs: texts.map((text) => fill(text, values)) })) },
    {
      kind: 'closing',
      recipients: recipientsOf({ ...facts, person: { code: '' }, from: {}, to: {} }),
      signatures: [signatureOf(signerOf(facts.issuer))],
    },
    annexOf(facts, values),
  ];
  return {
    kind: 'campaign', regime: 'state', wording: 'campaign-1', title: `Quyết định về việc điều động và bổ nhiệm ${values['count'] ?? ''} ${OBJECTS[facts.service]}`,
    draft: true, ...(facts.secrecy === undefined ? {} : { secrecy: facts.secrecy }), blocks,
  };
}

function annexOf(facts: CampaignFacts, values: FactValues): AnnexBlock {
  const gap = '\u00a0'.repeat(6);
  const symbol = tidy(facts.issuer.symbol) || 'UBND';
  return {
    kind: 'annex', label: 'Phụ lục', orientation: 'landscape',
    title: fill('Danh sách {service.object} được điều động và bổ nhiệm', values),
    reference: fill(`(Kèm theo Quyết định số${gap}/QĐ-${symbol} ngày${gap}tháng${gap}năm${gap}của {issuer.decides})`, values),
    content: [{
      kind: 'table',
      columns: [
        { heading: 'STT', width: 1, align: 'center' }, { heading: 'Họ và tên', width: 4 }, { heading: 'Ngày sinh', width: 2.2, align: 'center' },
        { heading: 'Chức vụ, đơn vị hiện nay', width: 6 }, { heading: 'Chức vụ, đơn vị được điều động, bổ nhiệm', width: 6 }, { heading: 'Ghi chú', width: 2.5 },
      ],
      rows: facts.rows.map((row, at) => [
        plain(String(at + 1)), plain(tidy(row.person.fullName)), plain(birthInCell(tidy(row.person.birth))),
        plain(postOf(row.from)), plain(postOf(row.to)), plain(tidy(row.note)),
      ]),
      tally: fill('Danh sách có {count} người.', values),
    }],
  };
}

function postOf(post: PostFacts): string {
  return postInText(sentenceCase(tidy(post.title)), unitInText(tidy(post.unitName), tidy(post.localityName)));
}

/** `05/01/1970`, `10/1970` or `1970`: the form of lists. */
function birthInCell(text: string): string {
  const whole = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (whole) return formatDay(text as Day);
  const month = /^(\d{4})-(\d{2})$/u.exec(text);
  return month ? `${month[2]}/${month[1]}` : birthInText(text)?.replace(/^năm /u, '') ?? text;
}
