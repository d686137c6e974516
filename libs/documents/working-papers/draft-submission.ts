import { type Named, needsSymbol, unmetTexts } from '../decisions/check-facts.ts';
import { type Draft, type IssuerFacts } from '../decisions/decision-facts.ts';
import { factsUsed } from '../decisions/facts-used.ts';
import { headOf, named, signerOf } from '../decisions/head.ts';
import { signatureOf } from '../decisions/signature.ts';
import { type PaperDocument, plain, type Secrecy, textOf } from '../paper/paper.ts';
import { fill } from '../wording/fill.ts';
import { bodyInText, tidy } from '../wording/names.ts';
import { listTexts, paragraphsOf, type Section, textBlock } from './sections.ts';

/** A submission (tờ trình): why, whom, what was done, what is asked. */
export interface SubmissionFacts {
  readonly issuer: IssuerFacts;
  /** `Chủ tịch Ủy ban nhân dân Quận 1`. */
  readonly addressee?: string | undefined;
  /** After "Về việc": `điều động và bổ nhiệm viên chức quản lý`. */
  readonly subject?: string | undefined;
  readonly situation?: readonly string[] | undefined;
  /** One paragraph a person: who, from where to where, assessment. */
  readonly people?: readonly string[] | undefined;
  /** Results of the steps with their votes. */
  readonly steps?: readonly string[] | undefined;
  readonly attachments?: readonly string[] | undefined;
  readonly recipients?: readonly string[] | undefined;
  readonly secrecy?: Secrecy | undefined;
}

const SECTIONS: readonly Section[] = [
  { heading: '1. Sự cần thiết', list: 'text.situation' },
  { heading: '2. Nhân sự đề nghị', list: 'rows', dash: true },
  { heading: '3. Kết quả thực hiện quy trình', list: 'text.steps', dash: true },
  { heading: '4. Hồ sơ kèm theo', list: 'text.attachments', dash: true },
  { text: '{issuer.decides} kính trình {addressee} xem xét, quyết định.' },
];

/** The submission as a draft; missing facts are named. */
export function draftSubmission(facts: SubmissionFacts): Draft {
  const { issuer } = facts;
  const lists = { 'text.situation': facts.situation, rows: facts.people, 'text.steps': facts.steps, 'text.attachments': facts.attachments };
  const texts = listTexts(lists, ['text.situation', 'rows', 'text.steps']);
  const required: Named[] = [
    ['issuer.name', issuer.name], ['issuer.place', issuer.place], ['issuer.signerTitle', issuer.signerTitle], ['addressee', facts.addressee], ['subject', facts.subject],
    ...(needsSymbol(issuer.name) ? [['issuer.symbol', issuer.symbol] as const] : []), ...texts.required,
  ];
  const optional: Named[] = [
    ['issuer.superior', issuer.superior], ['issuer.signerName', issuer.signerName], ...texts.optional,
    ...paragraphsOf(facts.recipients).map((text): Named => ['recipients', text]),
  ];
  const unmet = unmetTexts(required, optional);
  if (unmet.length > 0) return { missing: unmet.map((each) => each.name), unmet };
  const values = { 'issuer.decides': bodyInText(tidy(issuer.name)), addressee: tidy(facts.addressee), subject: tidy(facts.subject) };
  const abstract = fill('Về việc {subject}', values);
  const given = paragraphsOf(facts.recipients);
  const document: PaperDocument = {
    kind: 'submission', regime: 'state', wording: 'submission-1', draft: true, title: `Tờ trình ${textOf(abstract).replace(/^Về/u, 'về')}`,
    ...(facts.secrecy === undefined ? {} : { secrecy: facts.secrecy }),
    blocks: [
      ...headOf(issuer, 'TTr'),
      { kind: 'title', type: 'Tờ trình', abstract },
      { kind: 'addressee', to: [named('addressee', facts.addressee)] },
      textBlock(SECTIONS, values, lists),
      { kind: 'closing', recipients: (given.length > 0 ? given : ['Như trên', 'Lưu: VT, HS']).map(plain), signatures: [signatureOf(signerOf(issuer))] },
    ],
  };
  return { document, facts: factsUsed(document), warnings: [] };
}
