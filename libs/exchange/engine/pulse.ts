import { type SolveOptions, type SolveProgress } from '../plan.ts';

/** The run's clock: knows when to stop, lets the event loop breathe, and reports at most twenty times a second. */
export class Pulse {
  readonly started: number;
  phase: SolveProgress['phase'] = 'reading';
  level = 0;
  best: readonly number[] = [];
  bound = Infinity;
  private readonly options: SolveOptions;
  private readonly now: () => number;
  private sliceEnd = Infinity;
  private breathed: number;
  private reported = -Infinity;

  constructor(options: SolveOptions) {
    this.options = options;
    this.now = options.now ?? ((): number => performance.now());
    this.started = this.now();
    this.breathed = this.started;
  }

  get seconds(): number {
    return (this.now() - this.started) / 1000;
  }

  readonly mayStop = (): boolean => this.over || this.seconds >= this.sliceEnd;

  /** Whether the whole run is to end. */
  get over(): boolean {
    const { signal, stopFlag, timeLimitSeconds } = this.options;
    if (signal?.aborted === true || (stopFlag !== undefined && Atomics.load(stopFlag, 0) !== 0)) return true;
    return timeLimitSeconds !== undefined && this.seconds >= timeLimitSeconds;
  }

  /** Gives what comes next at most this share of the time left. */
  slice(share: number): void {
    const { timeLimitSeconds } = this.options;
    if (timeLimitSeconds !== undefined) this.sliceEnd = this.seconds + Math.max(0, timeLimitSeconds - this.seconds) * share;
  }

  /** Lets timers and messages through (and so a cancel), when the last time is a while ago. */
  async breathe(): Promise<void> {
    const now = this.now();
    if (now - this.reported >= 50) {
      this.reported = now;
      this.options.onProgress?.({ phase: this.phase, level: this.level, best: this.best, bound: this.bound, seconds: this.seconds });
    }
    if (now - this.breathed < 25) return;
    await new Promise<void>((resolve) => { setImmediate(resolve); });
    this.breathed = this.now();
  }
}
