import { type Day, daysBetween } from '#calendar';
import { type Dossier, type Finding, type PersonReview, type PositionReview } from '#regulations';

import { type Candidate, type RotationInput } from './input.ts';
import { compareText, type Seat, seatKey, type SeatPlan } from './seats.ts';

/** Reviews that found somebody over the limit, by person and position. */
export type OverReviews = ReadonlyMap<string, PositionReview>;

/** Person and position (see `seatKey`) of everybody over the limit. */
export function findOver(reviews: Iterable<PersonReview>): OverReviews {
  const over = new Map<string, PositionReview>();
  for (const { person, lines } of reviews) {
    for (const line of lines) {
      if (line.findings.some((finding) => finding.outcome === 'over')) over.set(`${person}\n${line.position}`, line);
    }
  }
  return over;
}

/** The finding exceeded longest; one without a day comes last. */
function gravest(review: PositionReview): Finding | undefined {
  return review.findings
    .filter((finding) => finding.outcome === 'over')
    .sort((a, b) => compareText(a.firstDayOver ?? '9999', b.firstDayOver ?? '9999'))[0];
}

/** Which seats lie in the scope, and which may take part. */
export interface Reach {
  /** Whether a place (a locality and its parents) lies in the scope. */
  covers(path: readonly string[]): boolean;
  inScope(seat: Seat): boolean;
  takesPart(seat: Seat): boolean;
}

/** Reads scope and partners of the input (see there for a scope of one locality). */
export function reachOf(input: RotationInput, seatPlan: SeatPlan): Reach {
  const scope = new Set(input.scope ?? []);
  const covers = (path: readonly string[]): boolean => scope.size === 0 || path.some((code) => scope.has(code));
  const inScope = (seat: Seat): boolean => covers(seat.place.path);
  const also = new Set(input.alsoPartners ?? []);
  const invited = (seat: Seat): boolean => inScope(seat) || seat.place.path.some((code) => also.has(code));
  const areas = new Set(seatPlan.seats.filter(inScope).map((seat) => seat.place.area));
  const partners = input.partners ?? (areas.size < 2 && also.size === 0 ? 'everywhere' : 'scope');
  return { covers, inScope, takesPart: partners === 'scope' ? invited : () => true };
}

/**
 * Everybody who may take part: the due people of the scope, and the holders of the seats of equal rank whom a swap may need.
 * In code order, whatever the order of rows.
 */
export function gatherCandidates(input: RotationInput, seatPlan: SeatPlan, scene: Reach & { readonly over: OverReviews }): ReadonlyMap<string, Candidate> {
  const dossiers = new Map(input.dossiers.map((dossier) => [dossier.person.code, dossier] as const));
  const allowed = input.ranks === undefined ? undefined : new Set(input.ranks);
  const held = seatPlan.seats.filter((seat) => seat.holder !== undefined && scene.takesPart(seat) && allowed?.has(seat.position.rank) !== false);
  const ranks = new Set(held.filter((seat) => scene.inScope(seat) && scene.over.has(seatKey(seat))).map((seat) => seat.position.rank));
  const found: Candidate[] = [];
  for (const seat of held) {
    const dossier = dossiers.get(seat.holder ?? '');
    if (dossier === undefined || !ranks.has(seat.position.rank)) continue;
    found.push(candidateOf(dossier, seat, { asOf: input.asOf, over: scene.over.get(seatKey(seat)), inScope: scene.inScope(seat) }));
  }
  found.sort((a, b) => compareText(a.person, b.person));
  return new Map(found.map((candidate) => [candidate.person, candidate]));
}

interface Standing {
  readonly asOf: Day;
  readonly over: PositionReview | undefined;
  readonly inScope: boolean;
}

function candidateOf(dossier: Dossier, seat: Seat, { asOf, over, inScope }: Standing): Candidate {
  const own = dossier.person.specialisations;
  const finding = over === undefined ? undefined : gravest(over);
  const due = finding !== undefined;
  return {
    person: dossier.person.code, dossier, seat, due, wanted: due && inScope, finding,
    overdueDays: finding?.firstDayOver === undefined ? 0 : Math.max(0, daysBetween(finding.firstDayOver, asOf)),
    specialisations: own.length > 0 ? own : seat.position.specialisations,
  };
}
