import { Injectable, computed, inject, signal } from '@angular/core';
import type { Permission, SessionView, SignInRequest } from '#contracts';
import { firstValueFrom } from 'rxjs';
import { OfficeApi } from './office-api.ts';
import { toProblem } from './problem.ts';

/** Who sits at this desk. The one place that holds the session and its CSRF token; nothing of it is kept in storage. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(OfficeApi);
  private readonly held = signal<SessionView | undefined>(undefined);
  private asked: Promise<SessionView | undefined> | undefined;

  readonly view = this.held.asReadonly();
  readonly today = computed(() => this.held()?.today ?? '');
  readonly permissions = computed<ReadonlySet<Permission>>(() => new Set(this.held()?.permissions ?? []));

  may(permission: Permission): boolean {
    return this.permissions().has(permission);
  }

  /** The session the cookie stands for, asked of the server once; `undefined` when there is none. */
  find(): Promise<SessionView | undefined> {
    this.asked ??= firstValueFrom(this.api.session()).then(
      (view) => this.keep(view),
      (error: unknown) => {
        this.asked = undefined;
        if (toProblem(error).status === 401) return undefined;
        throw error;
      },
    );
    return this.asked;
  }

  async signIn(request: SignInRequest): Promise<SessionView> {
    return this.keep(await firstValueFrom(this.api.signIn(request)));
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.api.signOut());
    this.forget();
  }

  /** The board has just chosen another pack to judge by. */
  judgeBy(defaultPack: string): void {
    this.held.update((view) => view && { ...view, defaultPack });
  }

  forget(): void {
    this.held.set(undefined);
    this.asked = undefined;
  }

  private keep(view: SessionView): SessionView {
    this.held.set(view);
    this.asked = Promise.resolve(view);
    return view;
  }
}
