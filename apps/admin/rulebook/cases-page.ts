import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseCheckView, GoldenCaseView } from '#contracts';
import { loading } from '../api/load.ts';
import { RulebookApi } from '../api/rulebook-api.ts';
import { Icon } from '../parts/icon.ts';
import { CountPipe, DayPipe } from '../parts/pipes.ts';
import { Empty, Failed, Loading } from '../parts/states.ts';
import { Words } from '../parts/words.ts';
import { Place } from '../shell/place.ts';
import { RulebookNav } from './rulebook-nav.ts';

/** The golden cases as tables a lawyer can sign: what is given, what is expected, what the rule says at this moment. */
@Component({
  selector: 'app-cases-page',
  imports: [CountPipe, DayPipe, Empty, Failed, Icon, Loading, RulebookNav, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './cases-page.html',
  styleUrl: './cases-page.scss',
})
export class CasesPage {
  protected readonly place = inject(Place);
  private readonly api = inject(RulebookApi);
  private readonly words = inject(Words);
  protected readonly rule = computed(() => this.place.query()['rule'] ?? '');
  protected readonly onlyFailed = computed(() => this.place.query()['mark'] === 'failed');
  protected readonly cases = loading(() => ({}), () => this.api.cases(undefined));
  protected readonly rules = computed(() => [...new Map((this.cases.value() ?? []).map((one) => [one.rule, one.ruleName]))].map(([code, name]) => ({ code, name })));
  protected readonly shown = computed(() => (this.cases.value() ?? []).filter((one) => (!this.rule() || one.rule === this.rule()) && (!this.onlyFailed() || !one.pass)));
  protected readonly groups = computed(() => this.rules().map((rule) => ({ ...rule, cases: this.shown().filter((one) => one.rule === rule.code) })).filter(({ cases }) => cases.length > 0));
  protected readonly passed = computed(() => (this.cases.value() ?? []).filter((one) => one.pass).length);
  protected readonly failed = computed(() => (this.cases.value() ?? []).length - this.passed());

  protected kind(kind: string): string {
    return this.words.code('rulebook.given', kind.split('.').at(-1) ?? kind);
  }

  protected field(field: string): string {
    return this.words.code('rulebook.check', field);
  }

  protected say(check: CaseCheckView, text: string): string {
    if (text === '') return '–';
    if (check.field === 'outcome') return this.words.code('outcome', text) === text ? this.words.code('rulebook.outcome', text) : this.words.code('outcome', text);
    const length = /^(\d+)y (\d+)m (\d+)d$/.exec(text);
    return length ? this.words.say('why.ymd', { years: length[1], months: length[2], days: length[3] }) : text;
  }

  protected sure(one: GoldenCaseView): string {
    return one.certain ? 'rulebook.cases.certain' : 'rulebook.cases.reading';
  }

  protected print(): void {
    window.print();
  }
}
