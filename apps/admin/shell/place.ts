import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, type Params, Router } from '@angular/router';
import { filter, map, startWith } from 'rxjs';
import { parseDay } from '#calendar';
import { Session } from '../api/session.ts';

/** Where the whole app looks: the day, the scope and the rule pack. They live in the URL and go along on every link. */
@Injectable({ providedIn: 'root' })
export class Place {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly params = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      startWith(null),
      map((): Params => this.router.parseUrl(this.router.url).queryParams),
    ),
    { requireSync: true },
  );

  /** Any one parameter of the URL as text. */
  readonly query = computed<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(Object.entries(this.params()).map(([name, value]) => [name, String(value)])),
  );
  readonly asOf = computed(() => parseDay(this.query()['asOf'] ?? '') ?? this.session.today());
  readonly isToday = computed(() => this.asOf() === this.session.today());
  readonly scope = computed(() => this.query()['scope']);
  readonly pack = computed(() => this.query()['pack']);
  /** What every link between rooms carries on. */
  readonly along = computed<Params>(() => {
    const { asOf, scope, pack } = this.query();
    return { ...(asOf ? { asOf } : {}), ...(scope ? { scope } : {}), ...(pack ? { pack } : {}) };
  });

  /** Changes some parameters and keeps the others; an empty one is taken out. `replace` leaves no step to go back to. */
  set(change: Readonly<Record<string, string | number | undefined>>, replace = false): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value === '' || value === undefined ? null : value]));
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: replace });
  }

  lookAt(day: string): void {
    this.set({ asOf: day === this.session.today() ? undefined : day, page: undefined });
  }
}
