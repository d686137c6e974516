import type { Day } from '#calendar';
import type { DecisionLine } from '#contracts';
import type { StoredDecision, TenureStep } from './decision-shapes.ts';

export interface DecisionRow {
  readonly id: string;
  readonly kind: string;
  readonly state: StoredDecision['kept'];
  readonly life: DecisionLine['state'];
  readonly title: string;
  readonly person: string;
  readonly full_name: string;
  readonly from_unit_name: string | null;
  readonly to_unit_name: string | null;
  readonly issuer: string;
  readonly body: string | null;
  readonly symbol: string | null;
  readonly template_set: string;
  readonly effective: Day;
  readonly proposal_id: string | null;
  readonly move_no: number | null;
  readonly group_id: string;
  readonly group_label: string | null;
  readonly place_in_group: number;
  readonly localities: string[];
  readonly facts: unknown;
  readonly edits: unknown;
  readonly steps: TenureStep[];
  readonly number: string | null;
  readonly issued_on: Day | null;
  readonly proposed_by: string;
  readonly edited_by: string | null;
  readonly approved_by: string | null;
  readonly issued_by: string | null;
  readonly executed_at: Date | null;
  readonly paper: string | null;
  readonly paper_sha256: string | null;
  readonly reason: string | null;
  readonly cancels: string | null;
  readonly replaces: string | null;
  readonly created_at: Date;
  readonly version: number;
}

/** In force is what was carried out, from its first day on; the day is that of the office. */
export const LIFE = `CASE WHEN state = 'issued' AND executed_at IS NOT NULL AND effective <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date THEN 'in-force' ELSE state END`;

const SHORT = `id, kind, state, ${LIFE} AS life, title, person, full_name, from_unit_name, to_unit_name, issuer, symbol, effective, proposal_id, group_id, group_label,
  place_in_group, number, issued_on, executed_at, created_at, version, facts ->> 'secrecy' AS secrecy`;
export const LINE_COLUMNS = SHORT;
export const COLUMNS = `${SHORT}, body, template_set, move_no, localities, facts, edits, steps, proposed_by, edited_by, approved_by, issued_by, paper, paper_sha256, reason, cancels, replaces`;

/** Leaves out what is not there. */
function there<Known extends Record<string, unknown>>(known: Known): { [Key in keyof Known]?: NonNullable<Known[Key]> } {
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null && value !== undefined)) as { [Key in keyof Known]?: NonNullable<Known[Key]> };
}

export function lineOf(row: DecisionRow & { readonly secrecy: string | null }): DecisionLine {
  return {
    id: row.id, kind: row.kind, state: row.life, title: row.title, person: row.person, fullName: row.full_name, issuer: row.issuer, effective: row.effective,
    createdAt: row.created_at.toISOString(), version: row.version, group: row.group_id, executed: row.executed_at !== null,
    ...there({
      fromUnitName: row.from_unit_name, toUnitName: row.to_unit_name, proposal: row.proposal_id, groupLabel: row.group_label, number: row.number,
      symbol: row.symbol, issuedOn: row.issued_on, secrecy: row.secrecy,
    }),
  };
}

export function storedOf(row: DecisionRow & { readonly secrecy: string | null }): StoredDecision {
  return {
    ...lineOf(row), kept: row.state, facts: row.facts, edits: row.edits, steps: row.steps, localities: row.localities, templateSet: row.template_set,
    place: row.place_in_group, createdBy: row.proposed_by,
    ...there({
      moveNo: row.move_no, body: row.body, editedBy: row.edited_by, checkedBy: row.approved_by, issuedBy: row.issued_by, paper: row.paper,
      sha256: row.paper_sha256, reason: row.reason, cancels: row.cancels, replaces: row.replaces,
    }),
  };
}
