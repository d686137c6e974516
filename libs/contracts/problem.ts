/** RFC 9457 problem document; every refusal of the API has this shape (`application/problem+json`). */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** Stable code, e.g. `not-a-day`, `out-of-scope`, `csrf`, `validation`. Screens translate it. */
  readonly code: string;
  readonly detail?: string;
  readonly instance?: string;
  readonly fields?: readonly { readonly path: string; readonly message: string; readonly value?: string; readonly code?: string }[];
}
