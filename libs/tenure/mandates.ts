import { addDays, addMonths, addYears, type Day } from '#calendar';

import { type TenureFact } from './facts.ts';

/** One appointment or election to the seat, from the day its decision takes effect (not the day it was signed). */
export interface Mandate {
  readonly from: Day;
  /** First day of the next mandate; absent while it runs. */
  readonly until?: Day | undefined;
  readonly appointment?: 'first' | 'renewed' | undefined;
  /** Whether the mandate was closed by a renewal in the same seat. */
  readonly renewed: boolean;
}

/** A stint that counts, with the days the reading gave it. */
export interface CountedSpan {
  readonly tenure: TenureFact;
  readonly from: Day;
}

/**
 * Mandates of an unbroken service, oldest first. A row that names its appointment (`first`, `renewed`) opens one; a row
 * without it goes on with the running one, so that cutting a stint in two changes nothing.
 */
export function listMandates(chain: readonly CountedSpan[]): Mandate[] {
  const mandates: Mandate[] = [];
  for (let at = 0; at < chain.length; at += 1) {
    const span = chain[at];
    if (span === undefined || (at > 0 && span.tenure.appointment === undefined)) continue;
    const next = nextOpening(chain, at);
    mandates.push({
      from: span.from, until: next?.from, appointment: span.tenure.appointment, renewed: next?.tenure.appointment === 'renewed',
    });
  }
  return mandates;
}

/** The span that opens the mandate after the one opened at `at`. */
function nextOpening(chain: readonly CountedSpan[], at: number): CountedSpan | undefined {
  for (let later = at + 1; later < chain.length; later += 1) {
    const span = chain[later];
    if (span?.tenure.appointment !== undefined) return span;
  }
  return undefined;
}

export interface TermLength {
  readonly years: number;
  /** A mandate closed by a renewal counts as a term from this length on, even when its full years had not run. */
  readonly shortestMonths: number;
}

/** How far ahead completions are foreseen: up to this many, and at least through this day. */
export interface Foresight {
  readonly enough: number;
  readonly through: Day;
}

/**
 * The days on which consecutive terms were, or will be, completed: every full length of a mandate, or the renewal that
 * closed a shorter one. For the mandate that still runs days are foreseen as far as asked.
 */
export function termCompletions(mandates: readonly Mandate[], term: TermLength, ahead: Foresight): Day[] {
  const days: Day[] = [];
  for (const mandate of mandates) {
    if (mandate.until === undefined) foresee(mandate.from, term, ahead, days);
    else closed(mandate, mandate.until, term, days);
  }
  return days;
}

function closed(mandate: Mandate, until: Day, term: TermLength, days: Day[]): void {
  const before = days.length;
  for (let full = addYears(mandate.from, term.years), count = 1; full <= until; full = addYears(mandate.from, term.years * count)) {
    days.push(full);
    count += 1;
  }
  if (mandate.renewed && days.length === before && until >= addMonths(mandate.from, term.shortestMonths)) days.push(until);
}

function foresee(from: Day, term: TermLength, { enough, through }: Foresight, days: Day[]): void {
  for (let full = addYears(from, term.years), count = 1; days.length < enough || full <= through; full = addYears(from, term.years * count)) {
    days.push(full);
    count += 1;
  }
}

/**
 * Last day of the term that runs on the day. Where the file names the appointment, its own end, even when that has
 * passed; where it does not, the end of the five-year period that the day lies in.
 */
export function termEnd(mandates: readonly Mandate[], years: number, on: Day): Day | undefined {
  const running = mandates.at(-1);
  if (!running) return undefined;
  let count = 1;
  if (running.appointment === undefined) while (addYears(running.from, count * years) <= on) count += 1;
  return addDays(addYears(running.from, count * years), -1);
}
