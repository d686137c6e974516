import { type Block, type Seat } from './block.ts';
import { CENTRE, OFFICES, PRIVATE_PRESCHOOL, SCHOOLS, type UnitKind } from './kinds.ts';
import { nameSchool } from './names.ts';
import { placeInName } from './places.ts';

/** How many units of each kind a district has. */
export interface Network {
  readonly preschool: number;
  readonly primary: number;
  readonly lower: number;
  readonly upper: number;
  readonly privatePreschool: number;
}

/** A network of the usual size, a little different in every district. */
export function usualNetwork(block: Block): Network {
  const { dice } = block;
  return {
    preschool: dice.between(3, 5), primary: dice.between(4, 6), lower: dice.between(2, 4), upper: dice.between(1, 2),
    privatePreschool: dice.between(0, 1),
  };
}

interface NewUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly deputies: number;
  readonly accountant: boolean;
}

function fieldsOf(kind: UnitKind): string {
  return kind.sector === 'education' && kind.level !== 'district-office' ? `${kind.field};${kind.level}` : kind.field;
}

/** Writes a unit that lives on the day of the dataset, with its head, deputies and accountant. */
function writeUnit(block: Block, unit: NewUnit): void {
  const { code, name, kind } = unit;
  block.lines.push({
    file: 'units',
    row: {
      code, name, locality_code: block.code, sector: kind.sector,
      ownership: kind === PRIVATE_PRESCHOOL ? 'private' : 'public', level: kind.level,
    },
  });
  const head = { position: `${code}-01`, unit: code, kind, head: true, heldFrom: undefined };
  writePosition(block, head, 1);
  block.seats.push(head);
  if (unit.deputies > 0) writeDeputies(block, unit);
  if (unit.accountant) writeAccountant(block, unit);
}

function writePosition(block: Block, seat: Seat, seats: number): void {
  const { kind } = seat;
  block.lines.push({
    file: 'positions',
    row: {
      code: seat.position, unit_code: seat.unit, title: seat.head ? kind.headTitle : kind.deputyTitle, head: seat.head ? 'yes' : 'no',
      rank: seat.head ? kind.rank : kind.deputyRank, specialisations: fieldsOf(kind),
      title_class: seat.head ? kind.titleClass : kind.deputyClass, seats: String(seats), charter_limit: seat.head && kind.charterLimit ? 'yes' : 'no',
    },
  });
}

function writeDeputies(block: Block, unit: NewUnit): void {
  const seat: Seat = { position: `${unit.code}-02`, unit: unit.code, kind: unit.kind, head: false, heldFrom: undefined };
  writePosition(block, seat, unit.deputies);
  for (let number = 0; number < unit.deputies; number += 1) block.seats.push({ ...seat });
}

const ACCOUNTANT: UnitKind = {
  code: 'KE', label: '', sector: 'accounting', level: 'district-office', headTitle: '', deputyTitle: 'Kế toán', titleClass: '',
  deputyClass: 'accountant', rank: '', deputyRank: 'accountant', field: 'accounting', degree: 'Kế toán', women: 88, charterLimit: false,
};

function writeAccountant(block: Block, unit: NewUnit): void {
  const seat: Seat = { position: `${unit.code}-03`, unit: unit.code, kind: ACCOUNTANT, head: false, heldFrom: undefined };
  writePosition(block, seat, 1);
  block.seats.push(seat);
}

function writeSchools(block: Block, kind: UnitKind, count: number): void {
  const { dice } = block;
  const list = kind.level === 'preschool' ? 'preschool' : 'school';
  for (let number = 1; number <= count; number += 1) {
    const turn = block.turns.get(list) ?? dice.between(0, 35);
    block.turns.set(list, turn + 1);
    writeUnit(block, {
      code: `${block.code}-${kind.code}${String(number).padStart(2, '0')}`, name: `${kind.label} ${nameSchool(kind.level, turn % 36)}`, kind,
      deputies: dice.chance(70) ? 1 : 0, accountant: dice.chance(12),
    });
  }
}

/** Writes the offices and schools of a district. */
export function writeUnits(block: Block, network: Network): void {
  const { dice, place } = block;
  for (const kind of OFFICES) {
    const deputies = kind.field === 'education-management' ? 2 : dice.chance(45) ? 1 : 0;
    writeUnit(block, { code: `${block.code}-${kind.code}`, name: `${kind.label} ${placeInName(place)}`, kind, deputies, accountant: kind.field === 'finance' });
  }
  writeSchools(block, SCHOOLS.preschool, network.preschool);
  writeSchools(block, SCHOOLS.primary, network.primary);
  writeSchools(block, SCHOOLS.lower, network.lower);
  writeSchools(block, SCHOOLS.upper, network.upper);
  writeSchools(block, PRIVATE_PRESCHOOL, network.privatePreschool);
  writeUnit(block, { code: `${block.code}-TX`, name: `${CENTRE.label} ${placeInName(place)}`, kind: CENTRE, deputies: 1, accountant: false });
}
