import 'express-session';
import type { Request } from 'express';

declare module 'express-session' {
  interface SessionData {
    username: string;
    csrf: string;
    /** Mark of the password the session was opened with. */
    seal: string;
    /** Milliseconds since 1970: when the password was given. */
    signedInAt: number;
  }
}

export const CSRF_HEADER = 'x-csrf-token';
type Deed = (done: (error?: unknown) => void) => void;

const settled = (deed: Deed): Promise<void> => new Promise((resolve, reject) => {
  deed((error) => { if (error == null) resolve(); else reject(error instanceof Error ? error : new Error(String(error))); });
});

/** A session with a new number, the old one gone: what was known before signing in opens nothing afterwards. */
export async function openSession(request: Request, data: { username: string; csrf: string; seal: string; signedInAt: number }): Promise<void> {
  await settled((done) => { request.session.regenerate(done); });
  Object.assign(request.session, data);
  await settled((done) => { request.session.save(done); });
}

export function endSession(request: Request): Promise<void> {
  return settled((done) => { request.session.destroy(done); });
}
