import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '#calendar';
import type { AccountNodeView, CountedStintView, FindingView } from '#contracts';
import { packOf } from '#office';
import { type AccountNode, type Finding, reviewDossier } from '#regulations';
import type { Establishment } from '#tenure';
import { granted } from '../answers/from-deed.ts';
import { known } from '../answers/known.ts';
import { type Desk, DESK } from '../desk.ts';
import { type Visitor, workOf } from '../door/visitor.ts';

/** Every verdict of a pack on one person, with its account: the same judgement as the due list's, made on the spot. */
@Injectable()
export class JudgePerson {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  /** `undefined` when there is no such person in the visitor's scope. @throws Refusal on an unknown pack */
  on(code: string, { asOf, pack: packCode }: { asOf: Day; pack?: string | undefined }, visitor: Visitor): Promise<readonly FindingView[] | undefined> {
    return this.desk.database.work(workOf(visitor, 'person', { asOf }), async (work) => {
      const dossier = await work.dossiers.find(code);
      if (dossier === undefined) return undefined;
      const pack = granted(await packOf(work, { pack: packCode, asOf }));
      const establishment = await work.establishment.load();
      const { lines } = reviewDossier(dossier, { establishment, asOf, pack });
      const nameOf = (rule: string): string => pack.rules.find((known) => known.code === rule)?.name ?? rule;
      return lines.flatMap(({ findings }) => findings).map((finding) => viewOf(finding, nameOf(finding.rule), establishment));
    });
  }
}

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

function viewOf(finding: Finding, ruleName: string, establishment: Establishment): FindingView {
  const { person, position, rule, outcome, cites, notes } = finding;
  const { servingSince, firstDayOver, daysUntilOver, served, terms, decidedBy, termEnds } = finding;
  const { title = position, unitName = '' } = postOf(position, establishment);
  return {
    person, position, rule, outcome, cites, notes, ruleName, title, unitName,
    ...known({ servingSince, firstDayOver, daysUntilOver, served, terms, decidedBy, termEnds }),
    stints: finding.stints.map((stint) => stintOf(stint, establishment)),
    account: accountOf(finding.account),
  };
}
