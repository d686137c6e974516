/** Collects the values of a statement whose parts depend on what is asked; the text only ever holds their numbers. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Place of a value in the statement: `$1`, `$2` … */
  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}
