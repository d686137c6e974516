import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OverrideView, PackDetail } from '#contracts';
import { type Problem, toProblem } from '../api/problem.ts';
import { packFileUrl, RulebookApi } from '../api/rulebook-api.ts';
import { Icon } from '../parts/icon.ts';
import { DayPipe, MomentPipe } from '../parts/pipes.ts';
import { Failed } from '../parts/states.ts';
import { Words } from '../parts/words.ts';
import { requestOf } from './own-pack-request.ts';
import { sayValue } from './say-value.ts';

/** What a board has set in its own pack: each value with its reason, its author and its source; taken out one by one, or all with the pack. */
@Component({
  selector: 'app-own-pack',
  imports: [DayPipe, Failed, Icon, MomentPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './own-pack.html',
  styleUrl: './own-pack.scss',
})
export class OwnPack {
  readonly pack = input.required<PackDetail>();
  readonly bases = input.required<readonly string[]>();
  readonly changed = output<PackDetail>();
  readonly gone = output();
  private readonly api = inject(RulebookApi);
  private readonly words = inject(Words);
  protected readonly problem = signal<Problem | undefined>(undefined);
  /** Whether the withdrawal was asked for and waits for a second word. */
  protected readonly asked = signal(false);
  protected readonly own = computed(() => this.pack().own);
  protected readonly yaml = computed(() => packFileUrl(this.pack().code, 'yaml'));
  protected readonly json = computed(() => packFileUrl(this.pack().code, 'json'));

  protected label({ parameter }: OverrideView): string {
    return this.parameter(parameter)?.label ?? parameter;
  }

  protected say({ parameter, value }: OverrideView): string {
    return sayValue(value, this.parameter(parameter) ?? {}, this.words);
  }

  protected takeOut(at: number): void {
    const overrides = (this.own()?.overrides ?? []).filter((_, index) => index !== at);
    this.problem.set(undefined);
    this.api.changePack({ ...requestOf(this.pack()), overrides }).subscribe({
      next: (pack) => this.changed.emit(pack),
      error: (error: unknown) => this.problem.set(toProblem(error)),
    });
  }

  protected withdraw(): void {
    this.problem.set(undefined);
    this.api.withdrawPack(this.pack().code).subscribe({
      next: () => this.gone.emit(),
      error: (error: unknown) => this.problem.set(toProblem(error)),
    });
  }

  private parameter(code: string): PackDetail['rules'][number]['parameters'][number] | undefined {
    return this.pack().rules.flatMap((rule) => rule.parameters).find((one) => one.code === code);
  }
}
