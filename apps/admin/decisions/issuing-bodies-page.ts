import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IssuingBodyView } from '#contracts';
import { loading } from '../api/load.ts';
import { Session } from '../api/session.ts';
import { finds } from '../parts/fold.ts';
import { GoBack } from '../parts/go-back.ts';
import { CountPipe, MomentPipe } from '../parts/pipes.ts';
import { Empty, Failed, Loading } from '../parts/states.ts';
import { Place } from '../shell/place.ts';
import { BodyPanel } from './body-panel.ts';
import { DecisionsApi } from './decisions-api.ts';

const SHOWN = 200;

/** Who issues decisions, how their papers are headed and who signs; each body opens beside the list. */
@Component({
  selector: 'app-issuing-bodies-page',
  imports: [BodyPanel, CountPipe, Empty, Failed, GoBack, Loading, MomentPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './issuing-bodies-page.html',
  styles: `
    .room { display: flex; min-height: 100%; }
    .list { flex: 1; min-width: 0; }
    app-body-panel { flex: 0 0 min(440px, 45%); position: sticky; top: 0; align-self: flex-start; height: calc(100vh - var(--bar)); }
    .input { max-width: 320px; margin-bottom: 10px; }
    .link { padding: 0; font: 500 13px/18px var(--font); text-align: left; color: var(--link); background: none; border: 0; cursor: pointer; text-decoration: underline; text-underline-offset: 3px; }
    @media screen and (max-width: 1180px) { app-body-panel { position: fixed; inset: 0 0 0 auto; width: min(460px, 100%); height: auto; z-index: 40; } }
    @media screen and (max-width: 720px) { .wide { display: none; } }
  `,
})
export class IssuingBodiesPage {
  protected readonly place = inject(Place);
  private readonly api = inject(DecisionsApi);
  protected readonly maySet = inject(Session).may('decisions.issue');
  protected readonly bodies = loading(() => ({}), () => this.api.bodies());
  protected readonly q = computed(() => this.place.query()['q'] ?? '');
  protected readonly found = computed(() => (this.bodies.value() ?? []).filter(({ name, localityName, signerName }) => finds(`${name} ${localityName} ${signerName ?? ''}`, this.q())));
  protected readonly shown = computed(() => this.found().slice(0, SHOWN));
  protected readonly open = computed(() => (this.bodies.value() ?? []).find(({ code }) => code === this.place.query()['body']));
  protected readonly saved = signal<string | undefined>(undefined);

  protected keep(body: IssuingBodyView): void {
    this.saved.set(body.name);
    this.place.set({ body: undefined }, true);
    this.bodies.reload();
  }
}
