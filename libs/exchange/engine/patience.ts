const ASK_EVERY = 4096;

/** Counts the steps of a long search and asks now and then whether to give it up. */
export class Patience {
  /** True once it was given up: what the search found until then stands, what it did not find proves nothing. */
  over = false;
  private steps = 0;
  private readonly mayStop: () => boolean;

  constructor(mayStop: () => boolean) {
    this.mayStop = mayStop;
  }

  renew(): void {
    this.over = false;
  }

  spent(): boolean {
    if (++this.steps % ASK_EVERY === 0 && this.mayStop()) this.over = true;
    return this.over;
  }
}
