import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, computed, inject, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { OwnWords } from '../parts/own-words.ts';
import { loading } from '../api/load.ts';
import { OfficeApi } from '../api/office-api.ts';
import { Icon } from '../parts/icon.ts';
import { Empty, Failed, Loading } from '../parts/states.ts';
import { Place } from '../shell/place.ts';

/** Finds a file by any part of the name, with or without diacritics; people of one name are told apart by year and unit. */
@Component({
  selector: 'app-people-page',
  imports: [Empty, Failed, Icon, Loading, OwnWords, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './people-page.html',
  styles: `
    form { display: flex; gap: 8px; max-width: 560px; margin-bottom: 16px; }
    .input { min-height: 36px; }
    .name { font-weight: 500; }
  `,
})
export class PeoplePage {
  protected readonly place = inject(Place);
  private readonly api = inject(OfficeApi);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('find');
  protected readonly q = computed(() => this.place.query()['q'] ?? '');
  protected readonly hits = loading(() => (this.q().trim() ? this.q() : undefined), (q) => this.api.people(q.normalize('NFC')));

  constructor() {
    afterNextRender(() => this.field().nativeElement.focus());
  }

  protected search(event: Event): void {
    event.preventDefault();
    this.place.set({ q: this.field().nativeElement.value.trim() });
  }
}
