import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { WordTemplateView } from '#contracts';
import { newKey } from '../api/new-key.ts';
import { type Problem, toProblem } from '../api/problem.ts';
import { OwnWords } from '../parts/own-words.ts';
import { WordPipe } from '../parts/pipes.ts';
import { Failed } from '../parts/states.ts';
import { Place } from '../shell/place.ts';
import { KINDS, REGIMES } from './kinds.ts';
import { WordTemplatesApi } from './word-templates-api.ts';

/** Sends a Word file; what is wrong with it comes back as a list of places. */
@Component({
  selector: 'app-send-template',
  imports: [Failed, OwnWords, RouterLink, TranslocoPipe, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './send-form.html',
  styleUrl: './send-form.scss',
})
export class SendForm {
  readonly kept = output<WordTemplateView>();
  private readonly api = inject(WordTemplatesApi);
  protected readonly place = inject(Place);
  protected readonly kinds = KINDS;
  protected readonly regimes = REGIMES;
  protected readonly name = signal('');
  protected readonly kind = signal<string>(KINDS[0]);
  protected readonly regime = signal<string>(REGIMES[0]);
  protected readonly issuer = signal('');
  protected readonly file = signal<File | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  /** Faults of the file itself, each with its place; other problems are shown as anywhere else. */
  protected readonly faults = computed(() => (this.problem()?.code === 'bad-template' ? this.problem()?.fields : undefined));
  private key = newKey();

  protected choose(input: HTMLInputElement): void {
    this.file.set(input.files?.[0]);
    this.problem.set(undefined);
    this.key = newKey();
  }

  protected send(event?: Event): void {
    event?.preventDefault();
    const file = this.file();
    if (this.busy() || !file) return;
    this.busy.set(true);
    this.problem.set(undefined);
    const composed = (text: string): string => text.trim().normalize('NFC');
    this.api.send({ name: composed(this.name()), kind: this.kind(), regime: this.regime(), issuer: composed(this.issuer()) }, file, this.key).subscribe({
      next: (template) => {
        this.busy.set(false);
        this.key = newKey();
        this.kept.emit(template);
      },
      error: (error: unknown) => {
        this.busy.set(false);
        this.problem.set(toProblem(error));
      },
    });
  }
}
