import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { OwnWords } from '../parts/own-words.ts';
import type { ProposalRequest } from '#contracts';
import { loading } from '../api/load.ts';
import { newKey } from '../api/new-key.ts';
import { OfficeApi } from '../api/office-api.ts';
import { type Problem, toProblem } from '../api/problem.ts';
import { DayField } from '../parts/day-field.ts';
import { DayPipe } from '../parts/pipes.ts';
import { Failed } from '../parts/states.ts';
import { Words } from '../parts/words.ts';
import { Place } from '../shell/place.ts';

const CYCLES = [2, 3, 4, 0] as const;
const CHAINS = [0, 2, 3, 4] as const;

/** Starts a proposal for a day and a scope; what was chosen stays when the start is refused. */
@Component({
  selector: 'app-run-form',
  imports: [DayField, Failed, OwnWords, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './run-form.html',
  styles: `
    h2 { margin-bottom: 4px; }
    form { display: grid; gap: 14px; padding-top: 10px; border-top: 2px solid var(--rule-strong); }
    .btn { min-height: 36px; }
  `,
})
export class RunForm {
  protected readonly place = inject(Place);
  private readonly api = inject(OfficeApi);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly cycles = CYCLES;
  protected readonly chains = CHAINS;
  protected readonly packs = loading(() => ({}), () => this.api.packs());
  protected readonly localities = loading(() => ({}), () => this.api.localities());

  protected readonly asOf = linkedSignal(() => this.place.asOf());
  protected readonly pack = linkedSignal(() => this.place.pack() ?? this.packs.value()?.find(({ isDefault }) => isDefault)?.code ?? '');
  protected readonly maxCycle = signal<number>(CYCLES[0]);
  protected readonly maxChain = signal<number>(CHAINS[0]);
  protected readonly name = signal('');
  protected readonly scopeName = computed(() => {
    const code = this.place.scope();
    return this.localities.value()?.find((locality) => locality.code === code)?.name ?? code ?? this.words.say('shell.wholeScope');
  });
  protected readonly suggestedName = computed(() => this.words.say('proposals.suggestedName', { day: new DayPipe().transform(this.asOf()), scope: this.scopeName() }));
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  private key = newKey();

  protected start(event?: Event): void {
    event?.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    this.api.startProposal(this.request(), this.key).subscribe({
      next: ({ id }) => void this.router.navigate(['/proposals', id], { queryParams: this.place.along() }),
      error: (error: unknown) => {
        const problem = toProblem(error);
        this.busy.set(false);
        this.problem.set(problem);
        // A refusal is final for this key; a lost answer is asked for again with the same one.
        if (problem.status >= 400 && problem.status < 500) this.key = newKey();
      },
    });
  }

  private request(): ProposalRequest {
    const scope = this.place.scope();
    return {
      asOf: this.asOf(),
      maxCycle: this.maxCycle(),
      maxChain: this.maxChain(),
      name: this.name().trim().normalize('NFC') || this.suggestedName(),
      ...(this.pack() ? { pack: this.pack() } : {}),
      ...(scope ? { scope } : {}),
    };
  }
}
