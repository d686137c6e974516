import { HttpErrorResponse } from '@angular/common/http';
import type { ProblemDetails } from '#contracts';

/** A refusal or failure of the API in the words a screen needs: a stable code to translate and to quote to the help desk. */
export interface Problem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  readonly fields: NonNullable<ProblemDetails['fields']>;
}

/** True for a body that carries at least the code of RFC 9457 as we use it. */
function isProblem(body: unknown): body is ProblemDetails {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}

/** A problem document as it came, or a code of our own when the server sent none (`offline`, `http-502`, `bug`). */
export function toProblem(error: unknown): Problem {
  if (!(error instanceof HttpErrorResponse)) return { code: 'bug', status: 0, title: String(error), fields: [] };
  const body: unknown = typeof error.error === 'string' ? readJson(error.error) : error.error;
  if (isProblem(body)) {
    return { code: body.code, status: error.status, title: body.title, fields: body.fields ?? [], ...(body.detail ? { detail: body.detail } : {}) };
  }
  const code = error.status === 0 ? 'offline' : `http-${error.status}`;
  return { code, status: error.status, title: error.statusText, fields: [] };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
