import { type Block, type Line } from '../paper/paper.ts';
import { tidy } from '../wording/names.ts';
import { type IssuerFacts } from './decision-facts.ts';
import { type Signer } from './signature.ts';

/** A line filled from one fact. */
export function named(fact: string, text: string | undefined): Line {
  return [{ text: tidy(text), fact }];
}

/** Boxes 1 to 4: who issues, number left blank, place. `type` is the symbol of the paper's type (QĐ, TTr, KH, BB). */
export function headOf(issuer: IssuerFacts, type: string): Block[] {
  const superior = tidy(issuer.superior);
  return [
    { kind: 'header', issuer: named('issuer.name', issuer.name), ...(superior === '' ? {} : { superior: named('issuer.superior', superior) }) },
    { kind: 'number', symbol: `${type}-${tidy(issuer.symbol) || 'UBND'}`, place: named('issuer.place', issuer.place) },
  ];
}

/** The issuing body's setting as the signature needs it. */
export function signerOf(issuer: IssuerFacts): Signer {
  return {
    issuer: tidy(issuer.name), authorityTitle: tidy(issuer.authorityTitle), power: issuer.power,
    title: tidy(issuer.signerTitle), name: tidy(issuer.signerName),
  };
}
