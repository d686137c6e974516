import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CountedStintView } from '#contracts';
import { showDay } from '../parts/days.ts';
import { WordPipe } from '../parts/pipes.ts';
import { Words } from '../parts/words.ts';
import { layStints } from './lay-stints.ts';

/** The stints as a small drawn line: what counts is solid, what does not is hollow; the eight-year day is a post in it. */
@Component({
  selector: 'app-stint-line',
  imports: [TranslocoPipe, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './stint-line.html',
  styleUrl: './stint-line.scss',
})
export class StintLine {
  readonly stints = input.required<readonly CountedStintView[]>();
  readonly asOf = input.required<string>();
  readonly limit = input<string>();
  private readonly words = inject(Words);
  protected readonly laid = computed(() => layStints(this.stints(), this.asOf(), this.limit()));
  protected readonly said = computed(() =>
    this.stints()
      .map((stint) => `${showDay(stint.from)} – ${stint.to ? showDay(stint.to) : this.words.say('why.now')}: ${this.words.code('stintWhy', stint.why)}`)
      .join('; '),
  );
}
