import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { loading } from '../api/load.ts';
import { OfficeApi } from '../api/office-api.ts';
import { finds } from '../parts/fold.ts';
import { DayPipe } from '../parts/pipes.ts';
import { Empty, Failed, Loading } from '../parts/states.ts';
import { Place } from '../shell/place.ts';

/** The texts that rules and papers rely on, with their days in force on the day looked at. */
@Component({
  selector: 'app-legal-bases-page',
  imports: [DayPipe, Empty, Failed, Loading, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './legal-bases-page.html',
  styles: `
    .tools { max-width: 360px; margin-bottom: 10px; }
    .text strong { font-weight: 500; }
    tr.over { color: var(--ink-2); }
  `,
})
export class LegalBasesPage {
  protected readonly place = inject(Place);
  private readonly api = inject(OfficeApi);
  protected readonly q = computed(() => this.place.query()['q'] ?? '');
  protected readonly list = loading(() => ({}), () => this.api.legalBases());
  protected readonly shown = computed(() =>
    (this.list.value() ?? [])
      .filter((basis) => finds(`${basis.type} ${basis.number ?? ''} ${basis.title} ${basis.issuer}`, this.q()))
      .map((basis) => ({ ...basis, ended: basis.to !== undefined && basis.to < this.place.asOf(), early: basis.effective !== undefined && basis.effective > this.place.asOf() })),
  );
}
