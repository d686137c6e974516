import { type Day } from '#calendar';
import { type Dossier } from '#regulations';
import { type Establishment } from '#tenure';

import { type OverReviews } from './candidates.ts';
import { livesOn, type Place } from './geography.ts';
import { type Candidate } from './input.ts';
import { type LeftOut, type SeatLabel } from './plan.ts';
import { compareText, type SeatPlan } from './seats.ts';

/** What the search for people left out looks at. */
export interface LeftOutScene {
  readonly establishment: Establishment;
  readonly dossiers: readonly Dossier[];
  readonly asOf: Day;
  readonly seatPlan: SeatPlan;
  readonly candidates: ReadonlyMap<string, Candidate>;
  readonly over: OverReviews;
  placeOf(locality: string): Place;
  inScope(path: readonly string[]): boolean;
}

const WORDS = {
  'unit-ended': 'Đơn vị đã chấm dứt hoạt động; hồ sơ chưa ghi vị trí mới.',
  'other-seat': 'Đang giữ đồng thời một vị trí cấp trưởng khác; phương án xét vị trí đó.',
  'not-official': 'Chưa được bổ nhiệm chính thức vào vị trí này.',
  'seat-in-dispute': 'Hồ sơ ghi nhiều người cùng giữ vị trí này; cần làm rõ.',
} as const;

/** People over the limit in a seat of the scope who are no candidates, in code order. */
export function findLeftOut(scene: LeftOutScene): readonly LeftOut[] {
  const names = new Map(scene.dossiers.map((dossier) => [dossier.person.code, dossier] as const));
  const found: LeftOut[] = [];
  for (const [key, review] of scene.over) {
    const person = key.slice(0, key.indexOf('\n'));
    const dossier = names.get(person);
    const seat = labelOf(scene, review.position);
    if (dossier === undefined || seat === undefined || scene.candidates.get(person)?.seat.position.code === review.position) continue;
    if (!scene.inScope(scene.placeOf(seat.locality).path)) continue;
    const code = whyLeftOut(scene, dossier, seat);
    found.push({ person, fullName: dossier.person.fullName, seat, blocker: { code, text: WORDS[code], count: 0, cites: [] } });
  }
  return found.sort((a, b) => compareText(a.person, b.person) || compareText(a.seat.position, b.seat.position));
}

/** The seat in words; nothing for a position whose unit is unknown. */
function labelOf({ establishment }: LeftOutScene, code: string): SeatLabel | undefined {
  const position = establishment.positions.get(code);
  const unit = position && establishment.units.get(position.unit);
  const locality = unit && establishment.localities.get(unit.locality);
  if (position === undefined || unit === undefined || locality === undefined) return undefined;
  return { position: code, title: position.title, unit: unit.code, unitName: unit.name, locality: locality.code, localityName: locality.name };
}

function whyLeftOut({ establishment, asOf, seatPlan }: LeftOutScene, dossier: Dossier, seat: SeatLabel): keyof typeof WORDS {
  if (!livesOn(establishment.units.get(seat.unit)?.life, asOf)) return 'unit-ended';
  if (seatPlan.byHolder.has(dossier.person.code)) return 'other-seat';
  const official = dossier.tenures.some((one) => one.position === seat.position && one.kind === 'official' && one.from.earliest <= asOf && (one.until === undefined || one.until.latest > asOf));
  return official ? 'seat-in-dispute' : 'not-official';
}
