/** What the guard needs of the settings. */
export class DoorRules {
  constructor(
    /** Origins besides our own whose unsafe requests are listened to. */
    readonly origins: readonly string[],
    /** Seconds after which a session ends however busy it was. */
    readonly absoluteTimeout: number,
  ) {}
}
