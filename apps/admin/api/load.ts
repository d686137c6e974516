import { type Signal, computed, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { type Observable, catchError, map, of, startWith, switchMap } from 'rxjs';
import { type Problem, toProblem } from './problem.ts';

/** What a screen shows of something asked for: three different pages, never one that means two things. */
export type Load<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: Problem };

export interface Loader<T> {
  readonly load: Signal<Load<T>>;
  /** The last good value; kept while the next one is on its way, so that nothing jumps. */
  readonly value: Signal<T | undefined>;
  readonly busy: Signal<boolean>;
  readonly problem: Signal<Problem | undefined>;
  reload(): void;
}

/**
 * Asks again whenever the question changes; an answer to an older question is dropped.
 * Must be called in an injection context. `question` giving `undefined` means: nothing to ask yet.
 */
export function loading<Q, T>(question: () => Q | undefined, ask: (question: Q) => Observable<T>): Loader<T> {
  const round = signal(0);
  const asked = computed(() => ({ question: question(), round: round() }));
  const load = toSignal(
    toObservable(asked).pipe(
      switchMap(({ question: current }) => (current === undefined ? of<Load<T>>({ state: 'loading' }) : answer(ask(current)))),
    ),
    { initialValue: { state: 'loading' } satisfies Load<T> as Load<T> },
  );
  let kept: T | undefined;
  const value = computed(() => {
    const now = load();
    if (now.state === 'ready') kept = now.value;
    return kept;
  });
  return {
    load,
    value,
    busy: computed(() => load().state === 'loading'),
    problem: computed(() => {
      const now = load();
      return now.state === 'failed' ? now.problem : undefined;
    }),
    reload: () => round.update((n) => n + 1),
  };
}

function answer<T>(source: Observable<T>): Observable<Load<T>> {
  return source.pipe(
    map((value): Load<T> => ({ state: 'ready', value })),
    catchError((error: unknown) => of<Load<T>>({ state: 'failed', problem: toProblem(error) })),
    startWith<Load<T>>({ state: 'loading' }),
  );
}
