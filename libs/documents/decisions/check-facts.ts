import { unprintable } from '../paper/printable.ts';
import { birthInText, isDay, tidy } from '../wording/names.ts';
import { labelOfFact } from './fact-labels.ts';
import { type DecisionFacts, type PostFacts, type UnmetFact } from './decision-facts.ts';
import { type FurtherFact } from './decision-wording.ts';
import { DECISION_FORMS, type DecisionKind } from './wordings.ts';

/** Names and titles; running text (facts named `text.…`) may be longer. */
const LONGEST = 400;
const LONGEST_TEXT = 4000;

/** A text and the fact it stands for; `label` where the name alone has none (rows of a list). */
export type Named = readonly [name: string, text: string | undefined, label?: string];

/** Every text of the facts with its name: what the kind needs, what may be there. */
function textsOf(kind: DecisionKind, facts: DecisionFacts): { required: Named[]; optional: Named[] } {
  const { person, from, to, issuer } = facts;
  const form = DECISION_FORMS[kind];
  const lists = (name: string, texts: readonly string[] | undefined): Named[] => (texts ?? []).map((text) => [name, text]);
  const posts = { from: postTexts('from', from), to: postTexts('to', to) };
  const further = furtherTexts(facts);
  return {
    required: [
      ['person.fullName', person.fullName], ['person.birth', person.birth], ...(facts.regime === 'party' ? [] : [['person.gender', person.gender] as const]),
      ...form.posts.flatMap((side) => posts[side]),
      ['effective', facts.effective], ...form.needs.map((name): Named => [name, further[name]]),
      ['issuer.name', issuer.name], ['issuer.place', issuer.place],
      ['issuer.authorityTitle', issuer.authorityTitle], ['issuer.signerTitle', issuer.signerTitle], ['proposer', facts.proposer],
      ...(needsSymbol(issuer.name) ? [['issuer.symbol', issuer.symbol] as const] : []), ...replacedTexts(facts),
    ],
    optional: [
      ...posts.from, ...posts.to, ...Object.entries(further), ['committees', facts.committees],
      ['from.localityName', from.localityName], ['to.localityName', to.localityName], ['issuer.superior', issuer.superior],
      ['issuer.signerName', issuer.signerName], ['issuer.symbol', issuer.symbol],
      ...lists('recipients', facts.recipients), ...lists('executors', facts.executors), ...lists('furtherBases', facts.furtherBases),
    ],
  };
}

function furtherTexts({ until, reason, earlier }: DecisionFacts): Readonly<Record<FurtherFact, string | undefined>> {
  return {
    until, reason,
    'earlier.number': earlier?.number, 'earlier.signed': earlier?.signed, 'earlier.issuer': earlier?.issuer, 'earlier.about': earlier?.about,
  };
}

/** A decision that replaces another names it whole. */
function replacedTexts({ earlier }: DecisionFacts): Named[] {
  return earlier === undefined ? [] : [['earlier.number', earlier.number], ['earlier.signed', earlier.signed], ['earlier.issuer', earlier.issuer]];
}

function postTexts(side: 'from' | 'to', post: PostFacts): Named[] {
  return [[`${side}.title`, post.title], [`${side}.unitName`, post.unitName]];
}

/** Only a People's Committee has a symbol everybody knows; a Party committee is asked for its own (`QU`). */
export function needsSymbol(issuerName: string | undefined): boolean {
  return issuerName !== undefined && !/^Ủy ban nhân dân/iu.test(tidy(issuerName));
}

/** The facts that keep a decision of that kind from being drafted, each once; empty when it can be. */
export function unmetFacts(kind: DecisionKind, facts: DecisionFacts): UnmetFact[] {
  const { required, optional } = textsOf(kind, facts);
  return unmetTexts(required, optional);
}

/** Texts that must be there and are not, and texts of either kind that no paper may carry or nobody can read. */
export function unmetTexts(required: readonly Named[], optional: readonly Named[]): UnmetFact[] {
  const unmet = [
    ...required.flatMap((named) => (tidy(named[1]) === '' ? [one(named, 'missing')] : faultOf(named))),
    ...optional.flatMap((named) => (tidy(named[1]) === '' ? [] : faultOf(named))),
  ];
  return unmet.filter((each, at) => unmet.findIndex((other) => other.name === each.name) === at);
}

function one([name, , label]: Named, reason: UnmetFact['reason']): UnmetFact {
  return { name, label: label ?? labelOfFact(name), reason };
}

function faultOf(named: Named): UnmetFact[] {
  const text = tidy(named[1]);
  const letters = unprintable(text);
  if (letters.length > 0) return [{ ...one(named, 'unprintable'), letters }];
  if (text.length > (named[0].startsWith('text.') ? LONGEST_TEXT : LONGEST)) return [one(named, 'too-long')];
  return readable(named[0], text) ? [] : [one(named, 'unreadable')];
}

/** Days and births must be days; rows of a list end their names like single facts do. */
function readable(name: string, text: string): boolean {
  const last = name.replace(/^rows\.\d+\./u, '');
  if (last === 'person.birth') return birthInText(text) !== undefined;
  if (last === 'person.gender') return text === 'male' || text === 'female';
  return !['effective', 'until', 'asOf', 'heldOn', 'earlier.signed'].includes(last) || isDay(text);
}
