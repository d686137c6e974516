import { addMonths, type Day, lastDayBefore } from '#calendar';

import { type Block, type Seat, type Stint } from './block.ts';

/** Splits the stints at a day: what lies before it happened in the seat of the old unit. */
function inOldSeat(stints: readonly Stint[], on: Day, oldPosition: string, newPosition: string): Stint[] {
  return stints.flatMap((stint): Stint[] => {
    if (stint.from >= on) return [{ ...stint, position: newPosition }];
    if (stint.last !== undefined && stint.last < on) return [{ ...stint, position: oldPosition }];
    const after: Stint = { position: newPosition, from: on, last: stint.last };
    return [{ ...stint, position: oldPosition, last: lastDayBefore(on) }, after];
  });
}

/** Writes the unit that ended on a day with its head post: same kind, its code marked `-C` (cũ, the old one). */
function writeOldUnit(block: Block, seat: Seat, name: string, ending: { readonly code: string; readonly on: Day; readonly kind: 'rename' | 'merge' }): string {
  const { kind } = seat;
  const position = `${ending.code}-01`;
  const unit = block.lines.find((line) => line.file === 'units' && line.row.code === seat.unit);
  if (unit === undefined) throw new RangeError(`no unit ${seat.unit}`);
  block.lines.push(
    { file: 'units', row: { ...unit.row, code: ending.code, name, valid_from: '', valid_to: lastDayBefore(ending.on) } },
    {
      file: 'positions',
      row: {
        code: position, unit_code: ending.code, title: kind.headTitle, head: 'yes', rank: kind.rank, specialisations: `${kind.field};${kind.level}`,
        title_class: kind.titleClass, seats: '1', charter_limit: kind.charterLimit ? 'yes' : 'no',
      },
    },
    { file: 'successions', row: { from_unit: ending.code, to_unit: seat.unit, on: ending.on, kind: ending.kind } },
  );
  return position;
}

/**
 * Now and then the school of a head was renamed, or came out of a merger of two: the earlier stints then lie in the seat
 * of the unit that ended. Only schools with no other seats, so that nobody else's file has to be split. Whether the eight years go on is for the rules to say, so no answer is written.
 */
export function reorganise(block: Block, seat: Seat, stints: readonly Stint[]): Stint[] {
  const { dice } = block;
  const first = stints[0];
  const alone = block.seats.every((other) => other.head || other.unit !== seat.unit);
  if (first === undefined || !seat.kind.charterLimit || !alone || !dice.chance(15)) return [...stints];
  const on = addMonths(first.from, dice.between(12, 30));
  if (on >= block.asOf) return [...stints];
  const index = block.lines.findIndex((line) => line.file === 'units' && line.row.code === seat.unit);
  const unit = block.lines[index];
  if (unit === undefined) return [...stints];
  block.lines[index] = { file: 'units', row: { ...unit.row, valid_from: on } };
  const name = unit.row.name ?? '';
  if (dice.chance(60)) {
    const oldPosition = writeOldUnit(block, seat, `${name} A`, { code: `${seat.unit}-C`, on, kind: 'rename' });
    return inOldSeat(stints, on, oldPosition, seat.position);
  }
  writeOldUnit(block, seat, `${name} B`, { code: `${seat.unit}-D`, on, kind: 'merge' });
  const oldPosition = writeOldUnit(block, seat, `${name} A`, { code: `${seat.unit}-C`, on, kind: 'merge' });
  return inOldSeat(stints, on, oldPosition, seat.position);
}
