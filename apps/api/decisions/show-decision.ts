import { Inject, Injectable } from '@nestjs/common';
import type { DecisionLine, DecisionView } from '#contracts';
import { renderHtml } from '#documents';
import { type OpenedDecision, openDecision } from '#office';
import type { StoredDecision } from '#persistence';
import { granted } from '../answers/from-deed.ts';
import { known } from '../answers/known.ts';
import { type Desk, DESK } from '../desk.ts';
import { asCaller, type Visitor } from '../door/visitor.ts';

/** A decision with its text, the facts it uses, what is doubtful about it, and what was done with it. */
@Injectable()
export class ShowDecision {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  async view(id: string, visitor: Visitor): Promise<DecisionView> {
    return viewOf(granted(await openDecision(this.desk, id, asCaller(visitor))));
  }
}

type Written = Pick<DecisionView, 'facts' | 'warnings' | 'html' | 'places' | 'stale'>;

function written(model: OpenedDecision['model']): Written {
  if ('unmet' in model) {
    return { facts: [], warnings: model.unmet.map(({ name, label, reason }) => ({ code: `fact-${reason}`, text: `${label} (${name})` })), html: '', places: [], stale: [] };
  }
  return { facts: model.facts, warnings: model.warnings, html: renderHtml(model.document, model.layout), places: model.places, stale: model.stale };
}

function viewOf({ decision, model, history, together, furtherBases }: OpenedDecision): DecisionView {
  const { createdBy, editedBy, checkedBy, issuedBy, sha256, reason, cancels, replaces } = decision;
  return {
    ...decisionLine(decision), ...written(model), draftedBy: createdBy, together,
    history: history.map(({ at, by, deed, detail }) => ({ at, by, deed, ...known({ detail }) })),
    ...known({ editedBy, checkedBy, issuedBy, sha256, reason, cancels, replaces, furtherBases }),
  };
}

/** The wire's part of a stored decision. */
export function decisionLine(decision: StoredDecision | DecisionLine): DecisionLine {
  const { id, kind, state, title, person, fullName, fromUnitName, toUnitName, issuer, effective, proposal, createdAt, version, group, groupLabel, number, symbol, issuedOn, executed, secrecy } = decision;
  return {
    id, kind, state, title, person, fullName, issuer, effective, createdAt, version, group, executed,
    ...known({ fromUnitName, toUnitName, proposal, groupLabel, number, symbol, issuedOn, secrecy }),
  };
}
