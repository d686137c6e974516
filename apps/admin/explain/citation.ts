import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CitationView } from '#contracts';

/** A provision as it is printed; one whose wording no lawyer has signed off says so beside it. */
@Component({
  selector: 'app-citation',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="text" lang="vi">{{ of().text }}</span>@if (!of().confirmed) { <span class="tag warn">{{ 'why.unconfirmed' | transloco }}</span> }`,
  styles: `
    :host { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 8px; font-size: 13px; line-height: 18px; }
    .text { color: var(--ink-2); }
    .text::before { content: '§ '; }
  `,
})
export class Citation {
  readonly of = input.required<CitationView>();
}
