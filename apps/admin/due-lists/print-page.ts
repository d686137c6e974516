import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EMPTY, type Observable, expand, map, reduce } from 'rxjs';
import type { DueLine, DueListPage as Page, DueListQuery } from '#contracts';
import { loading } from '../api/load.ts';
import { OfficeApi } from '../api/office-api.ts';
import { Session } from '../api/session.ts';
import { distance } from '../parts/days.ts';
import { Icon } from '../parts/icon.ts';
import { unitAt } from '../parts/place-names.ts';
import { CountPipe, DayPipe, MomentPipe, WordPipe } from '../parts/pipes.ts';
import { Failed, Loading } from '../parts/states.ts';
import { Verdict } from '../parts/verdict.ts';
import { Words } from '../parts/words.ts';
import { Place } from '../shell/place.ts';
import { readListState, toQuery } from './due-query.ts';

const SHEET = 200;
/** More lines than this belong in an exported file, not on a desk. */
const MOST = 2000;

/** The list on the screen as a printed list: every line of the filter, title rows, head on every sheet, room for signatures. */
@Component({
  selector: 'app-due-list-print-page',
  imports: [CountPipe, DayPipe, Failed, Icon, Loading, MomentPipe, RouterLink, TranslocoPipe, Verdict, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './print-page.html',
  styleUrl: './print-page.scss',
})
export class DueListPrintPage {
  private readonly api = inject(OfficeApi);
  private readonly words = inject(Words);
  protected readonly session = inject(Session);
  protected readonly place = inject(Place);
  protected readonly printedAt = signal(new Date().toISOString());
  protected readonly state = computed(() => readListState(this.place.query()));
  protected readonly list = loading(
    () => toQuery({ ...this.state(), page: 1 }, { asOf: this.place.asOf(), scope: this.place.scope(), pack: this.place.pack() }),
    (query) => this.everyLine(query),
  );
  protected readonly cut = computed(() => (this.list.value()?.total ?? 0) > MOST);

  constructor() {
    let asked = false;
    effect(() => {
      if (asked || !this.list.value()) return;
      asked = true;
      setTimeout(() => window.print(), 300);
    });
  }

  protected far(line: DueLine, asOf: string): string {
    const far = line.firstDayOver ? distance(asOf, line.firstDayOver) : undefined;
    return far ? `${this.words.say(far.past ? 'dueLists.past' : 'dueLists.left')} ${this.words.length(far.length)}` : '–';
  }

  protected unit(line: DueLine): string {
    return unitAt(line.unitName, line.localityName);
  }

  protected print(): void {
    window.print();
  }

  private everyLine(query: DueListQuery): Observable<Page> {
    const ask = (page: number): Observable<Page> =>
      this.api.dueList({ ...query, page, size: SHEET }).pipe(map((answer) => {
        if (answer.kind === 'pending') throw new Error('the review is still being made');
        return answer.page;
      }));
    return ask(1).pipe(
      expand((page) => (page.page * SHEET < Math.min(page.total, MOST) ? ask(page.page + 1) : EMPTY)),
      reduce((all, page) => ({ ...page, lines: [...all.lines, ...page.lines] })),
    );
  }
}
