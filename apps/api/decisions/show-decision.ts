import { Inject, Injectable } from '@nestjs/common';
import type { DecisionLine, DecisionView } from '#contracts';
import { renderHtml, state30of2020 } from '#documents';
import { openDecision } from '#office';
import type { StoredDecision } from '#persistence';
import { granted } from '../answers/from-deed.ts';
import { known } from '../answers/known.ts';
import { type Desk, DESK } from '../desk.ts';
import { asCaller, type Visitor } from '../door/visitor.ts';

/** A draft with its text, the facts it uses, and what is doubtful about it. */
@Injectable()
export class ShowDecision {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  async view(id: string, visitor: Visitor): Promise<DecisionView> {
    const { decision, draft } = granted(await openDecision(this.desk, id, asCaller(visitor)));
    const line = decisionLine(decision);
    if ('missing' in draft) {
      const warnings = draft.unmet.map(({ name, label, reason }) => ({ code: `fact-${reason}`, text: `${label} (${name})` }));
      return { ...line, facts: [], warnings, html: '' };
    }
    return { ...line, facts: draft.facts, warnings: draft.warnings, html: renderHtml(draft.document, state30of2020) };
  }
}

/** The wire's part of a stored decision. */
function decisionLine(decision: StoredDecision): DecisionLine {
  const { id, kind, state, title, person, fullName, fromUnitName, toUnitName, issuer, effective, proposal, createdAt } = decision;
  return { id, kind, state, title, person, fullName, toUnitName, issuer, effective, createdAt, ...known({ fromUnitName, proposal }) };
}
