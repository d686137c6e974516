import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, inject, input, output, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from './icon.ts';

/** A detail opens beside the list first; the list stays. Escape closes it; the keyboard starts at its title. */
@Component({
  selector: 'app-side-panel',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header>
      <div class="words"><h2 #head tabindex="-1">{{ title() }}</h2><p class="quiet">{{ subtitle() }}</p></div>
      <button type="button" class="btn bare no-print" (click)="closed.emit()"><app-icon name="close" />{{ 'common.close' | transloco }}</button>
    </header>
    <div class="content"><ng-content /></div>
  `,
  styles: `
    :host { display: flex; flex-direction: column; min-height: 0; background: var(--paper-raised); border-left: 1px solid var(--rule-strong); }
    header { display: flex; align-items: flex-start; gap: 12px; padding: 14px 12px 10px 20px; border-bottom: 1px solid var(--rule); }
    .words { flex: 1; min-width: 0; }
    h2 { font-size: 17px; line-height: 24px; }
    h2:focus-visible { outline: none; }
    .content { flex: 1; overflow: auto; padding: 4px 20px 24px; }
    @media print { :host { border: 0; display: block; } header { padding: 0 0 8px; } .content { padding: 0; overflow: visible; } }
  `,
  host: { role: 'complementary', '[attr.aria-label]': 'title()', '(keydown.escape)': 'closed.emit()' },
})
export class SidePanel {
  readonly title = input.required<string>();
  readonly subtitle = input('');
  readonly closed = output();
  private readonly head = viewChild.required<ElementRef<HTMLElement>>('head');

  constructor() {
    inject(ElementRef);
    afterNextRender(() => this.head().nativeElement.focus({ preventScroll: true }));
  }
}
