import { Inject, Injectable } from '@nestjs/common';
import { covers } from '#access';
import { type Day, lastDayBefore, writeImpreciseDay } from '#calendar';
import type { UnitSeatView, UnitView } from '#contracts';
import type { Work } from '#persistence';
import type { Dossier } from '#regulations';
import type { Establishment, PositionFact, TenureFact, UnitFact } from '#tenure';
import { type Desk, DESK } from '../desk.ts';
import { type Visitor, workOf } from '../door/visitor.ts';

/** A unit with its seats and who holds them on a day, and what it came from and became. */
@Injectable()
export class ShowUnit {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  /** `undefined` when there is no such unit in the visitor's scope. */
  on(code: string, asOf: Day, visitor: Visitor): Promise<UnitView | undefined> {
    return this.desk.database.work(workOf(visitor, 'units', { asOf }), async (work) => {
      const establishment = await work.establishment.load();
      const unit = establishment.units.get(code);
      if (unit === undefined || !covers(visitor.scope, unit.locality, establishment.localities)) return undefined;
      const positions = [...establishment.positions.values()].filter((position) => position.unit === code);
      const dossiers = await holdersOf(work, unit, positions, asOf);
      return describe(unit, positions.map((position) => seat(position, dossiers, asOf)), establishment);
    });
  }
}

const isHeldOn = (tenure: TenureFact, asOf: Day): boolean =>
  tenure.from.earliest <= asOf && (tenure.until === undefined || tenure.until.latest > asOf);

async function holdersOf(work: Work, unit: UnitFact, positions: readonly PositionFact[], asOf: Day): Promise<Dossier[]> {
  const codes = new Set(positions.map(({ code }) => code));
  const found: Dossier[] = [];
  for await (const dossiers of work.dossiers.batches({ asOf, scope: unit.locality })) {
    found.push(...dossiers.filter(({ tenures }) => tenures.some((tenure) => codes.has(tenure.position) && isHeldOn(tenure, asOf))));
  }
  return found;
}

function seat(position: PositionFact, dossiers: readonly Dossier[], asOf: Day): UnitSeatView {
  const holders = dossiers.flatMap(({ person, tenures }) => tenures
    .filter((tenure) => tenure.position === position.code && isHeldOn(tenure, asOf))
    .map((tenure) => ({ person: person.code, fullName: person.fullName, from: writeImpreciseDay(tenure.from), kind: tenure.kind })));
  return { position: position.code, title: position.title, head: position.head, seats: position.seats, holders };
}

function describe(unit: UnitFact, seats: readonly UnitSeatView[], establishment: Establishment): UnitView {
  const name = (code: string): string => establishment.units.get(code)?.name ?? code;
  const { life = {} } = unit;
  return {
    code: unit.code, name: unit.name, ownership: unit.ownership,
    locality: unit.locality, localityName: establishment.localities.get(unit.locality)?.name ?? unit.locality,
    ...(unit.sector === undefined ? {} : { sector: unit.sector }),
    ...(unit.level === undefined ? {} : { level: unit.level }),
    ...(life.from === undefined ? {} : { from: life.from }),
    ...(life.until === undefined ? {} : { to: lastDayBefore(life.until) }),
    seats,
    successions: establishment.successions.filter(({ fromUnit, toUnit }) => fromUnit === unit.code || toUnit === unit.code).map((succession) => {
      const isBefore = succession.toUnit === unit.code;
      const other = isBefore ? succession.fromUnit : succession.toUnit;
      return { side: isBefore ? 'before' as const : 'after' as const, unit: other, unitName: name(other), on: succession.on, kind: succession.kind };
    }),
  };
}
