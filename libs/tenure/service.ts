import { addDays, type Day, daysBetween } from '#calendar';

import { type PositionFact, type TenureFact, type TenureKind } from './facts.ts';
import { type Continuity, continuityOf, decideStep, type LineageIndex, type LineageStep, type Link, type StepKind } from './lineage.ts';
import { type CountedSpan } from './mandates.ts';

/** Whether time held in some way counts. */
export type Treatment = 'count' | 'exclude' | 'ask';

/** How wide "the same locality, agency or unit" is read. */
export type Scope = 'position' | 'unit' | 'locality';

/** How a board reads "continuously, in the same place". Every field is a parameter of a rule pack. */
export interface ServiceReading {
  readonly kinds: Readonly<Record<TenureKind, Treatment>>;
  /** What time that does not count does to continuity when it lies between stints that count. */
  readonly between: Readonly<Record<TenureKind, Continuity>>;
  readonly lineage: Readonly<Record<StepKind, Continuity>>;
  /** Gaps up to this many days are continuous. */
  readonly gapTolerated: number;
  /** Longer gaps up to this many days are put to a person; beyond it the clock starts anew. */
  readonly gapAsks: number;
  readonly scope: Scope;
  /** Which positions are of the kind the rule counts. */
  readonly counts: (position: PositionFact) => boolean;
}

export type StintReason =
  | 'counted' | 'acting' | 'in-charge' | 'seconded' | 'other-post' | 'other-unit' | 'before-break' | 'unknown-post';

export interface ReadStint {
  readonly tenure: TenureFact;
  readonly counted: boolean;
  readonly why: StintReason;
}

/** Something only a person can say; the service was read one way here. */
export interface Question {
  readonly code: 'gap' | 'long-training' | 'suspension' | StepKind | `${TenureKind}-counts` | `${TenureKind}-between`;
  /** First day after the gap or the change. */
  readonly on: Day;
  readonly days?: number;
  readonly link?: Link;
}

/** Unbroken service up to a day, under one reading of what is unclear. */
export interface Service {
  /** First day that counts; absent: nothing counts. */
  readonly since?: Day | undefined;
  /** Days between `since` and the day that do not count although they break nothing. */
  readonly excludedDays: number;
  /** Stints that count, oldest first. */
  readonly chain: readonly CountedSpan[];
  readonly stints: readonly ReadStint[];
  readonly questions: readonly Question[];
  /** Why the service goes no further back. */
  readonly brokenBy?: { readonly code: 'gap' | 'lineage' | 'between'; readonly days?: number; readonly link?: Link } | undefined;
}

/** Which way unclear days and open questions are read: for as much service as possible, or as little. */
export type Extreme = 'longest' | 'shortest';

export interface ServiceCase {
  readonly index: LineageIndex;
  /** Tenures begun on or before the day, newest first (see {@link sortTenures}). */
  readonly tenures: readonly TenureFact[];
  /** The tenure held on the day. */
  readonly held: TenureFact;
  readonly asOf: Day;
}

/** Tenures begun on or before the day, newest first; a total order, so that the order of rows changes nothing. */
export function sortTenures(tenures: readonly TenureFact[], asOf: Day): TenureFact[] {
  const begun: TenureFact[] = [];
  let ascending = true;
  for (let at = tenures.length - 1; at >= 0; at -= 1) {
    const tenure = tenures[at];
    if (tenure === undefined || tenure.from.earliest > asOf) continue;
    const later = begun.at(-1);
    if (later !== undefined && later.from.earliest <= tenure.from.earliest) ascending = false;
    begun.push(tenure);
  }
  // Files come oldest first: read backwards they are in order already.
  return ascending ? begun : begun.sort(newestFirst);
}

function newestFirst(a: TenureFact, b: TenureFact): number {
  return descending(a.from.earliest, b.from.earliest)
    || descending(a.until?.latest ?? 'open', b.until?.latest ?? 'open')
    || descending(a.position, b.position)
    || descending(a.kind, b.kind);
}

/** Later first; a word sorts after every day, so an open end comes before an ended one. */
function descending(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
}

/** Reads the service that ends in the held tenure, backwards from the day, under one extreme. */
export function readService(file: ServiceCase, reading: ServiceReading, extreme: Extreme): Service {
  const walk = new Walk(file, reading, extreme);
  walk.take(file.held, false);
  for (const tenure of file.tenures) if (tenure !== file.held) walk.take(tenure, true);
  return walk.finish();
}

/** A service as a walk read it; its stints are listed when somebody asks for them. */
class ReadService implements Service {
  readonly since: Day | undefined;
  readonly excludedDays: number;
  readonly chain: readonly CountedSpan[];
  readonly questions: readonly Question[];
  readonly brokenBy: Service['brokenBy'];
  private listed: readonly ReadStint[] | undefined;

  constructor(read: Omit<Service, 'stints'>, private readonly taken: readonly TenureFact[], private readonly reasons: readonly StintReason[]) {
    this.since = read.since;
    this.excludedDays = read.excludedDays;
    this.chain = read.chain;
    this.questions = read.questions;
    this.brokenBy = read.brokenBy;
  }

  get stints(): readonly ReadStint[] {
    return (this.listed ??= this.taken.map((tenure, at) => {
      const why = this.reasons[at] ?? 'other-post';
      return { tenure, counted: why === 'counted', why };
    }).reverse());
  }
}

const NO_QUESTIONS: readonly Question[] = Object.freeze([]);

/** One walk back through a person's tenures. */
class Walk {
  private readonly longest: boolean;
  /** What was left out or counted, newest first; put into words when somebody asks. */
  private readonly taken: TenureFact[] = [];
  private readonly reasons: StintReason[] = [];
  private readonly chain: CountedSpan[] = [];
  private questions: readonly Question[] = NO_QUESTIONS;
  private unit: string;
  private readonly home: PositionFact | undefined;
  /** First day of the presence in the seat read so far, counted or not. */
  private presentFrom: Day;
  /** First day that counts, or the day after the review when nothing does yet. */
  private countedFrom: Day;
  private pending: TenureKind | undefined;
  private excluded = 0;
  private broken: Service['brokenBy'];

  constructor(private readonly file: ServiceCase, private readonly reading: ServiceReading, extreme: Extreme) {
    this.longest = extreme === 'longest';
    this.home = file.index.establishment.positions.get(file.held.position);
    this.unit = this.home?.unit ?? '';
    this.presentFrom = this.countedFrom = file.asOf;
  }

  take(tenure: TenureFact, earlier: boolean): void {
    const position = this.file.index.establishment.positions.get(tenure.position);
    if (!position) return this.leave(tenure, 'unknown-post');
    if (!this.reading.counts(position)) return this.leave(tenure, 'other-post');
    const link = this.linkTo(position);
    if (!link) return this.leave(tenure, 'other-unit');
    if (this.broken) return this.leave(tenure, 'before-break');
    if (earlier && !this.reaches(tenure, link)) return this.leave(tenure, 'before-break');
    this.read(tenure, position, earlier);
  }

  finish(): Service {
    const { chain, taken, reasons, questions, excluded } = this;
    if (chain.length > 1) chain.reverse();
    return new ReadService({ since: chain.length > 0 ? this.countedFrom : undefined, excludedDays: excluded, chain, questions, brokenBy: this.broken }, taken, reasons);
  }

  private leave(tenure: TenureFact, why: StintReason): void {
    this.taken.push(tenure);
    this.reasons.push(why);
  }

  private linkTo(position: PositionFact): Link | undefined {
    const { scope } = this.reading;
    if (scope === 'position' && position.unit === this.unit) {
      return position.code === this.home?.code ? { steps: [] } : undefined;
    }
    const link = this.file.index.link(position.unit, this.unit, this.presentFrom);
    return link ?? (scope === 'locality' && this.sameLocality(position.unit) ? { steps: [] } : undefined);
  }

  private sameLocality(unit: string): boolean {
    const { units } = this.file.index.establishment;
    const home = units.get(this.home?.unit ?? '')?.locality;
    return home !== undefined && units.get(unit)?.locality === home;
  }

  /** Whether the seat goes on from this earlier tenure to the presence read so far. */
  private reaches(tenure: TenureFact, link: Link): boolean {
    const until = this.endOf(tenure);
    const gap = until < this.presentFrom ? daysBetween(until, this.presentFrom) : 0;
    if (gap > this.reading.gapTolerated) {
      const asked = gap <= this.reading.gapAsks && this.ask({ code: 'gap', on: this.presentFrom, days: gap });
      if (!asked) return this.breakOff({ code: 'gap', days: gap });
    }
    const continuity = continuityOf(link, this.reading.lineage);
    if (continuity === 'reset' || (continuity === 'ask' && !this.ask(lineageQuestion(link, this.presentFrom)))) {
      return this.breakOff({ code: 'lineage', link });
    }
    return true;
  }

  /** Reads a tenure in line; one cut by a change of its unit counts from the change on, and nothing before it. */
  private read(tenure: TenureFact, position: PositionFact, earlier: boolean): void {
    const start = this.startOf(tenure);
    const change = this.cutBy(position.unit, start);
    const cut = change?.succession.on;
    if (change) this.breakOff({ code: 'lineage', link: { steps: [change] } });
    if (cut !== undefined && earlier && cut >= this.presentFrom) return this.leave(tenure, 'before-break');
    this.weigh(tenure, position, cut ?? start);
  }

  /** The newest change of the unit during the stint that does not let the clock go on. */
  private cutBy(unit: string, start: Day): LineageStep | undefined {
    for (const step of this.file.index.changes(unit)) {
      const { on } = step.succession;
      if (on <= start || on > this.presentFrom) continue;
      const continuity = decideStep(step, this.reading.lineage);
      if (continuity === 'reset' || (continuity === 'ask' && !this.ask(lineageQuestion({ steps: [step] }, on)))) return step;
    }
    return undefined;
  }

  private weigh(tenure: TenureFact, position: PositionFact, from: Day): void {
    const treatment = this.reading.kinds[tenure.kind];
    const counts = treatment === 'count' || (treatment === 'ask' && this.ask({ code: `${tenure.kind}-counts`, on: from }));
    if (!counts) {
      this.leave(tenure, tenure.kind === 'official' ? 'before-break' : tenure.kind);
      this.pending = tenure.kind;
    } else if (this.bridges(tenure)) {
      this.count(tenure, from);
    } else {
      this.breakOff({ code: 'between' });
      this.leave(tenure, 'before-break');
      return;
    }
    if (from < this.presentFrom) {
      this.presentFrom = from;
      this.unit = position.unit;
    }
  }

  private count(tenure: TenureFact, from: Day): void {
    if (this.pending !== undefined) {
      const until = this.endOf(tenure);
      if (until < this.countedFrom) this.excluded += daysBetween(until, this.countedFrom);
      this.pending = undefined;
    }
    this.leave(tenure, 'counted');
    this.chain.push({ tenure, from });
    if (from < this.countedFrom) this.countedFrom = from;
  }

  /** Whether uncounted time between two counted stints leaves the service unbroken. */
  private bridges(tenure: TenureFact): boolean {
    if (this.pending === undefined || this.endOf(tenure) >= this.countedFrom) return true;
    const continuity = this.reading.between[this.pending];
    if (continuity === 'ask') return this.ask({ code: `${this.pending}-between`, on: this.endOf(tenure) });
    return continuity === 'continue';
  }

  /** Notes the question and reads on as the extreme wants. */
  private ask(question: Question): boolean {
    this.questions = [...this.questions, question];
    return this.longest;
  }

  private breakOff(by: NonNullable<Service['brokenBy']>): false {
    this.broken = by;
    return false;
  }

  private startOf(tenure: TenureFact): Day {
    return this.longest ? tenure.from.earliest : tenure.from.latest;
  }

  private endOf(tenure: TenureFact): Day {
    const { until } = tenure;
    if (until === undefined) return addDays(this.file.asOf, 1);
    return this.longest ? until.latest : until.earliest;
  }
}

function lineageQuestion(link: Link, on: Day): Question {
  const step = link.steps.at(-1);
  return { code: step?.kind ?? 'transfer', on: step?.succession.on ?? on, link };
}
