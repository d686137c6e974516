import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LegalBasisView } from '#contracts';
import { loading } from '../api/load.ts';
import { OfficeApi } from '../api/office-api.ts';
import { finds } from '../parts/fold.ts';
import { Icon } from '../parts/icon.ts';
import { CountPipe, DayPipe } from '../parts/pipes.ts';
import { Empty, Failed, Loading } from '../parts/states.ts';
import { Place } from '../shell/place.ts';

const STATES = ['inForce', 'ended', 'early', 'unconfirmed'] as const;
type State = (typeof STATES)[number];

function stateOf({ to, effective }: LegalBasisView, asOf: string): State {
  if (to !== undefined && to < asOf) return 'ended';
  return effective !== undefined && effective > asOf ? 'early' : 'inForce';
}

/** The texts that rules and papers rely on, with their days in force on the day looked at and the rules that cite them. */
@Component({
  selector: 'app-legal-bases-page',
  imports: [CountPipe, DayPipe, Empty, Failed, Icon, Loading, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './legal-bases-page.html',
  styles: `
    .tools { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; margin-bottom: 10px; }
    .tools .input { width: min(360px, 100%); }
    .chips { display: flex; flex-wrap: wrap; gap: 6px; }
    table { min-width: 900px; }
    .text strong { font-weight: 500; }
    .used li { padding: 2px 0; }
    .used a { display: inline-block; padding: 2px 0; line-height: 20px; }
    .used { min-width: 200px; }
    summary { cursor: pointer; color: var(--link); min-height: 24px; }
    tr.over { color: var(--ink-2); }
    @media print { table { min-width: 0; } .scroll-x { overflow: visible; } }
  `,
})
export class LegalBasesPage {
  protected readonly place = inject(Place);
  private readonly api = inject(OfficeApi);
  protected readonly states = STATES;
  protected readonly q = computed(() => this.place.query()['q'] ?? '');
  protected readonly state = computed(() => this.place.query()['state'] ?? '');
  protected readonly list = loading(() => ({}), () => this.api.legalBases());
  private readonly searched = computed(() =>
    (this.list.value() ?? [])
      .filter((basis) => finds(`${basis.type} ${basis.number ?? ''} ${basis.title} ${basis.issuer}`, this.q()))
      .map((basis) => ({ ...basis, state: stateOf(basis, this.place.asOf()) })),
  );
  /** Counts before the filter, so that chips never jump. */
  protected readonly counts = computed(() => Object.fromEntries(STATES.map((state) => [state, this.searched().filter((basis) => fits(basis, state)).length])));
  protected readonly shown = computed(() => this.searched().filter((basis) => fits(basis, this.state())));

  protected press(state: State): void {
    this.place.set({ state: this.state() === state ? undefined : state });
  }

  protected print(): void {
    window.print();
  }
}

function fits(basis: LegalBasisView & { readonly state: State }, wanted: string): boolean {
  return wanted === 'unconfirmed' ? !basis.confirmed : wanted === '' || basis.state === wanted;
}
