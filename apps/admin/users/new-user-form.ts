import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { OwnWords } from '../parts/own-words.ts';
import { ROLES, type SetupCode } from '#contracts';
import { OfficeApi } from '../api/office-api.ts';
import { type Problem, toProblem } from '../api/problem.ts';
import { WordPipe } from '../parts/pipes.ts';
import { Failed } from '../parts/states.ts';

/** Roles that see personnel data of chosen localities; the others see all or none. */
const SCOPED: readonly string[] = ['board-locality', 'planner', 'viewer'];

@Component({
  selector: 'app-new-user-form',
  imports: [Failed, OwnWords, TranslocoPipe, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './new-user-form.html',
  styles: `
    h2 { margin-bottom: 4px; }
    form { display: grid; gap: 14px; padding-top: 10px; border-top: 2px solid var(--rule-strong); }
    .tick { display: flex; gap: 8px; align-items: center; }
    .tick input { width: 18px; height: 18px; accent-color: var(--link); }
  `,
})
export class NewUserForm {
  readonly made = output<SetupCode>();
  private readonly api = inject(OfficeApi);
  protected readonly roles = ROLES;
  protected readonly username = signal('');
  protected readonly displayName = signal('');
  protected readonly role = signal<string>('viewer');
  protected readonly scopes = signal('');
  protected readonly wholeCity = signal(false);
  protected readonly scoped = computed(() => SCOPED.includes(this.role()));
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected send(event?: Event): void {
    event?.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    this.api.createUser(this.request()).subscribe({
      next: (code) => {
        this.busy.set(false);
        this.username.set('');
        this.displayName.set('');
        this.made.emit(code);
      },
      error: (error: unknown) => {
        this.busy.set(false);
        this.problem.set(toProblem(error));
      },
    });
  }

  private request() {
    const scopes = this.scopes().split(/[\s,;]+/u).filter((code) => code !== '');
    return {
      username: this.username().trim(),
      displayName: this.displayName().trim().normalize('NFC'),
      role: this.role(),
      ...(this.scoped() ? { wholeCity: this.wholeCity(), scopes: this.wholeCity() ? [] : scopes } : {}),
    };
  }
}
