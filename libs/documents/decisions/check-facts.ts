import { unprintable } from '../paper/printable.ts';
import { birthInText, isDay, tidy } from '../wording/names.ts';
import { labelOfFact } from './fact-labels.ts';
import { type DecisionFacts, type PostFacts, type UnmetFact } from './decision-facts.ts';
import { DECISION_FORMS, type DecisionKind } from './wordings.ts';

const LONGEST = 400;

type Named = readonly [name: string, text: string | undefined];

/** Every text of the facts with its name: what the kind needs, what may be there. */
function textsOf(kind: DecisionKind, facts: DecisionFacts): { required: Named[]; optional: Named[] } {
  const { person, from, to, issuer } = facts;
  const form = DECISION_FORMS[kind];
  const lists = (name: string, texts: readonly string[] | undefined): Named[] => (texts ?? []).map((text) => [name, text]);
  const posts = { from: postTexts('from', from), to: postTexts('to', to) };
  const extras = { until: facts.until, reason: facts.reason };
  return {
    required: [
      ['person.fullName', person.fullName], ['person.birth', person.birth], ['person.gender', person.gender],
      ...form.posts.flatMap((side) => posts[side]),
      ['effective', facts.effective], ...form.needs.map((name): Named => [name, extras[name]]),
      ['issuer.name', issuer.name], ['issuer.place', issuer.place],
      ['issuer.authorityTitle', issuer.authorityTitle], ['issuer.signerTitle', issuer.signerTitle], ['proposer', facts.proposer],
      ...(needsSymbol(issuer.name) ? [['issuer.symbol', issuer.symbol] as const] : []),
    ],
    optional: [
      ...posts.from, ...posts.to, ['until', facts.until], ['reason', facts.reason],
      ['from.localityName', from.localityName], ['to.localityName', to.localityName], ['issuer.superior', issuer.superior],
      ['issuer.signerName', issuer.signerName], ['issuer.symbol', issuer.symbol],
      ...lists('recipients', facts.recipients), ...lists('executors', facts.executors), ...lists('furtherBases', facts.furtherBases),
    ],
  };
}

function postTexts(side: 'from' | 'to', post: PostFacts): Named[] {
  return [[`${side}.title`, post.title], [`${side}.unitName`, post.unitName]];
}

/** Only a People's Committee has a symbol everybody knows. */
export function needsSymbol(issuerName: string | undefined): boolean {
  return issuerName !== undefined && !/^Ủy ban nhân dân/iu.test(tidy(issuerName));
}

/** The facts that keep the paper from being drafted, each once; empty when it can be. */
export function unmetFacts(kind: DecisionKind, facts: DecisionFacts): UnmetFact[] {
  const { required, optional } = textsOf(kind, facts);
  const unmet = [
    ...required.flatMap(([name, text]) => (tidy(text) === '' ? [one(name, 'missing')] : faultOf(name, tidy(text)))),
    ...optional.flatMap(([name, text]) => (tidy(text) === '' ? [] : faultOf(name, tidy(text)))),
  ];
  return unmet.filter((each, at) => unmet.findIndex((other) => other.name === each.name) === at);
}

function one(name: string, reason: UnmetFact['reason']): UnmetFact {
  return { name, label: labelOfFact(name), reason };
}

function faultOf(name: string, text: string): UnmetFact[] {
  const letters = unprintable(text);
  if (letters.length > 0) return [{ ...one(name, 'unprintable'), letters }];
  if (text.length > LONGEST) return [one(name, 'too-long')];
  return readable(name, text) ? [] : [one(name, 'unreadable')];
}

function readable(name: string, text: string): boolean {
  if (name === 'person.birth') return birthInText(text) !== undefined;
  if (name === 'person.gender') return text === 'male' || text === 'female';
  return (name !== 'effective' && name !== 'until') || isDay(text);
}
