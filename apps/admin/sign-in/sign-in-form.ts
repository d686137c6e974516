import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { OwnWords } from '../parts/own-words.ts';
import type { SessionView } from '#contracts';
import { type Problem, toProblem } from '../api/problem.ts';
import { Session } from '../api/session.ts';
import { sayProblem } from '../parts/states.ts';
import { Words } from '../parts/words.ts';

/** User name and password, for the sign-in page and for the sheet that opens when a session has run out. */
@Component({
  selector: 'app-sign-in-form',
  imports: [OwnWords, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in-form.html',
  styles: `
    form { display: grid; gap: 14px; }
    .btn { min-height: 36px; }
    .note { font-size: 13px; }
    .input { min-height: 36px; }
    .password { display: flex; gap: 8px; }
  `,
})
export class SignInForm {
  /** Given: only this user may sign in here, and the field is locked. */
  readonly only = input<string>();
  readonly signedIn = output<SessionView>();
  protected readonly username = linkedSignal(() => this.only() ?? '');
  protected readonly password = signal('');
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  private readonly session = inject(Session);
  private readonly words = inject(Words);
  private readonly first = viewChild.required<ElementRef<HTMLInputElement>>('user');
  private readonly second = viewChild.required<ElementRef<HTMLInputElement>>('secret');

  constructor() {
    afterNextRender(() => (this.only() ? this.second() : this.first()).nativeElement.focus());
  }

  protected said(problem: Problem): { title: string; tries: string } {
    return sayProblem(problem, this.words);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      this.signedIn.emit(await this.session.signIn({ username: this.username().trim(), password: this.password() }));
    } catch (error) {
      this.problem.set(toProblem(error));
      this.second().nativeElement.select();
    } finally {
      this.busy.set(false);
    }
  }
}
