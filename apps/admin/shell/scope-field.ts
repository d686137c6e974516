import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LocalityView } from '#contracts';
import { loading } from '../api/load.ts';
import { OfficeApi } from '../api/office-api.ts';
import { finds } from '../parts/fold.ts';
import { Popover } from '../parts/popover.ts';
import { Words } from '../parts/words.ts';
import { Place } from './place.ts';

interface Line {
  readonly locality: LocalityView;
  readonly depth: number;
}

/** Chooses the locality the whole app looks at: the tree of what the user may see, searched without diacritics. */
@Component({
  selector: 'app-scope-field',
  imports: [Popover, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './scope-field.html',
  styleUrl: './scope-field.scss',
})
export class ScopeField {
  protected readonly place = inject(Place);
  protected readonly search = signal('');
  private readonly words = inject(Words);
  private readonly api = inject(OfficeApi);
  private readonly popover = viewChild.required(Popover);
  protected readonly localities = loading(() => ({}), () => this.api.localities());

  protected readonly lines = computed<readonly Line[]>(() => {
    const all = this.localities.value() ?? [];
    const depths = depthsOf(all);
    return all
      .filter((locality) => aliveOn(locality, this.place.asOf()) && finds(locality.name, this.search()))
      .map((locality) => ({ locality, depth: this.search() ? 0 : (depths.get(locality.code) ?? 0) }));
  });
  protected readonly label = computed(() => {
    const code = this.place.scope();
    const chosen = (this.localities.value() ?? []).find((locality) => locality.code === code);
    return chosen?.name ?? code ?? this.words.say('shell.wholeScope');
  });

  protected choose(code: string | undefined): void {
    this.search.set('');
    this.popover().close();
    this.place.set({ scope: code, page: undefined });
  }
}

function depthsOf(localities: readonly LocalityView[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { code, parent } of localities) {
    const above = parent === undefined ? undefined : depths.get(parent);
    depths.set(code, above === undefined ? 0 : above + 1);
  }
  return depths;
}

function aliveOn({ from, to }: LocalityView, day: string): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}
