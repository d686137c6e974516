import { inject } from '@angular/core';
import { type CanActivateFn, type CanMatchFn, Router } from '@angular/router';
import type { Permission } from '#contracts';
import { Session } from '../api/session.ts';
import { GROUPS } from './rooms.ts';

/** Lets a signed-in user through; others sign in first and come back to where they wanted to go. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  const session = inject(Session);
  try {
    if (await session.find()) return true;
  } catch {
    return router.createUrlTree(['/sign-in'], { queryParams: { then: state.url, trouble: 'offline' } });
  }
  return router.createUrlTree(['/sign-in'], { queryParams: state.url === '/' ? {} : { then: state.url } });
};

/** The first room this user may enter. */
export const toFirstRoom: CanActivateFn = () => {
  const session = inject(Session);
  // Everybody may read the rules; whoever has work of his own starts there.
  const groups = [...GROUPS.filter(({ name }) => name !== 'rules'), ...GROUPS];
  const room = groups.flatMap((group) => group.rooms).find(({ permission }) => session.may(permission));
  return inject(Router).createUrlTree([room?.path ?? '/nowhere']);
};

export function permitted(permission: Permission): CanMatchFn {
  return async () => {
    const session = inject(Session);
    await session.find().catch(() => undefined);
    return session.view() === undefined || session.may(permission);
  };
}
