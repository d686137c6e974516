import { lastDayBefore } from '#calendar';
import type { AccountNodeView, CountedStintView, ExemptedView, FindingView } from '#contracts';
import type { AccountNode, Finding, RulePack } from '#regulations';
import type { Establishment } from '#tenure';
import { known } from '../answers/known.ts';

function postOf(position: string, establishment: Establishment): { title?: string; unitName?: string } {
  const found = establishment.positions.get(position);
  const unit = found && establishment.units.get(found.unit);
  return { ...(found ? { title: found.title } : {}), ...(unit ? { unitName: unit.name } : {}) };
}

function accountOf({ code, text, values, cites, children }: AccountNode): AccountNodeView {
  return { code, text, ...known({ values, cites, children: children?.map(accountOf) }) };
}

function stintOf(stint: Finding['stints'][number], establishment: Establishment): CountedStintView {
  const { position, from, counted, why } = stint;
  return { position, from, counted, why, ...postOf(position, establishment), ...known({ to: stint.to }) };
}

function exemptedOf({ authority, document, from, until, otherwise }: NonNullable<Finding['exempted']>): ExemptedView {
  return { authority, document, from, otherwise, ...known({ to: until && lastDayBefore(until) }) };
}

/** A finding with its whole account, as screens, JSON and paper show it. */
export function findingView(finding: Finding, { pack, establishment }: { readonly pack: RulePack; readonly establishment: Establishment }): FindingView {
  const { person, position, rule, outcome, cites, notes } = finding;
  const { servingSince, firstDayOver, daysUntilOver, served, terms, decidedBy, termEnds } = finding;
  const { title = position, unitName = '' } = postOf(position, establishment);
  const ruleName = pack.rules.find((one) => one.code === rule)?.name ?? rule;
  return {
    person, position, rule, outcome, cites, notes, ruleName, title, unitName,
    ...known({ servingSince, firstDayOver, daysUntilOver, served, terms, decidedBy, termEnds }),
    stints: finding.stints.map((stint) => stintOf(stint, establishment)),
    account: accountOf(finding.account),
    ...known({ exempted: finding.exempted && exemptedOf(finding.exempted) }),
    turns: finding.turns,
  };
}
