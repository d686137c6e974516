import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CitationView, NO_TEXT_FOUND } from '#contracts';

/** A provision as it is printed; one whose wording no lawyer has signed off says so beside it. Where there is no text, the board's choice is called that, never law. */
@Component({
  selector: 'app-citation',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (chosen(); as what) {
      <span class="text">{{ 'why.noText' | transloco }} (<span lang="vi">{{ what }}</span>)</span>
    } @else {
      <span class="text law" lang="vi">{{ of().text }}</span>@if (!of().confirmed) { <span class="tag warn">{{ 'why.unconfirmed' | transloco }}</span> }
    }
  `,
  styles: `
    :host { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 8px; font-size: 13px; line-height: 18px; }
    .text { color: var(--ink-2); }
    .law::before { content: '§ '; }
  `,
})
export class Citation {
  readonly of = input.required<CitationView>();
  /** What no text was found for. */
  protected readonly chosen = computed(() => (this.of().text.startsWith(NO_TEXT_FOUND) ? this.of().text.slice(NO_TEXT_FOUND.length) : undefined));
}
