import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { UnplacedView } from '#contracts';
import { Citation } from '../explain/citation.ts';
import { CountPipe } from '../parts/pipes.ts';
import { unitAt } from '../parts/place-names.ts';
import { Place } from '../shell/place.ts';

/** Who is left without a move, each with what stood in the way. */
@Component({
  selector: 'app-unplaced',
  imports: [Citation, CountPipe, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ 'proposals.unplaced' | transloco }} <span class="quiet">({{ people().length | count }})</span></h2>
    <ul>
      @for (one of people(); track one.person) {
        <li class="keep">
          <a [routerLink]="['/people', one.person]" [queryParams]="place.along()">{{ one.fullName }}</a>
          <p class="small quiet">{{ one.title }}, {{ unit(one) }}</p>
          @for (blocker of one.blockers; track blocker.code) {
            <p class="blocker"><span lang="vi">{{ blocker.text }}</span> <span class="n">{{ 'proposals.rulesOut' | transloco: { n: blocker.count | count } }}</span></p>
            @for (cite of blocker.cites; track cite.text) { <app-citation class="cite" [of]="cite" /> }
          }
        </li>
      } @empty { <li class="quiet">{{ 'proposals.everyonePlaced' | transloco }}</li> }
    </ul>
  `,
  styles: `
    ul { border-top: 2px solid var(--rule-strong); margin-top: 8px; }
    li { padding: 8px 0; border-bottom: 1px solid var(--rule); }
    a { font-weight: 500; }
    .blocker { margin-top: 4px; font-size: 13px; line-height: 18px; }
    .n { margin-left: 3px; color: var(--ink-2); white-space: nowrap; }
    .cite { padding-left: 12px; font-size: 12px; }
  `,
})
export class Unplaced {
  readonly people = input.required<readonly UnplacedView[]>();
  protected readonly place = inject(Place);

  protected unit(one: UnplacedView): string {
    return unitAt(one.unitName, one.localityName);
  }
}
