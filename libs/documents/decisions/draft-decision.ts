import { type Day } from '#calendar';
import { type BasisPlace, chooseBases } from '#regulations';
import { type Article, type Block, type Line, type PaperDocument, plain, type Regime, textOf } from '../paper/paper.ts';
import { fill, type FactValues } from '../wording/fill.ts';
import { isSchool, tidy } from '../wording/names.ts';
import { unmetFacts } from './check-facts.ts';
import { type DecisionFacts, type Draft, type TransferDraft, type TransferFacts } from './decision-facts.ts';
import { holds } from './conditions.ts';
import { decisionValues, mainPost, serviceOf } from './decision-values.ts';
import { doubtsOf } from './doubts.ts';
import { factsUsed } from './facts-used.ts';
import { headOf, named, signerOf } from './head.ts';
import { recipientsOf } from './recipients.ts';
import { signatureOf } from './signature.ts';
import { DECISION_FORMS, type DecisionKind, type DecisionWording, wordingOf } from './wordings.ts';

/**
 * A decision on one person, as a draft: number and date are left to the clerk. A fact that the kind needs and that is
 * missing, or that holds characters no paper may carry, is named instead of printed.
 */
export function draftDecision(kind: DecisionKind, given: DecisionFacts): Draft {
  const facts = postsOf(kind, given);
  const unmet = unmetFacts(kind, facts);
  const { effective } = facts;
  if (unmet.length > 0 || effective === undefined) return { missing: unmet.map((each) => each.name), unmet };
  const regime = facts.regime ?? 'state';
  const on = facts.decidedOn ?? effective;
  const wording = wordingOf(kind, on, regime);
  const values = decisionValues(facts, effective);
  const bases = basesOf(kind, facts, on);
  const basisLines: Line[] = [
    ...(regime === 'party' ? [plain(`Căn cứ ${PARTY_STATUTES}`)] : []),
    ...bases.bases.map((basis) => plain(`Căn cứ ${basis.name}`)),
    ...(facts.furtherBases ?? []).map((text) => plain(tidy(text).replace(/[.;]+$/u, ''))),
    fill(regime === 'party' ? 'Xét đề nghị của {proposer}' : 'Theo đề nghị của {proposer}', values),
  ];
  const document = paperOf({ kind, facts, regime, wording, values, bases: basisLines });
  return { document, facts: factsUsed(document), warnings: [...bases.doubts, ...doubtsOf(kind, facts, effective)] };
}

/** The Party's Statutes bear neither number nor day where a decision rests on them. */
const PARTY_STATUTES = 'Điều lệ Đảng Cộng sản Việt Nam';
/** Laws and decrees of the State are no bases of a Party decision. */
const STATE_PLACES: readonly BasisPlace[] = ['local-government', 'service-law', 'teachers-law', 'service-decree', 'school-charter'];

/** Posts the kind says nothing about are left out, whatever the facts hold. */
function postsOf(kind: DecisionKind, given: DecisionFacts): DecisionFacts {
  const { posts, mayName = [] } = DECISION_FORMS[kind];
  const says = (side: 'from' | 'to'): boolean => posts.includes(side) || mayName.includes(side);
  return { ...given, from: says('from') ? given.from : {}, to: says('to') ? given.to : {} };
}

function basesOf(kind: DecisionKind, facts: DecisionFacts, on: Day): ReturnType<typeof chooseBases> {
  const { without } = DECISION_FORMS[kind];
  return chooseBases({
    service: serviceOf(facts), schoolLevel: isSchool(tidy(mainPost(facts).unitName)) ? facts.schoolLevel : undefined,
    on, only: facts.bases, without: facts.regime === 'party' ? [...without, ...STATE_PLACES] : without,
  });
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
  readonly regime: Regime;
  readonly wording: DecisionWording;
  readonly values: FactValues;
  readonly bases: readonly Line[];
}

function paperOf({ kind, facts, regime, wording, values, bases }: Material): PaperDocument {
  const abstract = fill(wording.abstract, values);
  const authority: Block = { kind: 'authority', text: named('issuer.authorityTitle', facts.issuer.authorityTitle) };
  const grounds: Block = { kind: 'bases', items: bases };
  const blocks: Block[] = [
    ...headOf(facts.issuer, 'QĐ', regime),
    { kind: 'title', type: 'Quyết định', abstract },
    ...(regime === 'party' ? [grounds, authority] : [authority, grounds]),
    { kind: 'resolve', text: regime === 'party' ? 'Quyết định' : 'Quyết định:' },
    { kind: 'articles', items: articlesOf(facts, wording, values) },
    { kind: 'closing', recipients: recipientsOf(facts), signatures: [signatureOf(signerOf(facts.issuer, regime))] },
  ];
  return {
    kind,
    regime,
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
