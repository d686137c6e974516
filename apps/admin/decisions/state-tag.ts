import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DecisionState } from '#contracts';

/** A state with a shape of its own, so that it survives black and white. */
@Component({
  selector: 'app-state-tag',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="mark" aria-hidden="true">{{ marks[of()] }}</span>{{ 'decisions.states.' + of() | transloco }}`,
  styles: `
    :host { display: inline-flex; gap: 6px; align-items: baseline; white-space: nowrap; }
    .mark { width: 1em; text-align: center; }
    :host(.in-force) { font-weight: 600; }
    :host(.withdrawn), :host(.replaced), :host(.cancelled) { color: var(--ink-2); }
  `,
  host: { '[class]': 'of()' },
})
export class StateTag {
  readonly of = input.required<DecisionState>();
  protected readonly marks: Readonly<Record<DecisionState, string>> = { draft: '○', checked: '◐', issued: '●', 'in-force': '■', withdrawn: '×', replaced: '↷', cancelled: '⊘' };
}
