import { type AccountNode, type Finding } from '../finding.ts';
import { type MoveAccount, type Mover } from '../moves/move.ts';

/** What was found, in the words of a golden case; only what the case may ask for. */
export type Said = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** Fields whose expectation is a list of which each must be among those found; all other fields must be equal. */
export const AMONG: ReadonlySet<string> = new Set(['cites', 'notes']);

const codesIn = (node: AccountNode): string[] => [node.code, ...(node.children ?? []).flatMap(codesIn)];
const written = (length: Finding['served']): string | undefined => length && `${length.years}y ${length.months}m ${length.days}d`;

/** A finding as a case writes it: lengths as `8y 0m 1d`, days as text. */
export function sayFinding(found: Finding): Said {
  return {
    outcome: found.outcome, served: written(found.served), since: found.servingSince, firstDayOver: found.firstDayOver,
    daysUntilOver: found.daysUntilOver, terms: found.terms, decidedBy: found.decidedBy, termEnds: found.termEnds,
    cites: found.cites, notes: codesIn(found.account),
  };
}

/** What one gate of a move said, as a case writes it. */
export function sayMarks(mover: Mover, { refusals, flags }: MoveAccount): Said {
  return {
    refusals: refusals.map((mark) => mark.code),
    flags: flags.map((mark) => mark.code),
    waivers: refusals.map((mark) => mark.waiver ?? ''),
    retires: mover.retiresOn,
    timeLeft: written(mover.timeLeft),
    cites: [...refusals, ...flags].flatMap((mark) => mark.cites.map((cited) => cited.text)),
  };
}
