import type { HttpHandlerFn, HttpInterceptorFn, HttpRequest } from '@angular/common/http';
import { HttpErrorResponse } from '@angular/common/http';
import { Injector, inject } from '@angular/core';
import { catchError, from, switchMap, throwError } from 'rxjs';
import { Session } from './session.ts';
import { SignInAgain } from './sign-in-again.ts';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/** Adds the session's CSRF token to every request that changes something. */
export const sendCsrfToken: HttpInterceptorFn = (request, next) => {
  if (SAFE.includes(request.method)) return next(request);
  return next(withToken(request, inject(Session)));
};

/**
 * A session that ran out does not cost what was typed: the page stays, a sign-in sheet opens over it, and the
 * request that was refused is sent again with the new token. The session's own routes are left alone.
 */
export const signInAgainWhenExpired: HttpInterceptorFn = (request, next) => {
  const injector = inject(Injector);
  return next(request).pipe(
    catchError((error: unknown) => {
      const session = injector.get(Session);
      const expired = error instanceof HttpErrorResponse && error.status === 401 && !request.url.endsWith('/session') && session.view();
      if (!expired) return throwError(() => error);
      return from(injector.get(SignInAgain).ask()).pipe(
        switchMap((signedIn) => (signedIn ? retry(request, next, session) : throwError(() => error))),
      );
    }),
  );
};

function retry(request: HttpRequest<unknown>, next: HttpHandlerFn, session: Session): ReturnType<HttpHandlerFn> {
  return next(SAFE.includes(request.method) ? request : withToken(request, session));
}

function withToken(request: HttpRequest<unknown>, session: Session): HttpRequest<unknown> {
  const token = session.view()?.csrfToken;
  return token ? request.clone({ setHeaders: { 'x-csrf-token': token } }) : request;
}
