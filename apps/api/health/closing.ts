/** Whether the process is going down: long answers end, and readiness says no. */
export class Closing {
  private readonly controller = new AbortController();

  get begun(): boolean {
    return this.controller.signal.aborted;
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  begin(): void {
    this.controller.abort();
  }
}
