import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MoveView, SeatView } from '#contracts';
import { unitAt } from '../parts/place-names.ts';
import { type Crossing, type RingLine, byLocality, crossingsAt, findRows, layRings, seatRows } from './swap-board.model.ts';

const TRACK = 20;
const MIDDLE = 29;
const ROW = 2 * MIDDLE;

/** Seats as rows, now and after, and the rings drawn at the right edge like the lines of an underground map. */
@Component({
  selector: 'app-swap-board',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './swap-board.html',
  styleUrl: './swap-board.scss',
})
export class SwapBoard {
  readonly moves = input.required<readonly MoveView[]>();
  readonly chosen = input.required<ReadonlySet<string>>();
  readonly shown = input<number>();
  readonly mayChoose = input(false);
  readonly groupToggled = output<string>();
  readonly opened = output<MoveView>();

  protected readonly q = signal('');
  protected readonly sorting = signal<'ring' | 'locality'>('ring');
  protected readonly rows = computed(() => {
    const rows = findRows(seatRows(this.moves()), this.q());
    return this.sorting() === 'ring' ? rows : byLocality(rows);
  });
  protected readonly lines = computed(() => layRings(this.rows()));
  protected readonly drawn = computed(() => {
    const lines = this.lines();
    const byGroup = new Map(lines.map((line) => [line.group, line]));
    return this.rows().map((row, index) => ({ ...row, line: byGroup.get(row.group), crossings: crossingsAt(lines, index) }));
  });
  protected readonly mapWidth = computed(() => 16 + Math.max(0, ...this.lines().map(({ track }) => track + 1)) * TRACK);
  protected readonly height = ROW;
  protected readonly middle = MIDDLE;

  protected unit(seat: SeatView): string {
    return unitAt(seat.unitName, seat.localityName);
  }
  protected x({ track }: RingLine): number {
    return 4 + track * TRACK + TRACK / 2;
  }
  protected path({ line, up, down, stops }: Crossing): string {
    const x = this.x(line);
    return `M${x} ${up ? 0 : MIDDLE}V${down ? ROW : MIDDLE}${stops ? `M0 ${MIDDLE}H${x}` : ''}`;
  }
}
