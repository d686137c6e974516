/** One fault of the input: where (`arcs[3][2][0]`), the value met, and a sentence with what to try. */
export interface Refusal {
  readonly path: string;
  readonly value: unknown;
  readonly message: string;
}

const MOST = 50;

/** Collects faults and stops listing after fifty, so that a broken file of millions of rows is refused at once. */
export class Refusals {
  readonly list: Refusal[] = [];

  get any(): boolean {
    return this.list.length > 0;
  }

  get full(): boolean {
    return this.list.length > MOST;
  }

  add(path: string, value: unknown, message: string): void {
    if (this.list.length < MOST) this.list.push({ path, value, message });
    else if (this.list.length === MOST) this.list.push({ path: '', value: undefined, message: `There are more faults; these are the first ${MOST}.` });
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
