import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { LooksMenu } from '../shell/looks-menu.ts';
import { SignInForm } from './sign-in-form.ts';

@Component({
  selector: 'app-sign-in-page',
  imports: [LooksMenu, RouterLink, SignInForm, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  /** Where the user wanted to go, from the URL. */
  readonly then = input<string>();
  readonly trouble = input<string>();
  readonly done = input<string>();
  private readonly router = inject(Router);

  protected enter(): void {
    const wanted = this.then() ?? '/';
    void this.router.navigateByUrl(wanted.startsWith('/') && !wanted.startsWith('//') ? wanted : '/');
  }
}
