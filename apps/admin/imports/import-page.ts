import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DecisionsRequest, ImportStarted, MappingRequest } from '#contracts';
import type { Observable } from 'rxjs';
import { importFileUrl, ImportsApi } from '../api/imports-api.ts';
import { loading } from '../api/load.ts';
import { newKey } from '../api/new-key.ts';
import { type Problem, toProblem } from '../api/problem.ts';
import { Icon } from '../parts/icon.ts';
import { JobProgress } from '../parts/job-progress.ts';
import { MomentPipe, WordPipe } from '../parts/pipes.ts';
import { Failed, Loading } from '../parts/states.ts';
import { Words } from '../parts/words.ts';
import { Place } from '../shell/place.ts';
import { MappingStep } from './mapping-step.ts';
import { PreviewStep } from './preview-step.ts';

const WORKING = ['reading', 'previewing', 'committing'];
const STEPS = ['mapping', 'previewed', 'committed'] as const;

/** One sent file on its way: what its columns mean, what would happen, and the writing of exactly that. */
@Component({
  selector: 'app-import-page',
  imports: [Failed, Icon, JobProgress, Loading, MappingStep, MomentPipe, PreviewStep, RouterLink, TranslocoPipe, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-page.html',
  styleUrl: './import-page.scss',
})
export class ImportPage {
  /** Number of the import, from the address. */
  readonly id = input.required<string>();
  protected readonly place = inject(Place);
  private readonly api = inject(ImportsApi);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly view = loading(() => this.id(), (id) => this.api.view(id));
  protected readonly steps = STEPS;
  protected readonly remapping = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly asking = signal(false);
  /** A preview that is being made again leaves the old one on the screen. */
  protected readonly working = computed(() => {
    const view = this.view.value();
    return view && WORKING.includes(view.state) ? view.job : undefined;
  });
  protected readonly step = computed(() => {
    const state = this.view.value()?.state ?? 'reading';
    if (state === 'committed' || state === 'undone') return 2;
    return state === 'previewed' || state === 'previewing' || state === 'committing' ? 1 : 0;
  });
  protected readonly original = computed(() => importFileUrl(this.id(), 'original'));
  private readonly keys = new Map<string, string>();

  protected map(request: MappingRequest): void {
    this.send((version) => this.api.map(this.id(), version, request), () => this.remapping.set(false));
  }

  protected decide(request: DecisionsRequest): void {
    this.send((version) => this.api.decide(this.id(), version, request));
  }

  protected refresh(): void {
    this.send((version) => this.api.refresh(this.id(), version));
  }

  /** The key belongs to the content: a second click, or a lost answer, writes nothing twice. */
  protected commit(contentHash: string): void {
    const key = this.keys.get(contentHash) ?? newKey();
    this.keys.set(contentHash, key);
    this.send((version) => this.api.commit(this.id(), version, contentHash, key));
  }

  protected remove(): void {
    if (!window.confirm(this.words.say('imports.removeSure'))) return;
    this.api.remove(this.id()).subscribe({
      next: () => void this.router.navigate(['/imports'], { queryParams: this.place.along() }),
      error: (error: unknown) => this.problem.set(toProblem(error)),
    });
  }

  private send(ask: (version: number) => Observable<ImportStarted>, then?: () => void): void {
    const version = this.view.value()?.version;
    if (version === undefined || this.asking()) return;
    this.asking.set(true);
    this.problem.set(undefined);
    ask(version).subscribe({
      next: () => { this.asking.set(false); then?.(); this.view.reload(); },
      error: (error: unknown) => { this.asking.set(false); this.problem.set(toProblem(error)); this.view.reload(); },
    });
  }
}
