import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SetupCode, UserView } from '#contracts';
import { loading } from '../api/load.ts';
import { OfficeApi } from '../api/office-api.ts';
import { type Problem, toProblem } from '../api/problem.ts';
import { Session } from '../api/session.ts';
import { CountPipe, MomentPipe, WordPipe } from '../parts/pipes.ts';
import { Empty, Failed, Loading } from '../parts/states.ts';
import { NewUserForm } from './new-user-form.ts';

/** The accounts of this installation, for the administrator, who never chooses a password: the system hands out a code. */
@Component({
  selector: 'app-users-page',
  imports: [CountPipe, Empty, Failed, Loading, MomentPipe, NewUserForm, TranslocoPipe, WordPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './users-page.html',
  styleUrl: './users-page.scss',
})
export class UsersPage {
  private readonly api = inject(OfficeApi);
  protected readonly me = inject(Session).view()?.username;
  protected readonly list = loading(() => ({}), () => this.api.users());
  protected readonly code = signal<SetupCode | undefined>(undefined);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected made(code: SetupCode): void {
    this.code.set(code);
    this.list.reload();
  }

  protected setDisabled(user: UserView): void {
    this.problem.set(undefined);
    this.api.setDisabled(user.username, !user.disabled).subscribe({
      next: () => this.list.reload(),
      error: (error: unknown) => this.problem.set(toProblem(error)),
    });
  }

  protected reset(user: UserView): void {
    this.problem.set(undefined);
    this.api.resetPassword(user.username).subscribe({
      next: (code) => this.code.set(code),
      error: (error: unknown) => this.problem.set(toProblem(error)),
    });
  }
}
