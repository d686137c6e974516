import { ChangeDetectionStrategy, Component, type Injector, inject } from '@angular/core';
import { MatDialog, MatDialogRef } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { Session } from '../api/session.ts';
import { SignInForm } from './sign-in-form.ts';

/** The page beneath stays as it is, with everything typed; the same user signs in again or leaves. */
@Component({
  selector: 'app-expired-sheet',
  imports: [SignInForm, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 id="expired-title">{{ 'signIn.expired' | transloco }}</h2>
    <p class="quiet">{{ 'signIn.expiredSays' | transloco }}</p>
    <app-sign-in-form [only]="username" (signedIn)="sheet.close(true)" />
    <button type="button" class="btn bare" (click)="sheet.close(false)">{{ 'signIn.leave' | transloco }}</button>
  `,
  styles: `:host { display: grid; gap: 14px; padding: 24px; width: min(400px, 90vw); } .btn { justify-self: start; }`,
})
class ExpiredSheet {
  protected readonly sheet = inject<MatDialogRef<ExpiredSheet, boolean>>(MatDialogRef);
  protected readonly username = inject(Session).view()?.username;
}

/** Opens the sheet; true once signed in again. Leaving forgets the session and goes to the sign-in page. */
export async function openExpiredSheet(injector: Injector): Promise<boolean> {
  const sheet = injector.get(MatDialog).open<ExpiredSheet, void, boolean>(ExpiredSheet, {
    disableClose: true, ariaLabelledBy: 'expired-title', autoFocus: 'input[type=password]',
  });
  const signedIn = (await firstValueFrom(sheet.afterClosed())) === true;
  if (!signedIn) {
    injector.get(Session).forget();
    void injector.get(Router).navigateByUrl('/sign-in');
  }
  return signedIn;
}
