import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '../api/session.ts';
import { DayField } from '../parts/day-field.ts';
import { Place } from '../shell/place.ts';

const ROOMS = [
  { path: '/rulebook', name: 'rules', exact: true },
  { path: '/rulebook/cases', name: 'cases', exact: false },
  { path: '/rulebook/bench', name: 'bench', exact: false },
  { path: '/rulebook/what-if', name: 'whatIf', exact: false },
] as const;

/** The four leaves of the rulebook; the day and the pack go along. Who has no day in the bar picks it here. */
@Component({
  selector: 'app-rulebook-nav',
  imports: [DayField, RouterLink, RouterLinkActive, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav [attr.aria-label]="'rulebook.nav.name' | transloco">
      @for (room of rooms(); track room.path) {
        <a [routerLink]="room.path" [queryParams]="place.along()" routerLinkActive="here" ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: room.exact }">{{ 'rulebook.nav.' + room.name | transloco }}</a>
      }
    </nav>
    @if (!session.may('people.read')) {
      <app-day-field fieldId="rules-as-of" [label]="'shell.asOfLong' | transloco" [value]="place.asOf()" (valueChange)="place.lookAt($event)" />
    }
  `,
  styles: `
    :host { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 20px; margin-bottom: 14px; border-bottom: 1px solid var(--rule-strong); }
    nav { display: flex; flex-wrap: wrap; gap: 0 20px; }
    a { padding: 6px 0 7px; color: var(--ink-2); text-decoration: none; border-bottom: 3px solid transparent; }
    a:hover { color: var(--ink); }
    a.here { color: var(--ink); font-weight: 500; border-color: var(--ink); }
    app-day-field { width: 150px; margin-bottom: 6px; }
    @media (pointer: coarse) { a { padding: 11px 0 12px; } }
  `,
  host: { class: 'no-print' },
})
export class RulebookNav {
  protected readonly place = inject(Place);
  protected readonly session = inject(Session);
  protected readonly rooms = computed(() => ROOMS.filter(({ name }) => name !== 'whatIf' || this.session.may('due-list.read')));
}
