import { addMonths, addYears, type Day } from '#calendar';

import { type Block, type Seat } from './block.ts';
import type { Newcomer } from './people.ts';

type Seated = Newcomer & { readonly seat: Seat };

/** Circumstances that keep a few heads where they are. */
export function writeBars(block: Block, seated: readonly Seated[]): void {
  for (const person of seated) {
    if (!person.seat.head || !block.dice.chance(4)) continue;
    writeBar(block, person);
  }
}

function writeBar(block: Block, person: Seated): void {
  const { dice, asOf } = block;
  const young = person.gender === 'female' && person.born > addYears(asOf, -42);
  const kind = dice.weigh([
    ['inspection', 3], ['reprimand', 3], ['long-training', 2], ['serious-illness', 2], ['hardship', 2], ['disciplinary-review', 1],
    ['child-under-36-months', young ? 8 : 0],
  ] as const);
  const from = addMonths(asOf, -dice.between(1, 9));
  const row = { person_code: person.code, kind, from, waived: 'no' };
  if (kind === 'reprimand') return void block.lines.push({ file: 'bars', row });
  if (kind === 'child-under-36-months') return void writeChild(block, row);
  const open = kind === 'inspection' || kind === 'disciplinary-review';
  block.lines.push({ file: 'bars', row: open ? row : { ...row, to: addMonths(from, dice.between(12, 24)), waived: kind === 'hardship' && dice.chance(50) ? 'yes' : 'no' } });
}

function writeChild(block: Block, row: { readonly person_code: string; readonly kind: string; readonly from: Day; readonly waived: string }): void {
  const waived = block.dice.chance(30) ? 'yes' : 'no';
  block.lines.push({ file: 'bars', row: { ...row, child_born: row.from, to: addMonths(row.from, 36), waived } });
}

/** Family ties between this district and the one before it, both directions being said by one row. */
export function writeRelatives(block: Block, seated: readonly Seated[], before: readonly Seated[]): void {
  const deputies = before.filter((one) => !one.seat.head);
  for (const person of seated) {
    if (!person.seat.head || !block.dice.chance(3)) continue;
    const others = deputies.filter((one) => one.gender !== person.gender && one.seat.kind.sector === person.seat.kind.sector);
    if (others.length === 0) continue;
    block.lines.push({ file: 'relatives', row: { person_code: person.code, relative_code: block.dice.pick(others).code, kind: block.dice.weigh([['spouse', 6], ['sibling', 3], ['other', 1]]) } });
  }
}
