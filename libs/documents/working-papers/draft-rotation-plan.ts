import { type Day, formatLongDay } from '#calendar';
import { type Named, needsSymbol, unmetTexts } from '../decisions/check-facts.ts';
import { type Draft, type IssuerFacts } from '../decisions/decision-facts.ts';
import { factsUsed } from '../decisions/facts-used.ts';
import { headOf, signerOf } from '../decisions/head.ts';
import { signatureOf } from '../decisions/signature.ts';
import { type AnnexBlock, type PaperDocument, plain, type Secrecy, textOf } from '../paper/paper.ts';
import { fill } from '../wording/fill.ts';
import { tidy } from '../wording/names.ts';
import { listTexts, paragraphsOf, type Section, textBlock } from './sections.ts';

/** A rotation plan: the contents that Decree 170/2025/NĐ-CP, Article 45 (as Regulation 65-QĐ/TW, Article 7) asks for, and the people. */
export interface RotationPlanFacts {
  readonly issuer: IssuerFacts;
  /** `năm 2023`, `giai đoạn 2023 - 2025`. */
  readonly period?: string | undefined;
  readonly purpose?: readonly string[] | undefined;
  readonly need?: readonly string[] | undefined;
  readonly form?: readonly string[] | undefined;
  readonly area?: readonly string[] | undefined;
  readonly time?: readonly string[] | undefined;
  readonly regimes?: readonly string[] | undefined;
  readonly placement?: readonly string[] | undefined;
  /** First day of carrying out. */
  readonly start?: Day | undefined;
  readonly tasks?: readonly string[] | undefined;
  readonly people: readonly { readonly fullName: string; readonly birth: string; readonly from: string; readonly to: string; readonly note?: string }[];
  readonly recipients?: readonly string[] | undefined;
  readonly secrecy?: Secrecy | undefined;
}

const SECTIONS: readonly Section[] = [
  { heading: 'I. MỤC ĐÍCH, YÊU CẦU', list: 'text.purpose', dash: true },
  { heading: 'II. NỘI DUNG' },
  { heading: '1. Số lượng, nhu cầu, vị trí, chức danh', list: 'text.need', dash: true },
  { heading: '2. Hình thức luân chuyển', list: 'text.form', dash: true },
  { heading: '3. Địa bàn luân chuyển', list: 'text.area', dash: true },
  { heading: '4. Thời gian luân chuyển', list: 'text.time', dash: true },
  { heading: '5. Chế độ, chính sách', list: 'text.regimes', dash: true },
  { heading: '6. Dự kiến bố trí sau luân chuyển', list: 'text.placement', dash: true },
  { heading: '7. Thời điểm thực hiện', text: 'Thực hiện kể từ {effective}.' },
  { heading: '8. Danh sách', text: 'Danh sách {count} người được luân chuyển kèm theo Kế hoạch này.' },
  { heading: 'III. TỔ CHỨC THỰC HIỆN', list: 'text.tasks', dash: true },
];
const NEEDED = ['text.purpose', 'text.need', 'text.form', 'text.area', 'text.time', 'text.regimes', 'text.placement', 'text.tasks'];

/** The plan as a draft with its list as annex; a content the article asks for and that is missing is named. */
export function draftRotationPlan(facts: RotationPlanFacts): Draft {
  const lists = listsOf(facts);
  const texts = listTexts(lists, NEEDED);
  const unmet = unmetTexts([...requiredOf(facts), ...texts.required], [...optionalOf(facts), ...texts.optional]);
  if (unmet.length > 0 || facts.start === undefined) return { missing: unmet.map((each) => each.name), unmet };
  const values = { period: tidy(facts.period), effective: formatLongDay(facts.start), count: String(facts.people.length).padStart(2, '0') };
  const abstract = fill('Luân chuyển cán bộ lãnh đạo, quản lý {period}', values);
  const given = paragraphsOf(facts.recipients);
  const document: PaperDocument = {
    kind: 'rotation-plan', regime: 'state', wording: 'rotation-plan-1', draft: true, title: `Kế hoạch ${textOf(abstract)}`,
    ...(facts.secrecy === undefined ? {} : { secrecy: facts.secrecy }),
    blocks: [
      ...headOf(facts.issuer, 'KH'),
      { kind: 'title', type: 'Kế hoạch', abstract },
      textBlock(SECTIONS, values, lists),
      { kind: 'closing', recipients: (given.length > 0 ? given : ['Các cơ quan, đơn vị có liên quan', 'Lưu: VT, HS']).map(plain), signatures: [signatureOf(signerOf(facts.issuer))] },
      annexOf(facts),
    ],
  };
  return { document, facts: factsUsed(document), warnings: [] };
}

function listsOf(facts: RotationPlanFacts): Record<string, readonly string[] | undefined> {
  return {
    'text.purpose': facts.purpose, 'text.need': facts.need, 'text.form': facts.form, 'text.area': facts.area, 'text.time': facts.time,
    'text.regimes': facts.regimes, 'text.placement': facts.placement, 'text.tasks': facts.tasks,
  };
}

function requiredOf({ issuer, period, start, people }: RotationPlanFacts): Named[] {
  return [
    ['issuer.name', issuer.name], ['issuer.place', issuer.place], ['issuer.signerTitle', issuer.signerTitle], ['period', period], ['effective', start],
    ['rows', people.length === 0 ? '' : String(people.length)],
    ...(needsSymbol(issuer.name) ? [['issuer.symbol', issuer.symbol] as const] : []),
    ...people.flatMap((person, at): Named[] => [
      [`rows.${at + 1}.fullName`, person.fullName, `Dòng ${at + 1}: Họ và tên`],
      [`rows.${at + 1}.from`, person.from, `Dòng ${at + 1}: Chức vụ hiện nay`], [`rows.${at + 1}.to`, person.to, `Dòng ${at + 1}: Nơi đến`],
    ]),
  ];
}

function optionalOf({ issuer, people, recipients }: RotationPlanFacts): Named[] {
  return [
    ['issuer.superior', issuer.superior], ['issuer.signerName', issuer.signerName],
    ...paragraphsOf(recipients).map((text): Named => ['recipients', text]),
    ...people.flatMap((person, at): Named[] => [[`rows.${at + 1}.birth`, person.birth, `Dòng ${at + 1}: Ngày sinh`], [`rows.${at + 1}.note`, person.note, `Dòng ${at + 1}: Ghi chú`]]),
  ];
}

function annexOf(facts: RotationPlanFacts): AnnexBlock {
  return {
    kind: 'annex', label: 'Phụ lục', orientation: 'landscape', title: plain('Danh sách người được luân chuyển'),
    reference: plain(`(Kèm theo Kế hoạch số${'\u00a0'.repeat(6)}/KH-${tidy(facts.issuer.symbol) || 'UBND'})`),
    content: [{
      kind: 'table',
      columns: [
        { heading: 'STT', width: 1, align: 'center' }, { heading: 'Họ và tên', width: 4 }, { heading: 'Ngày sinh', width: 2.2, align: 'center' },
        { heading: 'Chức vụ, đơn vị hiện nay', width: 6 }, { heading: 'Dự kiến luân chuyển đến', width: 6 }, { heading: 'Ghi chú', width: 2.5 },
      ],
      rows: facts.people.map((person, at) => [String(at + 1), person.fullName, person.birth, person.from, person.to, person.note ?? ''].map((text) => plain(tidy(text)))),
    }],
  };
}
