import { lastDayBefore } from '#calendar';
import type { LegalBasisView } from '#contracts';
import { type AnyParameter, basisOf, LEGAL_BASES, type LegalBasis, listPacks, MOVER_GATES, PAIR_GATES } from '#regulations';
import { known } from '../answers/known.ts';

interface Judged {
  readonly code: string;
  readonly name: string;
  readonly provisions: readonly { readonly text: string }[];
  readonly parameters: readonly AnyParameter[];
}

/** Every rule and gate once, with the values all shipped packs give its parameters. */
function everyRule(): readonly Judged[] {
  const packs = listPacks();
  const withAllValues = (judged: Judged): Judged => ({ ...judged, parameters: judged.parameters.flatMap((one) => [one, ...packs.flatMap((pack) => pack.parameters.get(one.code) ?? [])]) });
  return [...new Map([...packs.flatMap((pack): readonly Judged[] => pack.rules), ...MOVER_GATES, ...PAIR_GATES].map((judged) => [judged.code, withAllValues(judged)])).values()];
}

/** Code of a text → the rules that cite it. */
function usage(): ReadonlyMap<string, { rule: string; ruleName: string }[]> {
  const used = new Map<string, { rule: string; ruleName: string }[]>();
  for (const { code, name, provisions, parameters } of everyRule()) {
    const texts = [...provisions, ...parameters.flatMap((one) => one.values.map((value) => value.source))].map((cited) => basisOf(cited.text)?.code);
    for (const text of new Set(texts.filter((one) => one !== undefined))) used.set(text, [...(used.get(text) ?? []), { rule: code, ruleName: name }]);
  }
  return used;
}

function basisView(basis: LegalBasis, used: ReturnType<typeof usage>): LegalBasisView {
  const { code, type, number, issuer, title, signed, effective, until, replacedBy, confirmed, note } = basis;
  return { code, type, issuer, title, confirmed, usedBy: used.get(code) ?? [], ...known({ number, signed, effective, to: until && lastDayBefore(until), replacedBy, note }) };
}

/** The library of texts, each with the rules that rely on it. */
export function legalBases(): readonly LegalBasisView[] {
  const used = usage();
  return LEGAL_BASES.map((basis) => basisView(basis, used));
}
