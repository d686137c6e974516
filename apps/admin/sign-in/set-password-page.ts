import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { OwnWords } from '../parts/own-words.ts';
import { OfficeApi } from '../api/office-api.ts';
import { type Problem, toProblem } from '../api/problem.ts';
import { Failed } from '../parts/states.ts';

/** The first password, or a new one after a reset: with the code the administrator handed over. */
@Component({
  selector: 'app-set-password-page',
  imports: [Failed, OwnWords, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './set-password-page.html',
  styleUrls: ['./sign-in-page.scss', './set-password-page.scss'],
})
export class SetPasswordPage {
  private readonly api = inject(OfficeApi);
  private readonly router = inject(Router);
  protected readonly username = signal('');
  protected readonly code = signal('');
  protected readonly password = signal('');
  protected readonly again = signal('');
  protected readonly differs = computed(() => this.again() !== '' && this.again() !== this.password());
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected send(event?: Event): void {
    event?.preventDefault();
    if (this.busy() || this.password() !== this.again()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    this.api.setPassword({ username: this.username().trim(), code: this.code().trim(), password: this.password() }).subscribe({
      next: () => void this.router.navigate(['/sign-in'], { queryParams: { done: 'password' } }),
      error: (error: unknown) => {
        this.busy.set(false);
        this.problem.set(toProblem(error));
      },
    });
  }
}
