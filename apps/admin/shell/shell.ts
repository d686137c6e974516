import { ChangeDetectionStrategy, Component, Injector, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { filter } from 'rxjs';
import { Session } from '../api/session.ts';
import { DayField } from '../parts/day-field.ts';
import { Icon } from '../parts/icon.ts';
import { DayPipe, WordPipe } from '../parts/pipes.ts';
import { Popover } from '../parts/popover.ts';
import { LooksMenu } from './looks-menu.ts';
import { Place } from './place.ts';
import { GROUPS } from './rooms.ts';
import { ScopeField } from './scope-field.ts';

/** Below this width the rail lies over the page instead of beside it. */
const NARROW = 900;
const RAIL_KEY = 'planner.rail';

@Component({
  selector: 'app-shell',
  imports: [DayField, DayPipe, Icon, LooksMenu, Popover, RouterLink, RouterLinkActive, RouterOutlet, ScopeField, TranslocoPipe, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
  host: { '(document:keydown)': 'press($event)', '(window:resize)': 'fit()', '[class.rail-hidden]': '!railOpen()' },
})
export class Shell {
  protected readonly session = inject(Session);
  protected readonly place = inject(Place);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private narrow = innerWidth <= NARROW;
  protected readonly railOpen = signal(innerWidth > NARROW && localStorage.getItem(RAIL_KEY) !== 'hidden');
  protected readonly groups = computed(() =>
    GROUPS.map((group) => ({ ...group, rooms: group.rooms.filter(({ permission }) => this.session.may(permission)) })).filter(({ rooms }) => rooms.length > 0),
  );
  protected readonly seesPeople = computed(() => this.session.may('people.read'));

  constructor() {
    this.router.events.pipe(filter((event) => event instanceof NavigationEnd), takeUntilDestroyed()).subscribe(() => {
      if (innerWidth <= NARROW) this.railOpen.set(false);
      // When what had the keyboard is gone with its page, the new page takes it.
      setTimeout(() => {
        if (document.activeElement === document.body) document.getElementById('content')?.focus({ preventScroll: true });
      });
    });
  }

  protected toggleRail(): void {
    this.railOpen.update((open) => !open);
    if (innerWidth > NARROW) localStorage.setItem(RAIL_KEY, this.railOpen() ? 'open' : 'hidden');
  }

  /** A window made narrow closes the rail over the page; made wide again, it shows the rail as it was left. */
  protected fit(): void {
    const narrow = innerWidth <= NARROW;
    if (narrow !== this.narrow) this.railOpen.set(!narrow && localStorage.getItem(RAIL_KEY) !== 'hidden');
    this.narrow = narrow;
  }

  protected async leave(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/sign-in');
  }

  protected async search(): Promise<void> {
    const { openPalette } = await import('./palette.ts');
    openPalette(this.injector);
  }

  protected async help(): Promise<void> {
    const { openHelp } = await import('./help-sheet.ts');
    openHelp(this.injector);
  }

  /** Ctrl/⌘-K anywhere; `/` and `?` only where they are not being typed into a field. */
  protected press(event: KeyboardEvent): void {
    const chord = event.ctrlKey || event.metaKey;
    if (chord && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      void this.search();
    } else if (!chord && !event.altKey && !isTyping(event)) {
      if (event.key === '?') void this.help();
      if (event.key === '/') this.toRoomSearch(event);
    }
  }

  private toRoomSearch(event: Event): void {
    const field = document.querySelector<HTMLInputElement>('[data-room-search]');
    event.preventDefault();
    if (field) field.focus();
    else void this.search();
  }
}

function isTyping(event: Event): boolean {
  return event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]') !== null;
}
