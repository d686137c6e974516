import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RecordLine, RecordVerification } from '#contracts';
import { loading } from '../api/load.ts';
import { OfficeApi } from '../api/office-api.ts';
import { type Problem, toProblem } from '../api/problem.ts';
import { CountPipe, MomentPipe, WordPipe } from '../parts/pipes.ts';
import { Empty, Failed, Loading } from '../parts/states.ts';
import { Place } from '../shell/place.ts';

const TABLES = ['people', 'tenures', 'positions', 'units', 'localities', 'successions', 'bars', 'ratings', 'relatives', 'exemptions', 'attestations', 'reviews', 'proposals', 'decisions', 'users', 'sessions', 'jobs', 'import_batches'] as const;

interface Change {
  /** Path to a leaf of the row. */
  readonly field: readonly string[];
  readonly before: string;
  readonly after: string;
}

/** The record as the auditor reads it: who did what when, what changed, and whether the chain is whole. */
@Component({
  selector: 'app-record-page',
  imports: [CountPipe, Empty, Failed, Loading, MomentPipe, TranslocoPipe, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './record-page.html',
  styles: `
    .tools { display: flex; flex-wrap: wrap; gap: 8px; margin-bottom: 12px; }
    .tools .input { max-width: 260px; }
    .verified { margin-bottom: 12px; }
    summary { cursor: pointer; color: var(--link); }
    dl { display: grid; grid-template-columns: fit-content(42%) 1fr; gap: 2px 12px; margin-top: 4px; }
    dt { color: var(--ink-2); }
    dd { overflow-wrap: anywhere; }
    del { color: var(--over); }
    .lines th:nth-child(1) { width: 72px; }
    .lines th:nth-child(2) { width: 140px; }
    .lines th:nth-child(6) { width: 38%; }
    .more { margin-top: 12px; }
  `,
})
export class RecordPage {
  protected readonly place = inject(Place);
  private readonly api = inject(OfficeApi);
  protected readonly table = computed(() => this.place.query()['table'] ?? '');
  protected readonly person = computed(() => this.place.query()['person'] ?? '');
  protected readonly actor = computed(() => this.place.query()['actor'] ?? '');
  protected readonly before = computed(() => this.place.query()['before']);
  protected readonly tables = TABLES;
  protected readonly list = loading(
    () => ({ table: this.table(), person: this.person(), actor: this.actor(), before: this.before() }),
    (query) => this.api.record(query),
  );
  protected readonly last = computed(() => this.list.value()?.at(-1)?.seq);
  protected readonly verification = signal<RecordVerification | undefined>(undefined);
  protected readonly verifying = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected verify(): void {
    if (this.verifying()) return;
    this.verifying.set(true);
    this.problem.set(undefined);
    this.api.verifyRecord().subscribe({
      next: (result) => {
        this.verification.set(result);
        this.verifying.set(false);
      },
      error: (error: unknown) => {
        this.problem.set(toProblem(error));
        this.verifying.set(false);
      },
    });
  }

  /** Only what differs, field by field. */
  protected changes({ before, after }: RecordLine): readonly Change[] {
    const [was, is] = [flat(before), flat(after)];
    return [...new Set([...was.keys(), ...is.keys()])]
      .map((path) => ({ field: path.split('/'), before: was.get(path) ?? '', after: is.get(path) ?? '' }))
      .filter((change) => change.before !== change.after);
  }
}

/** Every leaf of a row by its path, as text. */
function flat(value: unknown, path = ''): Map<string, string> {
  if (value === undefined || value === null) return new Map();
  if (typeof value !== 'object') return new Map([[path, String(value)]]);
  if (Array.isArray(value)) return new Map([[path, value.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one))).join('; ')]]);
  return new Map(Object.entries(value).flatMap(([name, inner]) => [...flat(inner, path ? `${path}/${name}` : name)]));
}
