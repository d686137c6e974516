import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { loading } from '../api/load.ts';
import { Icon } from '../parts/icon.ts';
import { JobProgress } from '../parts/job-progress.ts';
import { MomentPipe, WordPipe } from '../parts/pipes.ts';
import { SidePanel } from '../parts/side-panel.ts';
import { Failed, Loading } from '../parts/states.ts';
import { hasEnded } from '../api/watch-job.ts';
import { batchUrl, DecisionsApi } from './decisions-api.ts';

/** One's own batches of the last day: how far each is, and its two files. They are still there after a reload. */
@Component({
  selector: 'app-batches-panel',
  imports: [Failed, Icon, JobProgress, Loading, MomentPipe, SidePanel, TranslocoPipe, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-side-panel [title]="'decisions.batch.title' | transloco" [subtitle]="'decisions.batch.says' | transloco" (closed)="closed.emit()">
      @if (batches.problem(); as problem) { <app-failed [problem]="problem" (again)="batches.reload()" /> }
      @if (batches.value(); as all) {
        @for (batch of all; track batch.job.id) {
          <section>
            <h3>{{ 'decisions.batch.papers' | transloco: { n: batch.papers } }} <span class="quiet">{{ batch.createdAt | moment }}</span></h3>
            @if (running(batch.job)) {
              <app-job-progress [job]="batch.job" [title]="'decisions.batch.running' | transloco" (ended)="batches.reload()" />
            } @else if (batch.keptUntil) {
              <div class="files">
                <a class="btn" [href]="url(batch.job.id, 'zip')" download><app-icon name="download" />{{ 'decisions.batch.zip' | transloco }}</a>
                <a class="btn" [href]="url(batch.job.id, 'pdf')" download><app-icon name="download" />{{ 'decisions.batch.pdf' | transloco }}</a>
              </div>
              <p class="small quiet">{{ 'decisions.batch.kept' | transloco: { at: batch.keptUntil | moment } }}</p>
            } @else {
              <p class="quiet">{{ 'job.state.' + batch.job.state | transloco }}@if (batch.job.error; as error) {: {{ error | word: 'problem.title' }}}</p>
            }
          </section>
        } @empty { <p class="quiet">{{ 'decisions.batch.none' | transloco }}</p> }
      } @else { <app-loading [rows]="3" /> }
    </app-side-panel>
  `,
  styles: `:host { display: block; } app-side-panel { height: 100%; } section { padding: 12px 0; border-bottom: 1px solid var(--rule); } .files { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0 4px; }`,
})
export class BatchesPanel {
  readonly closed = output();
  private readonly api = inject(DecisionsApi);
  protected readonly batches = loading(() => ({}), () => this.api.batches());
  protected readonly url = batchUrl;
  protected readonly running = (job: Parameters<typeof hasEnded>[0]): boolean => !hasEnded(job);

  reload(): void {
    this.batches.reload();
  }
}
