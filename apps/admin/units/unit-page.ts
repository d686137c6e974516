import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { loading } from '../api/load.ts';
import { OfficeApi } from '../api/office-api.ts';
import { GoBack } from '../parts/go-back.ts';
import { DayPipe, WordPipe } from '../parts/pipes.ts';
import { Failed, Loading } from '../parts/states.ts';
import { Place } from '../shell/place.ts';

/** A unit on the day looked at: its posts and who holds them, what it came from and what became of it. */
@Component({
  selector: 'app-unit-page',
  imports: [DayPipe, Failed, GoBack, Loading, RouterLink, TranslocoPipe, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './unit-page.html',
  styles: `.page { max-width: 1100px; } .title { font-weight: 500; }`,
})
export class UnitPage {
  /** From the route. */
  readonly code = input.required<string>();
  protected readonly place = inject(Place);
  private readonly api = inject(OfficeApi);
  protected readonly unit = loading(
    () => (this.place.asOf() ? { code: this.code(), asOf: this.place.asOf() } : undefined),
    ({ code, asOf }) => this.api.unit(code, asOf),
  );
}
