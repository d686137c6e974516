import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DueLine } from '#contracts';
import { distance } from '../parts/days.ts';
import { unitAt } from '../parts/place-names.ts';
import { DayPipe } from '../parts/pipes.ts';
import { Verdict } from '../parts/verdict.ts';
import { Words } from '../parts/words.ts';

/** The same lines for a narrow screen: one block a person, for reading in a meeting or on a visit. */
@Component({
  selector: 'app-due-cards',
  imports: [DayPipe, TranslocoPipe, Verdict],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol [start]="firstNumber()">
      @for (card of cards(); track card.line.person + card.line.position + card.line.rule; let i = $index) {
        <li>
          <button type="button" (click)="opened.emit(card.line)">
            <span class="top"><span class="no">{{ firstNumber() + i }}.</span><strong>{{ card.line.fullName }}</strong><span class="quiet">{{ card.line.birthYear }}</span></span>
            <span class="post">{{ card.line.title }}, {{ card.unit }}</span>
            <span class="foot"><app-verdict [of]="card.line.outcome" /><span class="far" [class.past]="card.past">{{ card.far }}</span></span>
            @if (card.line.servingSince) { <span class="quiet small">{{ 'dueLists.since' | transloco }} {{ card.line.servingSince | day }}</span> }
          </button>
        </li>
      }
    </ol>
  `,
  styles: `
    ol { border-top: 2px solid var(--rule-strong); }
    li { border-bottom: 1px solid var(--rule); }
    button { display: grid; gap: 2px; width: 100%; padding: 10px 0; font: inherit; text-align: left; color: inherit; background: none; border: 0; cursor: pointer; }
    .top { display: flex; gap: 8px; align-items: baseline; }
    .no { min-width: 3ch; color: var(--ink-2); font-variant-numeric: tabular-nums; }
    .top .quiet { margin-left: auto; }
    .foot { display: flex; justify-content: space-between; gap: 12px; margin-top: 2px; }
    .past { color: var(--over); font-weight: 500; }
  `,
})
export class DueCards {
  readonly lines = input.required<readonly DueLine[]>();
  readonly asOf = input.required<string>();
  readonly firstNumber = input(1);
  readonly opened = output<DueLine>();
  private readonly words = inject(Words);
  protected readonly cards = computed(() => this.lines().map((line) => this.card(line)));

  private card(line: DueLine): { line: DueLine; unit: string; past: boolean; far: string } {
    const unit = unitAt(line.unitName, line.localityName);
    const far = line.firstDayOver ? distance(this.asOf(), line.firstDayOver) : undefined;
    if (!far) return { line, unit, past: false, far: '' };
    return { line, unit, past: far.past, far: `${this.words.say(far.past ? 'dueLists.past' : 'dueLists.left')} ${this.words.length(far.length)}` };
  }
}
