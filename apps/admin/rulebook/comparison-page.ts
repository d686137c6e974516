import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FlipView } from '#contracts';
import { loading } from '../api/load.ts';
import { flipsUrl, RulebookApi } from '../api/rulebook-api.ts';
import { Session } from '../api/session.ts';
import { hasEnded } from '../api/watch-job.ts';
import { GoBack } from '../parts/go-back.ts';
import { Icon } from '../parts/icon.ts';
import { JobProgress } from '../parts/job-progress.ts';
import { Pager } from '../parts/pager.ts';
import { CountPipe, DayPipe, MomentPipe, WordPipe } from '../parts/pipes.ts';
import { Empty, Failed, Loading } from '../parts/states.ts';
import { Verdict } from '../parts/verdict.ts';
import { Place } from '../shell/place.ts';

/** Which verdicts flip under other rules: counts first, then every name with both verdicts. */
@Component({
  selector: 'app-comparison-page',
  imports: [CountPipe, DayPipe, Empty, Failed, GoBack, Icon, JobProgress, Loading, MomentPipe, Pager, RouterLink, TranslocoPipe, Verdict, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './comparison-page.html',
  styles: `
    .changed { margin-top: 4px; }
    .changed strong { font-weight: 600; }
    .counts { display: flex; flex-wrap: wrap; gap: 0 28px; margin: 14px 0; padding: 8px 0; border-top: 2px solid var(--rule-strong); border-bottom: 1px solid var(--rule); }
    .counts li { display: flex; align-items: center; gap: 8px; padding: 4px 0; }
    .counts strong { font-weight: 600; font-size: 16px; font-variant-numeric: tabular-nums; min-width: 3ch; text-align: right; }
    table { min-width: 720px; }
    @media print { table { min-width: 0; } }
  `,
})
export class ComparisonPage {
  /** From the route. */
  readonly id = input.required<string>();
  protected readonly place = inject(Place);
  protected readonly session = inject(Session);
  private readonly api = inject(RulebookApi);
  protected readonly page = computed(() => Math.max(1, Number(this.place.query()['page'] ?? 1) || 1));
  protected readonly found = loading(() => ({ id: this.id(), page: this.page() }), ({ id, page }) => this.api.comparison(id, page));
  protected readonly counts = computed(() =>
    Object.entries(this.found.value()?.counts ?? {}).map(([flip, count]) => ({ flip, count, before: outcome(flip.split('→')[0]), after: outcome(flip.split('→')[1]) })).toSorted((a, b) => b.count - a.count),
  );
  protected readonly csv = computed(() => flipsUrl(this.id()));
  protected readonly running = computed(() => {
    const view = this.found.value();
    return view && !view.counts && !hasEnded(view.job) ? view.job : undefined;
  });

  protected name(line: FlipView): string {
    return `${line.title}, ${line.unitName}`;
  }

  protected outcome(code: FlipView['before']): Exclude<FlipView['before'], 'none'> | undefined {
    return outcome(code);
  }

  protected print(): void {
    window.print();
  }
}

function outcome(code: string | undefined): Exclude<FlipView['before'], 'none'> | undefined {
  return code === undefined || code === 'none' ? undefined : (code as Exclude<FlipView['before'], 'none'>);
}
