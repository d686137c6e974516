/** GET /record?after=&table=&person= */
export interface RecordLine {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly table: string;
  readonly key: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}
/** GET /record/verification */
export interface RecordVerification {
  readonly lines: number;
  readonly intact: boolean;
  readonly firstBroken?: number;
}
/** GET /users */
export interface UserView {
  readonly username: string;
  readonly displayName: string;
  readonly role: string;
  readonly scopes: readonly string[];
  readonly wholeCity: boolean;
  readonly disabled: boolean;
}
/** POST /users → 201 SetupCode. The administrator never chooses a password: the code is shown once and handed over. */
export interface NewUserRequest {
  readonly username: string;
  readonly displayName: string;
  readonly role: string;
  /** Locality codes; empty with `wholeCity`, and for administrator, auditor and city board. */
  readonly scopes?: readonly string[];
  readonly wholeCity?: boolean;
}
/** Answer of POST /users and POST /users/:username/reset: what the user sets the password with, once, before `expiresAt`. */
export interface SetupCode {
  readonly username: string;
  readonly code: string;
  readonly expiresAt: string;
}
/** PUT /users/:username/disabled → 204 */
export interface DisabledRequest {
  readonly disabled: boolean;
}
/** POST /password → 204, by the user himself with a set-up code; not signed in. */
export interface PasswordRequest {
  readonly username: string;
  readonly code: string;
  readonly password: string;
}
