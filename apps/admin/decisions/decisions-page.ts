import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { loading } from '../api/load.ts';
import { OfficeApi, paperUrl } from '../api/office-api.ts';
import { finds } from '../parts/fold.ts';
import { CountPipe, DayPipe, MomentPipe } from '../parts/pipes.ts';
import { Empty, Failed, Loading } from '../parts/states.ts';
import { Place } from '../shell/place.ts';

/** The drafts of decisions, those of one proposal when the URL says so. */
@Component({
  selector: 'app-decisions-page',
  imports: [CountPipe, DayPipe, Empty, Failed, Loading, MomentPipe, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './decisions-page.html',
  styles: `
    .tools { display: flex; flex-wrap: wrap; gap: 8px; margin-bottom: 10px; align-items: center; }
    .tools .input { max-width: 320px; }
    .name a { font-weight: 500; }
    .files { display: flex; gap: 12px; }
  `,
})
export class DecisionsPage {
  protected readonly place = inject(Place);
  private readonly api = inject(OfficeApi);
  protected readonly paperUrl = paperUrl;
  protected readonly list = loading(() => ({}), () => this.api.decisions());
  protected readonly q = computed(() => this.place.query()['q'] ?? '');
  protected readonly proposal = computed(() => this.place.query()['proposal']);
  protected readonly lines = computed(() =>
    (this.list.value() ?? [])
      .filter((line) => this.proposal() === undefined || line.proposal === this.proposal())
      .filter((line) => finds(`${line.fullName} ${line.fromUnitName ?? ''} ${line.toUnitName} ${line.issuer}`, this.q())),
  );
}
