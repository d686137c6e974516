import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MoveView } from '#contracts';
import { Citation } from '../explain/citation.ts';
import { Icon } from '../parts/icon.ts';
import { SidePanel } from '../parts/side-panel.ts';
import { Place } from '../shell/place.ts';

/** Why this move: from where to where, and each reason with its provision. */
@Component({
  selector: 'app-move-panel',
  imports: [Citation, Icon, RouterLink, SidePanel, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-side-panel [title]="move().fullName" [subtitle]="'proposals.moveNo' | transloco: { no: move().no }" (closed)="closed.emit()">
      <p class="do"><a class="btn" [routerLink]="['/people', move().person]" [queryParams]="place.along()"><app-icon name="person" />{{ 'why.toPerson' | transloco }}</a></p>
      <dl>
        <dt>{{ 'proposals.before' | transloco }}</dt>
        <dd>@if (move().from; as from) { {{ from.title }}, {{ from.unitName }} } @else { {{ 'proposals.newcomer' | transloco }} }</dd>
        <dt>{{ 'proposals.after' | transloco }}</dt>
        <dd><strong>{{ move().to.title }}, {{ move().to.unitName }}</strong></dd>
      </dl>
      <h3>{{ 'proposals.reasons' | transloco }}</h3>
      <ul>
        @for (reason of move().reasons; track $index) {
          <li><p lang="vi">{{ reason.text }}</p>@for (cite of reason.cites; track cite.text) { <app-citation [of]="cite" /> }</li>
        }
      </ul>
    </app-side-panel>
  `,
  styles: `
    :host { display: flex; }
    app-side-panel { flex: 1; min-width: 0; }
    .do { padding-top: 10px; }
    dl { display: grid; grid-template-columns: 130px 1fr; margin-top: 14px; border-top: 1px solid var(--rule); }
    dt, dd { padding: 6px 0; border-bottom: 1px solid var(--rule); }
    dt { color: var(--ink-2); }
    strong { font-weight: 600; }
    h3 { margin-top: 18px; padding-bottom: 3px; border-bottom: 1px solid var(--rule-strong); }
    li { padding: 7px 0; border-bottom: 1px solid var(--rule); }
  `,
})
export class MovePanel {
  readonly move = input.required<MoveView>();
  readonly closed = output();
  protected readonly place = inject(Place);
}
