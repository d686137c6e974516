import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ComparisonLine, ComparisonRequest, ParameterValue } from '#contracts';
import { loading } from '../api/load.ts';
import { newKey } from '../api/new-key.ts';
import { OfficeApi } from '../api/office-api.ts';
import { type Problem, toProblem } from '../api/problem.ts';
import { RulebookApi } from '../api/rulebook-api.ts';
import { Session } from '../api/session.ts';
import { CountPipe, DayPipe, MomentPipe, WordPipe } from '../parts/pipes.ts';
import { Empty, Failed, Loading } from '../parts/states.ts';
import { Words } from '../parts/words.ts';
import { Place } from '../shell/place.ts';
import { RulebookNav } from './rulebook-nav.ts';
import { sayValue } from './say-value.ts';
import { ValueField } from './value-field.ts';

/** What would change: one value put in place, or another pack; asked here, and the answers of before below. */
@Component({
  selector: 'app-what-if-page',
  imports: [CountPipe, DayPipe, Empty, Failed, Loading, MomentPipe, RouterLink, RulebookNav, TranslocoPipe, ValueField, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './what-if-page.html',
  styleUrl: './what-if-page.scss',
})
export class WhatIfPage {
  protected readonly place = inject(Place);
  private readonly api = inject(RulebookApi);
  private readonly office = inject(OfficeApi);
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly packs = loading(() => ({}), () => this.office.packs());
  protected readonly list = loading(() => ({}), () => this.api.comparisons());
  protected readonly code = computed(() => this.place.pack() ?? this.session.view()?.defaultPack ?? '');
  protected readonly pack = loading(() => (this.code() ? { code: this.code(), asOf: this.place.asOf() } : undefined), ({ code, asOf }) => this.office.pack(code, asOf));
  /** Values of rules that judge time in post; those of moves change no verdict. */
  protected readonly parameters = computed(() => [...new Map((this.pack.value()?.rules ?? []).filter((rule) => rule.kind === 'limit').flatMap((rule) => rule.parameters).map((one) => [one.code, one])).values()]);
  protected readonly by = linkedSignal<'value' | 'pack'>(() => (this.place.query()['withPack'] ? 'pack' : 'value'));
  protected readonly parameter = computed(() => this.parameters().find((one) => one.code === this.place.query()['parameter']) ?? this.parameters()[0]);
  protected readonly value = linkedSignal<ParameterValue>(() => this.parameter()?.current?.value ?? '');
  protected readonly others = computed(() => (this.packs.value() ?? []).filter((one) => one.code !== this.code() && !one.own?.withdrawn));
  protected readonly withPack = linkedSignal(() => this.others()[0]?.code ?? '');
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  private key = newKey();

  protected ask(event?: Event): void {
    event?.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    this.api.compare(this.request(), this.key).subscribe({
      next: ({ id }) => void this.router.navigate(['/rulebook/what-if', id], { queryParams: this.place.along() }),
      error: (error: unknown) => {
        this.busy.set(false);
        this.key = newKey();
        this.problem.set(toProblem(error));
      },
    });
  }

  /** `Giới hạn số năm: 10 năm`, or the name of the other pack. */
  protected change(line: ComparisonLine): string {
    if (line.parameter === undefined) return line.after.name;
    const known = this.parameters().find((one) => one.code === line.parameter);
    return `${known?.label ?? line.parameter}: ${sayValue(line.value ?? '', known ?? {}, this.words)}`;
  }

  private request(): ComparisonRequest {
    const scope = this.place.scope();
    const change = this.by() === 'pack' ? { withPack: this.withPack() } : { parameter: this.parameter()?.code ?? '', value: this.value() };
    return { asOf: this.place.asOf(), pack: this.code(), ...change, ...(scope ? { scope } : {}) };
  }
}
