import { Injectable, Injector, inject } from '@angular/core';

/** Opens the sheet that asks for the password again; at most one at a time. Its code is fetched when first needed. */
@Injectable({ providedIn: 'root' })
export class SignInAgain {
  private readonly injector = inject(Injector);
  private open: Promise<boolean> | undefined;

  /** True once the same user has signed in again; false when he chose to leave. */
  ask(): Promise<boolean> {
    this.open ??= import('../sign-in/expired-sheet.ts')
      .then(({ openExpiredSheet }) => openExpiredSheet(this.injector))
      .finally(() => {
        this.open = undefined;
      });
    return this.open;
  }
}
