import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OutcomeCode } from '#contracts';

/** Each verdict has a shape of its own, so that it survives a black-and-white printer and a colour-blind reader. */
export const VERDICT_SHAPES: Readonly<Record<OutcomeCode, string>> = {
  over: 'M1.500 1.500h9v9h-9z',
  near: 'M6 1 11.300 10.800H.7z',
  within: 'M6 1.300a4.700 4.700 0 1 0 0 9.400 4.700 4.700 0 0 0 0-9.400z',
  'not-subject': 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1zm0 1.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7z',
  'needs-person': 'M6 .4 11.600 6 6 11.600.4 6zm0 2.200L2.600 6 6 9.400 9.400 6z',
  'data-problem': 'M2.300.9 6 4.600 9.700.9l1.400 1.400L7.400 6l3.700 3.700-1.400 1.400L6 7.400l-3.700 3.700L.9 9.700 4.600 6 .9 2.300z',
};

@Component({
  selector: 'app-verdict',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg class="mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path fill-rule="evenodd" [attr.d]="shape()" /></svg
    ><span [class.visually-hidden]="bare()">{{ 'outcome.' + of() | transloco }}</span>`,
  styles: `
    :host { display: inline-flex; align-items: center; gap: 6px; font-weight: 500; white-space: nowrap; color: var(--ink); }
    .mark { flex: none; fill: currentcolor; }
    :host(.over) { color: var(--over); }
    :host(.near) { color: var(--near); }
    :host(.within) { color: var(--within); }
    :host(.not-subject) { color: var(--ink-2); font-weight: 400; }
    :host-context([aria-pressed='true']) { color: inherit; }
  `,
  host: { '[class]': 'of()' },
})
export class Verdict {
  readonly of = input.required<OutcomeCode>();
  /** Shape alone, the word for screen readers only. */
  readonly bare = input(false);
  protected readonly shape = computed(() => VERDICT_SHAPES[this.of()]);
}
