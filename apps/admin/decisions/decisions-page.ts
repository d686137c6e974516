import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DECISION_STATES, type DecisionLine, type DecisionState } from '#contracts';
import { loading } from '../api/load.ts';
import { API, paperUrl, paramsOf } from '../api/office-api.ts';
import { type Problem, toProblem } from '../api/problem.ts';
import { Session } from '../api/session.ts';
import { DayField } from '../parts/day-field.ts';
import { Icon } from '../parts/icon.ts';
import { Pager } from '../parts/pager.ts';
import { CountPipe, DayPipe, WordPipe } from '../parts/pipes.ts';
import { Empty, Failed, Loading } from '../parts/states.ts';
import { Place } from '../shell/place.ts';
import { BatchesPanel } from './batches-panel.ts';
import { DecisionsApi } from './decisions-api.ts';
import { isFiltered, KINDS, readListState, SIZES, SORTS, toggled, toQuery } from './decisions-query.ts';
import { askNumbers } from './issue-sheet.ts';
import { StateTag } from './state-tag.ts';

/** Decisions by state: filtered in the URL, paged by the server, picked for checking, issuing and files. */
@Component({
  selector: 'app-decisions-page',
  imports: [BatchesPanel, CountPipe, DayField, DayPipe, Empty, Failed, Icon, Loading, Pager, RouterLink, StateTag, TranslocoPipe, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './decisions-page.html',
  styleUrl: './decisions-page.scss',
})
export class DecisionsPage {
  protected readonly place = inject(Place);
  protected readonly session = inject(Session);
  private readonly api = inject(DecisionsApi);
  private readonly dialogs = inject(MatDialog);
  private readonly panel = viewChild(BatchesPanel);
  protected readonly paperUrl = paperUrl;
  protected readonly states = DECISION_STATES;
  protected readonly sizes = SIZES;
  protected readonly sorts = SORTS;
  protected readonly kinds = KINDS;
  protected readonly state = computed(() => readListState(this.place.query()), { equal: same });
  protected readonly list = loading(this.state, (state) => this.api.page(toQuery(state)));
  protected readonly filtered = computed(() => isFiltered(this.state()));
  protected readonly picked = signal<ReadonlyMap<string, DecisionLine>>(new Map());
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly batches = computed(() => this.place.query()['batches'] === '1');
  protected readonly exportUrl = computed(() => `${API}/decisions.csv?${paramsOf({ ...toQuery(this.state()), page: undefined, size: undefined }).toString()}`);
  protected readonly toCheck = computed(() => [...this.picked().values()].filter(({ state }) => state === 'draft'));
  protected readonly toIssue = computed(() => [...this.picked().values()].filter(({ state }) => state === 'checked'));
  protected readonly allPicked = computed(() => {
    const lines = this.list.value()?.lines ?? [];
    return lines.length > 0 && lines.every(({ id }) => this.picked().has(id));
  });

  protected press(state: DecisionState): void {
    this.place.set({ state: toggled(this.state().states, state), page: undefined });
  }

  protected clear(): void {
    this.place.set({ q: undefined, state: undefined, kind: undefined, issuer: undefined, from: undefined, to: undefined, proposal: undefined, group: undefined, page: undefined });
  }

  protected pick(line: DecisionLine): void {
    this.picked.update((all) => {
      const next = new Map(all);
      if (!next.delete(line.id)) next.set(line.id, line);
      return next;
    });
  }

  protected pickAll(lines: readonly DecisionLine[]): void {
    const all = this.allPicked();
    this.picked.update((before) => {
      const next = new Map(before);
      for (const line of lines) if (all) next.delete(line.id); else next.set(line.id, line);
      return next;
    });
  }

  protected unpick(): void {
    this.picked.set(new Map());
  }

  protected check(): void {
    this.run(this.api.check(this.toCheck().map(({ id, version }) => ({ id, version }))), () => this.done());
  }

  protected issue(): void {
    askNumbers(this.dialogs, this.toIssue()).afterClosed().subscribe((issued) => {
      if (issued) this.done();
    });
  }

  protected files(): void {
    this.run(this.api.startBatch([...this.picked().keys()]), () => {
      this.place.set({ batches: 1 }, true);
      this.panel()?.reload();
    });
  }

  private done(): void {
    this.unpick();
    this.list.reload();
  }

  private run<Answer>(deed: { subscribe(observer: { next: (answer: Answer) => void; error: (error: unknown) => void }): unknown }, then: () => void): void {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    deed.subscribe({
      next: () => {
        this.busy.set(false);
        then();
      },
      error: (error: unknown) => {
        this.busy.set(false);
        this.problem.set(toProblem(error));
      },
    });
  }
}

function same(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
