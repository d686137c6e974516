import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PackDetail, PackView } from '#contracts';
import { loading } from '../api/load.ts';
import { type Problem, toProblem } from '../api/problem.ts';
import { RulebookApi } from '../api/rulebook-api.ts';
import { Session } from '../api/session.ts';
import { MomentPipe } from '../parts/pipes.ts';
import { Failed } from '../parts/states.ts';

/** Which pack judges when none is named, who chose it and why; the board may choose the pack looked at. */
@Component({
  selector: 'app-default-pack',
  imports: [Failed, MomentPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './default-pack.html',
  styles: `
    :host { display: block; margin-top: 10px; }
    form { display: grid; gap: 8px; max-width: 560px; margin-top: 8px; }
    .do { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
    summary { cursor: pointer; color: var(--link); }
    li { padding: 3px 0; }
  `,
})
export class DefaultPack {
  readonly pack = input.required<PackDetail>();
  readonly packs = input<readonly PackView[]>([]);
  readonly chosen = output();
  private readonly api = inject(RulebookApi);
  private readonly session = inject(Session);
  protected readonly standing = loading(() => ({}), () => this.api.defaultPack());
  /** What is being asked: the pack looked at, or to follow whoever is above; a reason is still to be given. */
  protected readonly asked = signal<'this' | 'above' | undefined>(undefined);
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly mayChoose = computed(() => this.standing.value()?.mayChange === true && this.pack().inForce && this.pack().own?.withdrawn !== true);

  protected nameOf(code: string): string {
    return this.packs().find((one) => one.code === code)?.name ?? code;
  }

  protected save(): void {
    const standing = this.standing.value();
    if (!standing || this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    const pack = this.asked() === 'this' ? { pack: this.pack().code } : {};
    this.api.chooseDefaultPack({ ...pack, reason: this.reason(), edition: standing.edition }).subscribe({
      next: ({ pack: code }) => this.kept(code),
      error: (error: unknown) => {
        this.busy.set(false);
        this.problem.set(toProblem(error));
        this.standing.reload();
      },
    });
  }

  private kept(code: string): void {
    this.session.judgeBy(code);
    this.busy.set(false);
    this.asked.set(undefined);
    this.reason.set('');
    this.standing.reload();
    this.chosen.emit();
  }
}
