import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { UndoView } from '#contracts';
import { ImportsApi } from '../api/imports-api.ts';
import { loading } from '../api/load.ts';
import { newKey } from '../api/new-key.ts';
import { type Problem, toProblem } from '../api/problem.ts';
import { CountPipe, MomentPipe, WordPipe } from '../parts/pipes.ts';
import { Empty, Failed, Loading } from '../parts/states.ts';
import { Place } from '../shell/place.ts';

/** One batch: what it wrote, who and when, and taking it back, asked first what that would do. */
@Component({
  selector: 'app-batch-page',
  imports: [CountPipe, Empty, Failed, Loading, MomentPipe, RouterLink, TranslocoPipe, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './batch-page.html',
  styles: `
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 24px; max-width: 720px; }
    dt { color: var(--ink-2); } dd { overflow-wrap: anywhere; }
    .do { display: flex; gap: 8px; margin-top: 12px; }
    .reasons { margin-top: 8px; display: grid; gap: 4px; }
    .note { margin-top: 12px; max-width: 720px; }
    @media screen and (max-width: 720px) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 8px; } }
  `,
})
export class BatchPage {
  /** Number of the batch, from the address. */
  readonly id = input.required<string>();
  protected readonly place = inject(Place);
  private readonly api = inject(ImportsApi);
  protected readonly list = loading(() => this.id(), (id) => this.api.batches(id));
  protected readonly batch = computed(() => this.list.value()?.[0]);
  protected readonly trial = signal<UndoView | undefined>(undefined);
  protected readonly done = signal<UndoView | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  private key = newKey();

  /** Asks first; only then the button that does it appears. */
  protected tryUndo(): void {
    this.ask(this.api.tryUndo(this.id()), this.trial);
  }

  protected undo(): void {
    this.ask(this.api.undo(this.id(), this.key), this.done);
  }

  private ask(answer: ReturnType<ImportsApi['undo']>, into: typeof this.trial): void {
    this.busy.set(true);
    this.problem.set(undefined);
    answer.subscribe({
      next: (view) => {
        into.set(view);
        this.busy.set(false);
        if (into === this.done) this.list.reload();
      },
      error: (error: unknown) => {
        this.problem.set(toProblem(error));
        this.busy.set(false);
        this.key = newKey();
      },
    });
  }
}
