import { type PlanSoFar, type SolveOptions, type SolveProgress } from '../plan.ts';

/** What the pulse asks of the run when it reports. */
export interface Watched {
  /** What the plan so far is worth, level by level. */
  best(): readonly number[];
  /** Best known bound of the level worked on. */
  bound(): number;
  /** The plan so far; undefined while there is none that keeps the pins. */
  plan(): PlanSoFar | undefined;
}

const REPORT_EVERY = 50;
const BREATHE_EVERY = 25;
/** Share of the time limit that is kept for the judge. */
const FOR_THE_JUDGE = 0.12;
/** What the judge may still use, in milliseconds, when the run was stopped from outside. */
const GRACE = 100;

/**
 * The run's clock: knows when to stop, lets the event loop breathe, and reports at most twenty times a second. Whoever
 * asks it whether to stop, be it from inside a linear programme, makes it report, so that no long step is silent.
 */
export class Pulse {
  readonly started: number;
  phase: SolveProgress['phase'] = 'reading';
  level = 0;
  watched: Watched | undefined;
  /** Set when a better plan was found; cleared once it was told. */
  improved = false;
  private readonly options: SolveOptions;
  private readonly now: () => number;
  private sliceEnd = Infinity;
  private breathed: number;
  private reported = -Infinity;
  private stoppedAt = Infinity;

  constructor(options: SolveOptions) {
    this.options = options;
    this.now = options.now ?? ((): number => performance.now());
    this.started = this.now();
    this.breathed = this.started;
  }

  get seconds(): number {
    return (this.now() - this.started) / 1000;
  }

  readonly mayStop = (): boolean => {
    const now = this.tick();
    return this.toldToStop(now) || (now - this.started) / 1000 >= this.searchEnd;
  };

  /** The judge has the rest of the time limit; after a stop from outside a moment only. */
  readonly mayStopJudging = (): boolean => {
    const now = this.tick();
    if (this.toldToStop(now)) return now - this.stoppedAt >= GRACE;
    const { timeLimitSeconds } = this.options;
    return timeLimitSeconds !== undefined && (now - this.started) / 1000 >= timeLimitSeconds;
  };

  /** Seconds left for the step at hand; Infinity without a limit. */
  get secondsLeft(): number {
    return Math.max(0.001, this.searchEnd - this.seconds);
  }

  private get searchEnd(): number {
    const { timeLimitSeconds } = this.options;
    return Math.min(this.sliceEnd, timeLimitSeconds === undefined ? Infinity : timeLimitSeconds * (1 - FOR_THE_JUDGE));
  }

  private toldToStop(now: number): boolean {
    const { signal, stopFlag } = this.options;
    if (signal?.aborted !== true && (stopFlag === undefined || Atomics.load(stopFlag, 0) === 0)) return false;
    this.stoppedAt = Math.min(this.stoppedAt, now);
    return true;
  }

  /** Gives what comes next at most this share of the time left. */
  slice(share: number): void {
    const { timeLimitSeconds } = this.options;
    if (timeLimitSeconds === undefined) return;
    this.sliceEnd = Infinity;
    this.sliceEnd = this.seconds + Math.max(0, this.searchEnd - this.seconds) * share;
  }

  /** Leaves only this share of the present slice. */
  narrow(share: number): void {
    const now = this.seconds;
    if (this.sliceEnd !== Infinity) this.sliceEnd = now + Math.max(0, this.sliceEnd - now) * share;
  }

  /** Lets timers and messages through (and so a cancel), when the last time is a while ago. */
  async breathe(): Promise<void> {
    if (this.tick() - this.breathed < BREATHE_EVERY) return;
    await new Promise<void>((resolve) => { setImmediate(resolve); });
    this.breathed = this.now();
  }

  private tick(): number {
    const now = this.now();
    if (now - this.reported < REPORT_EVERY) return now;
    this.reported = now;
    this.report((now - this.started) / 1000);
    return now;
  }

  private report(seconds: number): void {
    const { onProgress, onPlan } = this.options;
    if (onProgress !== undefined) onProgress({ phase: this.phase, level: this.level, ...this.standing(), seconds });
    if (onPlan === undefined || !this.improved) return;
    const plan = this.watched?.plan();
    if (plan === undefined) return;
    this.improved = false;
    onPlan(plan);
  }

  private standing(): Pick<SolveProgress, 'best' | 'bound' | 'gap'> {
    const best = this.watched?.best() ?? [];
    const bound = this.watched?.bound() ?? Infinity;
    return { best, bound, gap: Math.max(0, bound - (best[this.level] ?? 0)) };
  }
}
