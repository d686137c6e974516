import { unprintable } from '../paper/printable.ts';
import { birthInText, isDay, tidy } from '../wording/names.ts';
import { labelOfFact } from './fact-labels.ts';
import { type TransferFacts, type UnmetFact } from './transfer-facts.ts';

const LONGEST = 400;

type Named = readonly [name: string, text: string | undefined];

/** Every text of the facts with its name: what must be there, what may be. */
function textsOf(facts: TransferFacts): { required: Named[]; optional: Named[] } {
  const { person, from, to, issuer } = facts;
  const lists = (name: string, texts: readonly string[] | undefined): Named[] => (texts ?? []).map((text) => [name, text]);
  return {
    required: [
      ['person.fullName', person.fullName], ['person.birth', person.birth], ['person.gender', person.gender],
      ['from.title', from.title], ['from.unitName', from.unitName], ['to.title', to.title], ['to.unitName', to.unitName],
      ['effective', facts.effective], ['issuer.name', issuer.name], ['issuer.place', issuer.place],
      ['issuer.authorityTitle', issuer.authorityTitle], ['issuer.signerTitle', issuer.signerTitle], ['proposer', facts.proposer],
      ...(needsSymbol(issuer.name) ? [['issuer.symbol', issuer.symbol] as const] : []),
    ],
    optional: [
      ['from.localityName', from.localityName], ['to.localityName', to.localityName], ['issuer.superior', issuer.superior],
      ['issuer.signerName', issuer.signerName], ['issuer.symbol', issuer.symbol],
      ...lists('recipients', facts.recipients), ...lists('executors', facts.executors), ...lists('furtherBases', facts.furtherBases),
    ],
  };
}

/** Only a People's Committee has a symbol everybody knows. */
export function needsSymbol(issuerName: string | undefined): boolean {
  return issuerName !== undefined && !/^Ủy ban nhân dân/iu.test(tidy(issuerName));
}

/** The facts that keep the paper from being drafted, each once; empty when it can be. */
export function unmetFacts(facts: TransferFacts): UnmetFact[] {
  const { required, optional } = textsOf(facts);
  const unmet = [
    ...required.flatMap(([name, text]) => (tidy(text) === '' ? [one(name, 'missing')] : faultOf(name, tidy(text)))),
    ...optional.flatMap(([name, text]) => faultOf(name, tidy(text))),
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
  return name !== 'effective' || isDay(text);
}
