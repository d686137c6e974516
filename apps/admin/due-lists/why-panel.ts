import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { OUTCOME_CODES } from '#contracts';
import { loading } from '../api/load.ts';
import { OfficeApi } from '../api/office-api.ts';
import { findingsUrl } from '../api/rulebook-api.ts';
import { Session } from '../api/session.ts';
import { Explanation } from '../explain/explanation.ts';
import { Icon } from '../parts/icon.ts';
import { DayPipe } from '../parts/pipes.ts';
import { SidePanel } from '../parts/side-panel.ts';
import { Failed, Loading } from '../parts/states.ts';
import { Words } from '../parts/words.ts';
import { Place } from '../shell/place.ts';

/** Why this person is on the list: the account of every rule that looks at the post, the gravest first. */
@Component({
  selector: 'app-why-panel',
  imports: [DayPipe, Explanation, Failed, Icon, Loading, RouterLink, SidePanel, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './why-panel.html',
  styles: `
    :host { display: flex; }
    app-side-panel { flex: 1; min-width: 0; }
    .do { display: flex; flex-wrap: wrap; gap: 8px; padding-top: 10px; }
    app-loading, app-failed { margin-top: 16px; }
    @media print { :host { display: block; } }
  `,
})
export class WhyPanel {
  readonly person = input.required<string>();
  readonly position = input.required<string>();
  readonly closed = output();
  protected readonly place = inject(Place);
  protected readonly session = inject(Session);
  private readonly words = inject(Words);
  private readonly api = inject(OfficeApi);

  protected readonly who = loading(() => ({ code: this.person(), asOf: this.place.asOf() }), ({ code, asOf }) => this.api.person(code, asOf));
  protected readonly findings = loading(
    () => ({ code: this.person(), asOf: this.place.asOf(), pack: this.place.pack() }),
    ({ code, asOf, pack }) => this.api.findings(code, asOf, pack),
  );
  protected readonly shown = computed(() =>
    (this.findings.value() ?? [])
      .filter(({ person, position }) => person === this.person() && position === this.position())
      .toSorted((a, b) => OUTCOME_CODES.indexOf(a.outcome) - OUTCOME_CODES.indexOf(b.outcome)),
  );
  protected readonly name = computed(() => {
    const who = this.who.value();
    return who?.code === this.person() ? who.fullName : this.words.say('why.title');
  });
  protected readonly post = computed(() => {
    const finding = this.shown()[0];
    return finding ? `${finding.title}, ${finding.unitName}` : '';
  });

  protected readonly annex = computed(() => ({ ...this.place.along(), position: this.position(), print: 'now' }));
  protected readonly json = computed(() => findingsUrl(this.person(), this.place.asOf(), this.place.pack()));
}
