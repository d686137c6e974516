import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { OUTCOME_CODES } from '#contracts';
import { loading } from '../api/load.ts';
import { OfficeApi } from '../api/office-api.ts';
import { findingsUrl } from '../api/rulebook-api.ts';
import { Session } from '../api/session.ts';
import { Explanation } from '../explain/explanation.ts';
import { GoBack } from '../parts/go-back.ts';
import { Icon } from '../parts/icon.ts';
import { DayPipe, MomentPipe, WordPipe } from '../parts/pipes.ts';
import { Failed, Loading } from '../parts/states.ts';
import { Verdict } from '../parts/verdict.ts';
import { Words } from '../parts/words.ts';
import { Place } from '../shell/place.ts';
import { CareerTable } from './career-table.ts';
import { Timeline } from './timeline.ts';

/** Everything a board asks about one person on one sheet; prints as a personal summary. */
@Component({
  selector: 'app-person-page',
  imports: [CareerTable, DayPipe, Explanation, Failed, GoBack, Icon, Loading, MomentPipe, RouterLink, Timeline, TranslocoPipe, Verdict, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './person-page.html',
  styleUrl: './person-page.scss',
})
export class PersonPage {
  /** From the route. */
  readonly code = input.required<string>();
  protected readonly place = inject(Place);
  protected readonly session = inject(Session);
  private readonly words = inject(Words);
  private readonly api = inject(OfficeApi);
  protected readonly printedAt = new Date().toISOString();

  protected readonly person = loading(
    () => (this.place.asOf() ? { code: this.code(), asOf: this.place.asOf() } : undefined),
    ({ code, asOf }) => this.api.person(code, asOf),
  );
  protected readonly found = loading(
    () => (this.place.asOf() ? { code: this.code(), asOf: this.place.asOf(), pack: this.place.pack() } : undefined),
    ({ code, asOf, pack }) => this.api.findings(code, asOf, pack),
  );
  protected readonly findings = computed(() =>
    (this.found.value() ?? []).toSorted((a, b) => OUTCOME_CODES.indexOf(a.outcome) - OUTCOME_CODES.indexOf(b.outcome)),
  );
  protected readonly gravest = computed(() => this.findings()[0]);
  protected readonly post = computed(() => {
    const finding = this.gravest();
    const current = this.person.value()?.tenures.findLast(({ to }) => to === undefined);
    return finding ? `${finding.title}, ${finding.unitName}` : current ? `${current.title}, ${current.unitName}` : this.words.say('people.noPost');
  });

  protected readonly json = computed(() => findingsUrl(this.code(), this.place.asOf(), this.place.pack()));

  protected list(codes: readonly string[], room: string): string {
    return codes.map((code) => this.words.code(room, code)).join(', ') || '–';
  }

  protected print(): void {
    window.print();
  }
}
