import { type Day, daysBetween } from '#calendar';
import { type Link, type Question } from '#tenure';

import { type Turn } from '../../finding.ts';
import { writeValue } from '../../law/write-value.ts';
import { type LimitCase } from '../limit-case.ts';
import {
  BETWEEN, CRITERION_CODE, DAY_COUNT, EARLIER_TIME, FIRST_TEXT, GAP_ASKS, GAP_TOLERATED, LEAP_DAY, LINEAGE, LOCALITY_TITLES, LONG_TRAINING, SCOPE, SECOND_TEXT, SHORTEST_TERM,
  SUSPENSION, TIME_KINDS,
} from '../reading-parameters.ts';
import { sayOutcome } from './say-outcome.ts';

/** A value of a parameter that may lead to another verdict. */
export interface Candidate {
  readonly parameter: string;
  readonly value: unknown;
}

/**
 * Readings of the law that would give another verdict on the same facts: each value that bears on this case is tried by judging
 * again, and only those that lead elsewhere are listed.
 */
export function turnsByReading(judged: LimitCase): Turn[] {
  return tryEach(candidatesOf(judged), judged);
}

/** Judges again under each candidate. */
export function tryEach(candidates: readonly Candidate[], { limit, file, outcome }: Pick<LimitCase, 'limit' | 'file' | 'outcome'>): Turn[] {
  const tried = new Set<string>();
  const turns: Turn[] = [];
  for (const { parameter, value } of candidates) {
    const key = `${parameter} ${String(value)}`;
    if (tried.has(key)) continue;
    tried.add(key);
    const other = limit.under(parameter, value);
    const found = other?.judge(file).outcome;
    if (other === undefined || found === undefined || found === outcome) continue;
    turns.push({
      kind: 'reading', code: 'reading', parameter, value: Array.isArray(value) ? value.join(',') : String(value), outcome: found,
      text: `Nếu chọn “${other.parameter.label}: ${writeValue(other.parameter, value)}” thì ${sayOutcome(found)}.`,
    });
  }
  return turns;
}

const KIND_CODES = { acting: TIME_KINDS.acting, 'in-charge': TIME_KINDS.inCharge, seconded: TIME_KINDS.seconded } as const;
const BETWEEN_CODES = { acting: BETWEEN.acting, 'in-charge': BETWEEN.inCharge, seconded: BETWEEN.seconded } as const;
const STEP_CODES = {
  rename: LINEAGE.rename, transfer: LINEAGE.transfer, merge: LINEAGE.merge, split: LINEAGE.split, abolish: LINEAGE.abolish, 'level-change': LINEAGE.levelChange,
} as const;

const each = (parameter: { readonly code: string }, values: readonly unknown[]): Candidate[] => values.map((value) => ({ parameter: parameter.code, value }));

function candidatesOf(judged: LimitCase): Candidate[] {
  return [
    ...judged.notes.flatMap((note) => note.turns ?? []),
    ...judged.clock.service.questions.flatMap(ofQuestion), ...ofBreak(judged), ...ofStints(judged), ...ofLinks(judged), ...ofScope(judged),
    ...ofSpells(judged), ...ofClock(judged),
  ];
}

/** What an open question asks, answered both ways. */
function ofQuestion({ code, days, link }: Question): Candidate[] {
  if (code === 'gap') return [...each(GAP_TOLERATED, [days ?? 0]), ...each(GAP_ASKS, [0])];
  if (code === 'long-training') return each(LONG_TRAINING, ['count', 'exclude']);
  if (code === 'suspension') return each(SUSPENSION, ['count', 'exclude']);
  if (link !== undefined) return ofLink(link, ['continue', 'reset']);
  const kind = code.replace(/-(counts|between)$/u, '') as keyof typeof KIND_CODES;
  return code.endsWith('-between') ? each(BETWEEN_CODES[kind], ['continue', 'reset']) : each(KIND_CODES[kind], ['count', 'exclude']);
}

function ofLink({ steps }: Link, values: readonly unknown[]): Candidate[] {
  return steps.filter((step) => step.succession.keepsClock === undefined).flatMap((step) => each(STEP_CODES[step.kind], values));
}

/** Why the service goes no further back, read the other way. */
function ofBreak({ clock }: LimitCase): Candidate[] {
  const { brokenBy } = clock.service;
  if (brokenBy === undefined) return [];
  if (brokenBy.code === 'gap') return (brokenBy.days ?? 0) <= 366 ? each(GAP_TOLERATED, [brokenBy.days ?? 0]) : [];
  if (brokenBy.link !== undefined) return ofLink(brokenBy.link, ['continue']);
  return Object.values(BETWEEN_CODES).flatMap((parameter) => each(parameter, ['continue']));
}

/** Time held in some other way than by appointment, counted where it was not and the reverse. */
function ofStints({ clock }: LimitCase): Candidate[] {
  return clock.service.stints.flatMap(({ tenure, counted, why }) => {
    if (tenure.kind === 'official') return [];
    if (counted) return each(KIND_CODES[tenure.kind], ['exclude']);
    return why === tenure.kind ? each(KIND_CODES[tenure.kind], ['count']) : [];
  });
}

/** Changes of the unit that the clock ran on through. */
function ofLinks({ clock, file }: LimitCase): Candidate[] {
  const { chain, since } = clock.service;
  const { index } = file;
  const units = chain.map((span) => index.establishment.positions.get(span.tenure.position)?.unit ?? '');
  return units.flatMap((unit, at) => {
    const next = units[at + 1] ?? file.position.unit;
    const link = unit === next ? undefined : index.link(unit, next, file.asOf);
    const own = index.changes(unit).filter((step) => since !== undefined && step.succession.on > since && step.succession.on <= file.asOf);
    return [...(link ? ofLink(link, ['reset']) : []), ...ofLink({ steps: own }, ['reset'])];
  });
}

/** A wider or a narrower place, where the file holds stints that it would take in or leave out. */
function ofScope({ clock, file }: LimitCase): Candidate[] {
  const { positions, units } = file.index.establishment;
  const localityOf = (position: string): string | undefined => units.get(positions.get(position)?.unit ?? '')?.locality;
  const own = file.unit?.locality;
  const beside = clock.service.stints.some(({ why, tenure }) => why === 'other-unit' && own !== undefined && localityOf(tenure.position) === own);
  const held = new Set(clock.service.chain.map((span) => span.tenure.position));
  const homes = new Set([...held].map((position) => positions.get(position)?.unit));
  return [
    ...(beside ? each(SCOPE, ['locality']) : []),
    ...(held.size > 1 ? each(SCOPE, ['position']) : []),
    ...(homes.size > 1 ? [...each(SCOPE, ['unit']), ...each(LOCALITY_TITLES, [[]])] : []),
  ];
}

/** Spells in which the post was kept but not exercised. */
function ofSpells({ file, clock }: LimitCase): Candidate[] {
  const { since } = clock;
  const during = (kind: 'long-training' | 'suspension'): boolean => since !== undefined
    && file.dossier.bars.some((bar) => bar.kind === kind && bar.from < file.asOf && (bar.until === undefined || bar.until > since));
  return [
    ...(during('long-training') ? each(LONG_TRAINING, ['count', 'exclude']) : []),
    ...(during('suspension') ? each(SUSPENSION, ['count', 'exclude']) : []),
  ];
}

/** How years and terms are reckoned, where the other way could matter. */
function ofClock(judged: LimitCase): Candidate[] {
  const { clock, limit } = judged;
  if (clock.since === undefined) return [];
  const bothClocks = clock.yearsDay !== undefined && clock.termsDay !== undefined;
  const shortTerms = limit.criterion !== 'years' && clock.mandates.some((mandate) => mandate.renewed);
  return [
    ...(bothClocks ? [{ parameter: CRITERION_CODE, value: limit.criterion === 'years' ? 'terms-or-years' : 'years' }] : []),
    ...(shortTerms ? each(SHORTEST_TERM, [0, 120]) : []),
    ...(clock.yearsDay === undefined ? [] : [...ofDayCount(judged, clock.yearsDay), ...ofEarlierTime(clock.since)]),
  ];
}

/** A day more or less, and 29 February, where the limit lies that close. */
function ofDayCount({ clock, limit, file }: LimitCase, yearsDay: Day): Candidate[] {
  const apart = Math.min(...[file.asOf, limit.nearUntil].map((on) => Math.abs(daysBetween(yearsDay, on))));
  return [
    ...(apart <= 1 ? each(DAY_COUNT, ['anniversary', 'inclusive', 'civil-code']) : []),
    ...(clock.reckonedFrom?.endsWith('-02-29') === true ? each(LEAP_DAY, ['last-of-february', 'first-of-march']) : []),
  ];
}

/** Time before the texts, where the service reaches back to it. */
function ofEarlierTime(since: Day): Candidate[] {
  if (since >= SECOND_TEXT) return [];
  return each(EARLIER_TIME, ['count', ...(since < FIRST_TEXT ? ['from-2017-10-07'] : []), 'from-2022-04-28']);
}
