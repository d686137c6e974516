import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TenureView } from '#contracts';
import { showDay } from '../parts/days.ts';
import { Words } from '../parts/words.ts';
import { type TimelineRow, layTimeline } from './lay-timeline.ts';

/** A career drawn on a calendar: head posts solid, other posts pale, acting striped, gaps left open, eight years marked. */
@Component({
  selector: 'app-timeline',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './timeline.html',
  styleUrl: './timeline.scss',
})
export class Timeline {
  readonly tenures = input.required<readonly TenureView[]>();
  readonly asOf = input.required<string>();
  readonly limit = input<string>();
  private readonly words = inject(Words);
  protected readonly laid = computed(() => layTimeline(this.tenures(), this.asOf(), this.limit()));

  protected say({ tenure }: TimelineRow): string {
    const until = tenure.to ? showDay(tenure.to) : this.words.say('why.now');
    return `${tenure.title}, ${tenure.unitName}: ${showDay(tenure.from)} – ${until}, ${this.words.code('tenureKind', tenure.kind)}`;
  }
}
