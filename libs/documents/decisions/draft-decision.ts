import { type Day } from '#calendar';
import { chooseBases } from '#regulations';
import { type Warning } from '../paper/warning.ts';
import { type Article, type Block, type Line, type PaperDocument, plain, textOf } from '../paper/paper.ts';
import { fill, type FactValues } from '../wording/fill.ts';
import { isSchool, tidy } from '../wording/names.ts';
import { unmetFacts } from './check-facts.ts';
import { type DecisionFacts, type Draft, type TransferDraft, type TransferFacts } from './decision-facts.ts';
import { decisionValues, holds, mainPost, serviceOf } from './decision-values.ts';
import { factsUsed } from './facts-used.ts';
import { headOf, named, signerOf } from './head.ts';
import { recipientsOf } from './recipients.ts';
import { signatureOf, signingDoubts } from './signature.ts';
import { DECISION_FORMS, type DecisionKind, type DecisionWording, wordingOf } from './wordings.ts';

/**
 * A decision on one person, as a draft: number and date are left to the clerk. A fact that the kind needs and that is
 * missing, or that holds characters no paper may carry, is named instead of printed.
 */
export function draftDecision(kind: DecisionKind, given: DecisionFacts): Draft {
  const { posts } = DECISION_FORMS[kind];
  const facts: DecisionFacts = { ...given, from: posts.includes('from') ? given.from : {}, to: posts.includes('to') ? given.to : {} };
  const unmet = unmetFacts(kind, facts);
  const { effective } = facts;
  if (unmet.length > 0 || effective === undefined) return { missing: unmet.map((each) => each.name), unmet };
  const on = facts.decidedOn ?? effective;
  const wording = wordingOf(kind, on);
  const values = decisionValues(facts, effective);
  const bases = chooseBases({
    service: serviceOf(facts), schoolLevel: isSchool(tidy(mainPost(facts).unitName)) ? facts.schoolLevel : undefined,
    on, only: facts.bases, without: DECISION_FORMS[kind].without,
  });
  const basisLines: Line[] = [
    ...bases.bases.map((basis) => plain(`Căn cứ ${basis.name}`)),
    ...(facts.furtherBases ?? []).map((text) => plain(tidy(text).replace(/[.;]+$/u, ''))),
    fill('Theo đề nghị của {proposer}', values),
  ];
  const document = paperOf({ kind, facts, wording, values, bases: basisLines });
  return { document, facts: factsUsed(document), warnings: [...bases.doubts, ...doubts(kind, facts, effective)] };
}

/**
 * The receiving side's decision on the transfer and appointment of one person. Somebody who holds no post (`from: {}`,
 * an empty object) is not transferred: the decision appoints.
 */
export function draftTransferDecision(facts: TransferFacts): TransferDraft {
  return draftDecision(Object.keys(facts.from).length === 0 ? 'appointment' : 'transfer-and-appointment', facts);
}

interface Material {
  readonly kind: DecisionKind;
  readonly facts: DecisionFacts;
  readonly wording: DecisionWording;
  readonly values: FactValues;
  readonly bases: readonly Line[];
}

function paperOf({ kind, facts, wording, values, bases }: Material): PaperDocument {
  const abstract = fill(wording.abstract, values);
  const blocks: Block[] = [
    ...headOf(facts.issuer, 'QĐ'),
    { kind: 'title', type: 'Quyết định', abstract },
    { kind: 'authority', text: named('issuer.authorityTitle', facts.issuer.authorityTitle) },
    { kind: 'bases', items: bases },
    { kind: 'resolve', text: 'Quyết định:' },
    { kind: 'articles', items: articlesOf(facts, wording, values) },
    { kind: 'closing', recipients: recipientsOf(facts), signatures: [signatureOf(signerOf(facts.issuer))] },
  ];
  return {
    kind,
    regime: 'state',
    wording: wording.id,
    title: `Quyết định ${textOf(abstract).replace(/^Về/u, 'về')}: ${tidy(facts.person.fullName)}`,
    draft: true,
    ...(facts.secrecy === undefined ? {} : { secrecy: facts.secrecy }),
    blocks,
  };
}

function articlesOf(facts: DecisionFacts, wording: DecisionWording, values: FactValues): Article[] {
  return wording.articles.map((clauses, at) => ({
    number: at + 1,
    paragraphs: clauses.filter((clause) => holds(clause.when, facts)).map((clause) => fill(clause.text, values)),
  }));
}

/** What the clerk should look at before it is signed; nothing here keeps the paper from being drafted. */
function doubts(kind: DecisionKind, facts: DecisionFacts, effective: Day): Warning[] {
  const fromSchool = isSchool(tidy(facts.from.unitName));
  const toSchool = isSchool(tidy(mainPost(facts).unitName));
  const charterWanted = toSchool && !DECISION_FORMS[kind].without.includes('school-charter');
  const found: readonly (readonly [doubtful: boolean, code: string, text: string])[] = [
    [kind === 'transfer-and-appointment' && fromSchool && !toSchool, 'enters-civil-service',
      'Viên chức chuyển sang giữ chức vụ công chức phải qua thủ tục tiếp nhận; kiểm tra tên và nội dung quyết định.'],
    [charterWanted && facts.schoolLevel === undefined, 'school-level-unknown',
      'Chưa biết cấp học của trường nên chưa nêu được căn cứ điều lệ trường.'],
    [(facts.decidedOn ?? effective) > effective, 'takes-effect-before-signed', 'Ngày có hiệu lực sớm hơn ngày ký quyết định.'],
    [(facts.until ?? effective) < effective, 'ends-before-it-begins', 'Ngày cuối cùng sớm hơn ngày có hiệu lực.'],
  ];
  return [...signingDoubts(signerOf(facts.issuer)), ...found.filter(([doubtful]) => doubtful).map(([, code, text]) => ({ code, text }))];
}
