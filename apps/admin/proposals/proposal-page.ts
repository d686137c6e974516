import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MoveView } from '#contracts';
import { loading } from '../api/load.ts';
import { OfficeApi } from '../api/office-api.ts';
import { type Problem, toProblem } from '../api/problem.ts';
import { Session } from '../api/session.ts';
import { hasEnded } from '../api/watch-job.ts';
import { GoBack } from '../parts/go-back.ts';
import { Icon } from '../parts/icon.ts';
import { JobProgress } from '../parts/job-progress.ts';
import { DayPipe, MomentPipe, WordPipe } from '../parts/pipes.ts';
import { Empty, Failed, Loading } from '../parts/states.ts';
import { Place } from '../shell/place.ts';
import { MovePanel } from './move-panel.ts';
import { PlanFigures } from './plan-figures.ts';
import { SwapBoard } from './swap-board.ts';
import { Unplaced } from './unplaced.ts';

/** One proposal: its progress while it runs, then the plan, who is left, and the drafts made from it. */
@Component({
  selector: 'app-proposal-page',
  imports: [DayPipe, Empty, Failed, GoBack, Icon, JobProgress, Loading, MomentPipe, MovePanel, PlanFigures, RouterLink, SwapBoard, TranslocoPipe, Unplaced, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './proposal-page.html',
  styleUrl: './proposal-page.scss',
})
export class ProposalPage {
  /** From the route. */
  readonly id = input.required<string>();
  protected readonly place = inject(Place);
  protected readonly session = inject(Session);
  private readonly api = inject(OfficeApi);
  private readonly router = inject(Router);

  protected readonly proposal = loading(() => this.id(), (id) => this.api.proposal(id));
  protected readonly running = computed(() => {
    const view = this.proposal.value();
    return view && !view.plan && !hasEnded(view.job) ? view.job : undefined;
  });
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly shown = signal<MoveView | undefined>(undefined);
  protected readonly drafting = signal(false);
  protected readonly refused = signal<Problem | undefined>(undefined);
  protected readonly mayDraft = computed(() => this.session.may('decisions.draft'));
  protected readonly chosenMoves = computed(() => (this.proposal.value()?.plan?.moves ?? []).filter(({ group }) => this.chosen().has(group)));
  protected readonly printedAt = new Date().toISOString();

  protected toggle(group: string): void {
    this.chosen.update((groups) => {
      const next = new Set(groups);
      if (!next.delete(group)) next.add(group);
      return next;
    });
  }

  protected unpick(): void {
    this.chosen.set(new Set());
  }

  /** Drafts the chosen rings whole, or every move when none is chosen. */
  protected draft(): void {
    if (this.drafting()) return;
    this.drafting.set(true);
    this.refused.set(undefined);
    this.api.draftDecisions(this.id(), { moves: this.chosenMoves().map(({ no }) => no) }).subscribe({
      next: () => void this.router.navigate(['/decisions'], { queryParams: { ...this.place.along(), proposal: this.id() } }),
      error: (error: unknown) => {
        this.drafting.set(false);
        this.refused.set(toProblem(error));
      },
    });
  }

  protected print(): void {
    window.print();
  }
}
