import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { TranslocoPipe } from '@jsverse/transloco';
import { catchError, debounceTime, map, of, switchMap } from 'rxjs';
import { OUTCOME_CODES, type BenchRequest, type BenchView } from '#contracts';
import { loading } from '../api/load.ts';
import { OfficeApi } from '../api/office-api.ts';
import { type Problem, toProblem } from '../api/problem.ts';
import { RulebookApi } from '../api/rulebook-api.ts';
import { Session } from '../api/session.ts';
import { Citation } from '../explain/citation.ts';
import { Explanation } from '../explain/explanation.ts';
import { Icon } from '../parts/icon.ts';
import { DayPipe, WordPipe } from '../parts/pipes.ts';
import { Empty, Failed, Loading } from '../parts/states.ts';
import { Verdict } from '../parts/verdict.ts';
import { Place } from '../shell/place.ts';
import { type BenchState, EMPTY_ROW, readBench, requestOfBench, type TypedRow, writeBench } from './bench-state.ts';
import { RulebookNav } from './rulebook-nav.ts';

const PAUSE = 350;
const KINDS = ['official', 'acting', 'in-charge', 'seconded'] as const;
const GENDERS = ['male', 'female'] as const;

/** A bench: one career typed in, every verdict beside it as it is typed. The career lives in the address, so that it can be sent on. */
@Component({
  selector: 'app-bench-page',
  imports: [Citation, DayPipe, Empty, Explanation, Failed, Icon, Loading, RulebookNav, TranslocoPipe, Verdict, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bench-page.html',
  styleUrl: './bench-page.scss',
})
export class BenchPage {
  protected readonly place = inject(Place);
  private readonly api = inject(RulebookApi);
  private readonly office = inject(OfficeApi);
  private readonly session = inject(Session);
  protected readonly kinds = KINDS;
  protected readonly genders = GENDERS;
  protected readonly packs = loading(() => ({}), () => this.office.packs());
  protected readonly posts = loading(() => ({}), () => this.api.benchPosts());
  protected readonly pack = computed(() => this.place.pack() ?? this.session.view()?.defaultPack ?? '');
  protected readonly units = computed(() => {
    const posts = this.posts.value() ?? [];
    return [...new Map(posts.map((post) => [post.unit, post.unitName]))].map(([code, name]) => ({ code, name, posts: posts.filter((post) => post.unit === code) }));
  });
  protected readonly state = linkedSignal<BenchState>(() => readBench(this.place.query()['career']));
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly seen = signal<BenchView | undefined>(undefined);
  protected readonly findings = computed(() => (this.seen()?.findings ?? []).toSorted((a, b) => OUTCOME_CODES.indexOf(a.outcome) - OUTCOME_CODES.indexOf(b.outcome)));
  protected readonly marks = computed(() => [...(this.seen()?.refusals ?? []), ...(this.seen()?.flags ?? [])]);
  private readonly question = computed<BenchRequest>(() => requestOfBench(this.state(), { asOf: this.place.asOf(), pack: this.pack() }));

  constructor() {
    toObservable(this.question)
      .pipe(
        debounceTime(PAUSE),
        switchMap((question) => this.api.tryCareer(question).pipe(
          map((seen) => ({ seen, problem: undefined })),
          catchError((error: unknown) => of({ seen: undefined, problem: toProblem(error) })),
        )),
        takeUntilDestroyed(),
      )
      .subscribe(({ seen, problem }) => {
        this.problem.set(problem);
        if (seen) this.seen.set(seen);
        this.keep();
      });
  }

  protected setRow(at: number, change: Partial<TypedRow>): void {
    this.state.update((state) => ({ ...state, rows: state.rows.map((row, index) => (index === at ? { ...row, ...change } : row)) }));
  }

  protected add(): void {
    this.state.update((state) => ({ ...state, rows: [...state.rows, { ...EMPTY_ROW, position: state.rows.at(-1)?.position ?? EMPTY_ROW.position }] }));
  }

  protected remove(at: number): void {
    this.state.update((state) => ({ ...state, rows: state.rows.filter((_, index) => index !== at) }));
  }

  protected set(change: Partial<BenchState>): void {
    this.state.update((state) => ({ ...state, ...change }));
  }

  protected kindOf(text: string): TypedRow['kind'] {
    return KINDS.find((kind) => kind === text) ?? 'official';
  }

  /** What is wrong with a field of a row, in the server's words. */
  protected wrong(at: number, field: string): string | undefined {
    return this.problem()?.fields.find(({ path }) => path === `rows[${at}].${field}`)?.message;
  }

  protected print(): void {
    window.print();
  }

  private keep(): void {
    const career = writeBench(this.state());
    if (career !== this.place.query()['career']) this.place.set({ career }, true);
  }
}
