import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ProposalView } from '#contracts';
import { CountPipe } from '../parts/pipes.ts';
import { Words } from '../parts/words.ts';

type Plan = NonNullable<ProposalView['plan']>;

/** Five figures of a plan, what was and what would be, and how good the plan is known to be. */
@Component({
  selector: 'app-plan-figures',
  imports: [CountPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl>
      <div class="over"><dt>{{ 'proposals.figure.over' | transloco }}</dt><dd>{{ plan().due | count }} <span class="to" [attr.aria-label]="'proposals.becomes' | transloco">→</span> <strong>{{ plan().due - plan().resolved | count }}</strong></dd></div>
      <div><dt>{{ 'proposals.figure.resolved' | transloco }}</dt><dd><strong>{{ plan().resolved | count }}</strong> <span class="of">/ {{ plan().due | count }}</span></dd></div>
      <div><dt>{{ 'proposals.figure.unplaced' | transloco }}</dt><dd><strong>{{ plan().unplaced.length | count }}</strong></dd></div>
      <div><dt>{{ 'proposals.figure.moves' | transloco }}</dt><dd><strong>{{ plan().moves.length | count }}</strong></dd><dd class="more">{{ 'proposals.figure.extra' | transloco: { n: extra() } }}</dd></div>
      <div><dt>{{ 'proposals.figure.rings' | transloco }}</dt><dd><strong>{{ rings() | count }}</strong></dd></div>
    </dl>
    <p class="small quiet">{{ 'proposals.status.' + plan().status | transloco }} {{ 'proposals.seconds' | transloco: { n: seconds() } }}</p>
  `,
  styles: `
    dl { display: grid; grid-template-columns: repeat(5, 1fr); border-top: 2px solid var(--rule-strong); border-bottom: 1px solid var(--rule-strong); }
    div { padding: 8px 16px 10px 0; }
    div + div { padding-left: 16px; border-left: 1px solid var(--rule); }
    dt { font-size: 12px; line-height: 16px; color: var(--ink-2); }
    dd { font-size: 22px; line-height: 30px; font-weight: 400; }
    strong { font-weight: 600; }
    .of, .to { font-size: 15px; color: var(--ink-2); margin-inline: 2px 8px; }
    .more { font-size: 12px; line-height: 16px; color: var(--ink-2); }
    p { margin-top: 6px; }
    @media screen and (max-width: 720px) { dl { grid-template-columns: 1fr 1fr; } div, div + div { padding: 6px 8px 6px 0; border-left: 0; border-bottom: 1px solid var(--rule); } }
  `,
})
export class PlanFigures {
  readonly plan = input.required<Plan>();
  private readonly words = inject(Words);
  protected readonly extra = computed(() => this.words.number(this.plan().moves.filter(({ due }) => !due).length));
  protected readonly rings = computed(() => new Set(this.plan().moves.map(({ group }) => group)).size);
  protected readonly seconds = computed(() => this.words.number(Math.round(this.plan().seconds * 10) / 10));
}
