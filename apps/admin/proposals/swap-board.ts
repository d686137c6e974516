import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MoveView, SeatView } from '#contracts';
import { unitAt } from '../parts/place-names.ts';
import { type RingLine, byLocality, findRows, layRings, seatRows } from './swap-board.model.ts';

export const ROW = 58;
const TRACK = 22;
const EDGE = 34;

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
  protected readonly colours = computed(() => new Map(this.lines().map((line) => [line.group, line])));
  protected readonly mapWidth = computed(() => EDGE + Math.max(0, ...this.lines().map(({ track }) => track + 1)) * TRACK);
  protected readonly mapHeight = computed(() => this.rows().length * ROW);

  protected unit(seat: SeatView): string {
    return unitAt(seat.unitName, seat.localityName);
  }
  protected x(line: RingLine): number {
    return 10 + line.track * TRACK + TRACK / 2;
  }
  protected y(row: number): number {
    return row * ROW + ROW / 2;
  }
  protected path(line: RingLine): string {
    const at = line.rows.map((row) => this.y(row));
    const [top, bottom] = [Math.min(...at), Math.max(...at)];
    const spine = `M${this.x(line)} ${top}V${bottom}`;
    return `${spine}${at.map((y) => `M0 ${y}H${this.x(line)}`).join('')}`;
  }
}
