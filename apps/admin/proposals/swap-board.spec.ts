import { describe, expect, it } from '@jest/globals';
import type { MoveView, SeatView } from '#contracts';
import { byLocality, crossingsAt, findRows, layRings, seatRows } from './swap-board.model.ts';

const seat = (position: string, localityName: string): SeatView => ({ position, title: 'Trưởng phòng', unitName: `Phòng ${position}`, locality: localityName, localityName });
const move = (no: number, from: SeatView | undefined, to: SeatView, group: string): MoveView => ({
  no, person: `P${no}`, fullName: `Người ${no}`, due: true, ...(from ? { from } : {}), to, score: 1, reasons: [], group,
});
const [a, b, c, d] = [seat('a', 'Quận 1'), seat('b', 'Quận 10'), seat('c', 'Quận 3'), seat('d', 'Quận 4')];

describe('the swap board', () => {
  it('shows each seat once with who leaves and who comes', () => {
    const rows = seatRows([move(1, a, b, 'ring-1'), move(2, b, a, 'ring-1')]);
    expect(rows.map((row) => [row.seat.position, row.before?.no, row.after?.no])).toEqual([['b', 2, 1], ['a', 1, 2]]);
  });

  it('leaves the last seat of a chain empty', () => {
    const rows = seatRows([move(1, a, c, 'chain-1'), move(2, b, a, 'chain-1')]);
    expect(rows.find((row) => row.seat.position === 'b')).toMatchObject({ before: { no: 2 }, after: undefined });
    expect(rows.find((row) => row.seat.position === 'c')).toMatchObject({ before: undefined, after: { no: 1 } });
  });

  it('puts rings that do not overlap on one track and crossing ones on two', () => {
    const moves = [move(1, a, b, 'ring-1'), move(2, b, a, 'ring-1'), move(3, c, d, 'ring-2'), move(4, d, c, 'ring-2')];
    expect(layRings(seatRows(moves)).map(({ track }) => track)).toEqual([0, 0]);
    const sorted = byLocality(seatRows(moves));
    expect(sorted.map((row) => row.seat.localityName)).toEqual(['Quận 1', 'Quận 3', 'Quận 4', 'Quận 10']);
    expect(layRings(sorted).map(({ track }) => track)).toEqual([0, 1]);
  });

  it('draws each row of a ring: it starts, passes or ends, and stops where its seats are', () => {
    const lines = layRings(byLocality(seatRows([move(1, a, b, 'ring-1'), move(2, b, a, 'ring-1'), move(3, c, d, 'ring-2'), move(4, d, c, 'ring-2')])));
    const drawn = [0, 1, 2, 3].map((row) => crossingsAt(lines, row).map(({ line, up, down, stops }) => `${line.group}${up ? '^' : ''}${down ? 'v' : ''}${stops ? 'o' : ''}`).join(' '));
    expect(drawn).toEqual(['ring-1vo', 'ring-1^v ring-2vo', 'ring-1^v ring-2^o', 'ring-1^o']);
  });

  it('finds a ring by a locality of one of its seats and shows it whole', () => {
    const rows = seatRows([move(1, a, b, 'ring-1'), move(2, b, a, 'ring-1'), move(3, c, d, 'ring-2'), move(4, d, c, 'ring-2')]);
    expect(findRows(rows, 'quan 4').map(({ group }) => group)).toEqual(['ring-2', 'ring-2']);
    expect(findRows(rows, ' ')).toHaveLength(4);
  });

  it('carries the number of the ring so that it survives black-and-white printing', () => {
    expect(layRings(seatRows([move(1, a, b, 'ring-12'), move(2, b, a, 'ring-12')]))[0]).toMatchObject({ number: '12', rows: [0, 1], chain: false });
  });
});
