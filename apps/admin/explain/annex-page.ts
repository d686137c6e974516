import { ChangeDetectionStrategy, Component, Injector, afterNextRender, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { OUTCOME_CODES } from '#contracts';
import { loading } from '../api/load.ts';
import { OfficeApi } from '../api/office-api.ts';
import { findingsUrl } from '../api/rulebook-api.ts';
import { Session } from '../api/session.ts';
import { Icon } from '../parts/icon.ts';
import { DayPipe, MomentPipe } from '../parts/pipes.ts';
import { Empty, Failed, Loading } from '../parts/states.ts';
import { Place } from '../shell/place.ts';
import { Explanation } from './explanation.ts';

/** The account of a verdict as an annex to a submission: the same object as on the screen and in JSON, on A4, with room to sign. */
@Component({
  selector: 'app-annex-page',
  imports: [DayPipe, Empty, Explanation, Failed, Icon, Loading, MomentPipe, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './annex-page.html',
  styleUrl: './annex-page.scss',
})
export class AnnexPage {
  /** From the route. */
  readonly code = input.required<string>();
  protected readonly place = inject(Place);
  protected readonly session = inject(Session);
  private readonly api = inject(OfficeApi);
  protected readonly printedAt = signal(new Date().toISOString());
  private readonly asked = computed(() => ({ code: this.code(), asOf: this.place.asOf(), pack: this.place.pack() }));
  protected readonly person = loading(() => ({ code: this.code(), asOf: this.place.asOf() }), ({ code, asOf }) => this.api.person(code, asOf));
  protected readonly found = loading(this.asked, ({ code, asOf, pack }) => this.api.findings(code, asOf, pack));
  protected readonly pack = loading(() => ({ code: this.place.pack() ?? this.session.view()?.defaultPack ?? '', asOf: this.place.asOf() }), ({ code, asOf }) => this.api.pack(code, asOf));
  /** Findings on one post, or on all posts of the person; the gravest first. */
  protected readonly findings = computed(() => {
    const position = this.place.query()['position'];
    return (this.found.value() ?? []).filter((one) => !position || one.position === position).toSorted((a, b) => OUTCOME_CODES.indexOf(a.outcome) - OUTCOME_CODES.indexOf(b.outcome));
  });
  protected readonly posts = computed(() => [...new Set(this.findings().map((one) => `${one.title}, ${one.unitName}`))].join('; '));
  protected readonly json = computed(() => findingsUrl(this.code(), this.place.asOf(), this.place.pack()));

  constructor() {
    const injector = inject(Injector);
    const whole = computed(() => this.person.value() !== undefined && this.found.value() !== undefined && this.pack.value() !== undefined);
    const asked = effect(() => {
      if (this.place.query()['print'] !== 'now' || !whole()) return;
      asked.destroy();
      afterNextRender(() => { this.print(); }, { injector });
    });
  }

  protected print(): void {
    window.print();
  }
}
