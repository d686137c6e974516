import { ChangeDetectionStrategy, Component, type Injector, computed, inject, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { MatDialog, MatDialogRef } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { catchError, debounceTime, distinctUntilChanged, map, of, switchMap } from 'rxjs';
import type { PersonHit } from '#contracts';
import { OfficeApi } from '../api/office-api.ts';
import { Session } from '../api/session.ts';
import { finds } from '../parts/fold.ts';
import { Icon, type IconName } from '../parts/icon.ts';
import { Words } from '../parts/words.ts';
import { Place } from './place.ts';
import { GROUPS } from './rooms.ts';

interface Choice {
  readonly id: string;
  readonly icon: IconName;
  readonly text: string;
  readonly more: string;
  readonly go: readonly string[];
}

/** Goes anywhere with the keyboard: rooms by name, people by any part of the name, with or without diacritics. */
@Component({
  selector: 'app-palette',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './palette.html',
  styleUrl: './palette.scss',
})
class Palette {
  private readonly api = inject(OfficeApi);
  private readonly session = inject(Session);
  private readonly words = inject(Words);
  private readonly router = inject(Router);
  private readonly place = inject(Place);
  private readonly sheet = inject(MatDialogRef);
  protected readonly typed = signal('');
  protected readonly at = signal(0);

  private readonly hits = toSignal(
    toObservable(this.typed).pipe(
      map((text) => text.trim()),
      debounceTime(120),
      distinctUntilChanged(),
      switchMap((text) => (text.length < 2 ? of<readonly PersonHit[]>([]) : this.api.people(text).pipe(catchError(() => of<readonly PersonHit[]>([]))))),
    ),
    { initialValue: [] as readonly PersonHit[] },
  );
  protected readonly choices = computed<readonly Choice[]>(() => [...this.rooms(), ...this.hits().map(personChoice)]);

  private rooms(): Choice[] {
    return GROUPS.flatMap((group) => group.rooms)
      .filter(({ permission }) => this.session.may(permission))
      .map(({ name, path, icon }) => ({ id: path, icon, text: this.words.say(`shell.room.${name}`), more: this.words.say('shell.goTo'), go: [path] }))
      .filter(({ text }) => finds(text, this.typed()));
  }

  protected type(text: string): void {
    this.typed.set(text);
    this.at.set(0);
  }

  protected press(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const count = this.choices().length;
    if (step !== 0 && count > 0) {
      event.preventDefault();
      this.at.update((at) => (at + step + count) % count);
    }
    const chosen = this.choices()[this.at()];
    if (event.key === 'Enter' && chosen) this.go(chosen);
  }

  protected go(choice: Choice): void {
    this.sheet.close();
    void this.router.navigate([...choice.go], { queryParams: this.place.along() });
  }
}

function personChoice(hit: PersonHit): Choice {
  const name = hit.birthYear ? `${hit.fullName} (${hit.birthYear})` : hit.fullName;
  return { id: hit.code, icon: 'person', text: name, more: [hit.title, hit.unitName].filter(Boolean).join(', '), go: ['/people', hit.code] };
}

export function openPalette(injector: Injector): void {
  const dialogs = injector.get(MatDialog);
  if (dialogs.openDialogs.length > 0) return;
  const label = injector.get(Words).say('shell.search');
  dialogs.open(Palette, { ariaLabel: label, position: { top: '96px' }, width: '560px', maxWidth: '94vw' });
}
