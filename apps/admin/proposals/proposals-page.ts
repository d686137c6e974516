import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { loading } from '../api/load.ts';
import { OfficeApi } from '../api/office-api.ts';
import { Session } from '../api/session.ts';
import { CountPipe, DayPipe, MomentPipe } from '../parts/pipes.ts';
import { Empty, Failed, Loading } from '../parts/states.ts';
import { Place } from '../shell/place.ts';
import { RunForm } from './run-form.ts';

/** The proposals of this office, newest first, and the form that starts another. */
@Component({
  selector: 'app-proposals-page',
  imports: [CountPipe, DayPipe, Empty, Failed, Loading, MomentPipe, RouterLink, RunForm, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './proposals-page.html',
  styles: `
    .columns { display: grid; grid-template-columns: minmax(0, 1fr) 340px; gap: 0 40px; align-items: start; }
    h2 { margin-bottom: 4px; }
    .name a { font-weight: 500; }
    @media screen and (max-width: 1080px) { .columns { grid-template-columns: minmax(0, 1fr); gap: 24px; } app-run-form { order: -1; } }
  `,
})
export class ProposalsPage {
  protected readonly place = inject(Place);
  private readonly session = inject(Session);
  private readonly api = inject(OfficeApi);
  protected readonly list = loading(() => ({}), () => this.api.proposals());
  protected readonly mayRun = computed(() => this.session.may('proposals.run'));
}
