import type { RequestHandler } from 'express';
import session from 'express-session';
import type { ApiConfig } from '../config.ts';

/** Name of the cookie: the `__Host-` prefix binds it to this host and to TLS wherever TLS is on (RFC 6265bis). */
export const cookieName = (tls: boolean): string => (tls ? '__Host-planner' : 'planner');

/**
 * Sessions kept on the server: the cookie holds a signed number of 192 random bits and nothing else. It ends when idle too
 * long; the door ends it when it grows too old. `unset` stays at `keep`: with `destroy`, a store that fails to answer for a moment
 * would lose the sessions of everybody who asked in that moment.
 */
export function sessions(config: ApiConfig, store: session.Store): RequestHandler {
  return session({
    name: cookieName(config.tls),
    secret: config.sessionSecret,
    store,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    ...(config.proxies > 0 ? { proxy: true } : {}),
    cookie: { path: '/', httpOnly: true, sameSite: 'strict', secure: config.tls, maxAge: config.idleTimeout * 1000 },
  });
}
