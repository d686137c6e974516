import { type Block, type Line, type Regime } from '../paper/paper.ts';
import { placeInDate, tidy } from '../wording/names.ts';
import { type IssuerFacts } from './decision-facts.ts';
import { type Signer } from './signature.ts';

/** A line filled from one fact. */
export function named(fact: string, text: string | undefined): Line {
  return [{ text: tidy(text), fact }];
}

/** Boxes 1 to 4: who issues, number left blank, place. `type` is the symbol of the paper's type (QĐ, TTr, KH, BB). */
export function headOf(issuer: IssuerFacts, type: string, regime: Regime = 'state'): Block[] {
  const superior = printedSuperior(issuer);
  const symbol = regime === 'party' ? `${type}/${tidy(issuer.symbol)}` : `${type}-${tidy(issuer.symbol) || 'UBND'}`;
  return [
    { kind: 'header', issuer: named('issuer.name', issuer.name), ...(superior === '' ? {} : { superior: named('issuer.superior', superior) }) },
    { kind: 'number', symbol, place: named('issuer.place', placeInDate(tidy(issuer.place))) },
  ];
}

const COMMITTEE = /^Ủy ban nhân dân /iu;

/** A People's Committee stands alone in the head: no other committee is printed over it (it still gets its copy). */
function printedSuperior(issuer: IssuerFacts): string {
  const superior = tidy(issuer.superior);
  return COMMITTEE.test(superior) && COMMITTEE.test(tidy(issuer.name)) ? '' : superior;
}

/** The issuing body's setting as the signature needs it. */
export function signerOf(issuer: IssuerFacts, regime: Regime = 'state'): Signer {
  return {
    regime,
    issuer: tidy(issuer.name), authorityTitle: tidy(issuer.authorityTitle), power: issuer.power,
    title: tidy(issuer.signerTitle), name: tidy(issuer.signerName),
  };
}
