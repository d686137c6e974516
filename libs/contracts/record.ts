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
  readonly disabled: boolean;
}
