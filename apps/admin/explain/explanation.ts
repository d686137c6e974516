import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AccountNodeView, FindingView } from '#contracts';
import { showDay } from '../parts/days.ts';
import { DayPipe, WordPipe } from '../parts/pipes.ts';
import { Verdict } from '../parts/verdict.ts';
import { Words } from '../parts/words.ts';
import { AccountNode, sayNode, sayTurn } from './account-node.ts';
import { Citation } from './citation.ts';
import { StintLine } from './stint-line.ts';

/** One finding explained: verdict in a sentence, provision, drawn line, days written out, exceptions, parameters in force. */
@Component({
  selector: 'app-explanation',
  imports: [AccountNode, Citation, DayPipe, StintLine, TranslocoPipe, Verdict, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './explanation.html',
  styleUrl: './explanation.scss',
})
export class Explanation {
  readonly finding = input.required<FindingView>();
  readonly asOf = input.required<string>();
  private readonly words = inject(Words);
  protected readonly sentence = computed(() => {
    const { text, own } = sayNode(this.finding().account, this.words);
    return own && this.words.language() === 'vi' ? text : this.sayShortly();
  });
  /** The first thing that would make the verdict another one, as one line; the rest stands in the account. */
  protected readonly turn = computed(() => {
    const first = this.finding().turns[0];
    return first && sayTurn(first, this.words);
  });
  protected readonly provisions = computed(() => this.part('provision')?.cites ?? this.finding().account.cites ?? this.finding().cites.map((text) => ({ text, confirmed: true })));
  /** Sections of the account that have a heading of their own; the rest of the tree follows under "more". */
  protected readonly sections = computed(() => ['arithmetic', 'exceptions', 'turns', 'parameters'].map((code) => this.part(code)).filter((node) => node !== undefined));
  protected readonly others = computed(() => {
    const known = ['provision', 'stints', 'arithmetic', 'exceptions', 'turns', 'parameters'];
    return (this.finding().account.children ?? []).filter(({ code }) => !known.includes(code));
  });

  private part(code: string): AccountNodeView | undefined {
    return this.finding().account.children?.find((child) => child.code === code);
  }

  private sayShortly(): string {
    const { outcome, served, firstDayOver } = this.finding();
    return this.words.say(`why.sentence.${outcome}`, { served: served ? this.words.length(served) : '–', day: showDay(firstDayOver) || '–' });
  }
}
