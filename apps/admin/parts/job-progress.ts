import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { JobView } from '#contracts';
import { OfficeApi } from '../api/office-api.ts';
import { type Problem, toProblem } from '../api/problem.ts';
import { JobWatcher, hasEnded } from '../api/watch-job.ts';
import { CountPipe, WordPipe } from './pipes.ts';

/** Work that takes more than a moment: which step, how far, best so far, and a way to stop it. */
@Component({
  selector: 'app-job-progress',
  imports: [CountPipe, TranslocoPipe, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './job-progress.html',
  styleUrl: './job-progress.scss',
})
export class JobProgress {
  readonly job = input.required<JobView>();
  readonly title = input.required<string>();
  readonly mayCancel = input(true);
  readonly ended = output<JobView>();
  readonly again = output();
  private readonly api = inject(OfficeApi);
  private readonly watcher = inject(JobWatcher);
  private readonly heard = signal<JobView | undefined>(undefined);
  protected readonly cancelling = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly now = computed(() => {
    const heard = this.heard();
    return heard?.id === this.job().id ? heard : this.job();
  });
  protected readonly percent = computed(() => Math.round(this.now().progress * 100));
  private readonly id = computed(() => this.job().id);

  constructor() {
    effect((onCleanup) => {
      const subscription = this.watcher.watch(this.id()).subscribe({
        next: (job) => this.hear(job),
        error: (error: unknown) => this.problem.set(toProblem(error)),
      });
      onCleanup(() => subscription.unsubscribe());
    });
  }

  protected cancel(): void {
    this.cancelling.set(true);
    this.api.cancelJob(this.id()).subscribe({
      error: (error: unknown) => {
        this.cancelling.set(false);
        this.problem.set(toProblem(error));
      },
    });
  }

  private hear(job: JobView): void {
    this.heard.set(job);
    if (hasEnded(job)) this.ended.emit(job);
  }
}
