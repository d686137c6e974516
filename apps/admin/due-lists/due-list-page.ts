import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type DueLine, type JobView, OUTCOME_CODES, type OutcomeCode } from '#contracts';
import { loading } from '../api/load.ts';
import { API, OfficeApi, paramsOf } from '../api/office-api.ts';
import { Session } from '../api/session.ts';
import { Icon } from '../parts/icon.ts';
import { JobProgress } from '../parts/job-progress.ts';
import { Pager } from '../parts/pager.ts';
import { CountPipe, DayPipe, WordPipe } from '../parts/pipes.ts';
import { Empty, Failed, Loading } from '../parts/states.ts';
import { Verdict } from '../parts/verdict.ts';
import { Place } from '../shell/place.ts';
import { DueCards } from './due-cards.ts';
import { DueGrid } from './due-grid.ts';
import { type ListState, SIZES, lineKey, readListState, toQuery, toggled } from './due-query.ts';
import { WhyPanel } from './why-panel.ts';

const NARROW = 720;

@Component({
  selector: 'app-due-list-page',
  imports: [CountPipe, DayPipe, DueCards, DueGrid, Empty, Failed, Icon, JobProgress, Loading, Pager, RouterLink, TranslocoPipe, Verdict, WhyPanel, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './due-list-page.html',
  styleUrl: './due-list-page.scss',
  host: { '(window:resize)': 'measure()' },
})
export class DueListPage {
  private readonly api = inject(OfficeApi);
  private readonly session = inject(Session);
  protected readonly place = inject(Place);
  private readonly grid = viewChild<{ focusLine(key: string): void }>('grid');

  protected readonly outcomes = OUTCOME_CODES;
  protected readonly sizes = SIZES;
  protected readonly key = lineKey;
  protected readonly narrow = signal(innerWidth <= NARROW);
  protected readonly state = computed(() => readListState(this.place.query()), { equal: same });
  private readonly question = computed(() => {
    const asOf = this.place.asOf();
    return asOf ? toQuery(this.state(), { asOf, scope: this.place.scope(), pack: this.place.pack() }) : undefined;
  }, { equal: same });
  protected readonly answer = loading(this.question, (query) => this.api.dueList(query));
  protected readonly packs = loading(() => ({}), () => this.api.packs());

  protected readonly page = computed(() => {
    const answer = this.answer.value();
    return answer?.kind === 'page' ? answer.page : undefined;
  });
  protected readonly job = computed(() => {
    const answer = this.answer.value();
    return answer?.kind === 'pending' && !this.answer.problem() ? answer.job : undefined;
  });
  protected readonly chosen = computed(() => {
    const why = this.state().why;
    return why ? lineKey(why) : undefined;
  });
  protected readonly everyone = computed(() => Object.values(this.page()?.counts ?? {}).reduce((sum, count) => sum + count, 0));
  protected readonly filtered = computed(() => this.state().q !== '' || this.state().outcomes.length > 0 || this.state().sector !== '');
  protected readonly mayCancel = computed(() => this.session.may('proposals.run'));
  protected readonly mayExport = computed(() => this.session.may('data.export'));
  protected readonly exportUrl = computed(() => `${API}/due-list/export.csv?${paramsOf({ ...this.question(), page: undefined, size: undefined }).toString()}`);

  protected press(code: OutcomeCode): void {
    this.place.set({ outcome: toggled(this.state().outcomes, code), page: undefined });
  }

  protected search(text: string): void {
    if (text.trim() !== this.state().q) this.place.set({ q: text.trim(), page: undefined });
  }

  protected clear(): void {
    this.place.set({ q: undefined, outcome: undefined, sector: undefined, page: undefined });
  }

  protected open(line: DueLine): void {
    this.place.set({ why: lineKey(line) }, this.state().why !== undefined);
  }

  protected close(): void {
    const key = this.chosen();
    this.place.set({ why: undefined }, true);
    if (key) setTimeout(() => this.grid()?.focusLine(key));
  }

  protected reviewed(job: JobView): void {
    if (job.state === 'done') this.answer.reload();
  }

  protected measure(): void {
    this.narrow.set(innerWidth <= NARROW);
  }
}

function same(a: ListState | object | undefined, b: ListState | object | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
