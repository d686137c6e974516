import { addMonths, day, type Day } from '#calendar';
import { type PositionFact, type ServiceReading } from '#tenure';

import { doubtsOfCitations } from '../law/bases.ts';
import { type AnyParameter } from '../law/parameter.ts';
import { type BoundRule } from '../rule.ts';
import { type Settings } from '../settings.ts';
import { line } from '../words.ts';
import { type Limit } from './limit.ts';
import {
  ASK_WHEN, BETWEEN, DAY_COUNT, EARLIER_TIME, GAP_ASKS, GAP_TOLERATED, LEAD_MONTHS, LEAP_DAY, LINEAGE, LOCALITY_TITLES, LONG_TRAINING, READING_PARAMETERS, SCOPE,
  SHORTEST_TERM, SUSPENSION, TERM_YEARS, TIME_KINDS,
} from './reading-parameters.ts';

/** How a pack reads "continuously, in the same place" on the day of the settings. */
export function bindReading(settings: Settings, counts: (position: PositionFact) => boolean): ServiceReading {
  return {
    kinds: {
      official: 'count', acting: settings.of(TIME_KINDS.acting), 'in-charge': settings.of(TIME_KINDS.inCharge), seconded: settings.of(TIME_KINDS.seconded),
    },
    between: {
      official: 'continue', acting: settings.of(BETWEEN.acting), 'in-charge': settings.of(BETWEEN.inCharge), seconded: settings.of(BETWEEN.seconded),
    },
    lineage: {
      rename: settings.of(LINEAGE.rename), transfer: settings.of(LINEAGE.transfer), merge: settings.of(LINEAGE.merge),
      split: settings.of(LINEAGE.split), abolish: settings.of(LINEAGE.abolish), 'level-change': settings.of(LINEAGE.levelChange),
    },
    gapTolerated: settings.of(GAP_TOLERATED),
    gapAsks: settings.of(GAP_ASKS),
    scope: settings.of(SCOPE),
    counts,
  };
}

/** The common scope, and the wider one for the titles a board names. */
function bindReadings(settings: Settings, counts: (position: PositionFact) => boolean): Limit['reading'] {
  const common = bindReading(settings, counts);
  const titles = new Set(settings.of(LOCALITY_TITLES));
  if (titles.size === 0) return () => common;
  const wide: ServiceReading = { ...common, scope: 'locality' };
  return (position) => (position.titleClass !== undefined && titles.has(position.titleClass) ? wide : common);
}

const STARTS: Readonly<Record<string, Day | undefined>> = {
  count: undefined, 'from-2017-10-07': day('2017-10-07'), 'from-2022-04-28': day('2022-04-28'),
};

/** What is left for a rule to say once the shared parameters are read. */
export type LimitHead = Omit<Limit, 'dayCount' | 'leap' | 'term' | 'reading' | 'countsFrom' | 'leadMonths' | 'nearUntil' | 'ask' | 'parameters' | 'doubts' | 'citesText' | 'spells' | 'under'> & {
  readonly counts: (position: PositionFact) => boolean;
  readonly own: readonly AnyParameter[];
  /** The rule itself, to judge again under another value. */
  readonly bind: (settings: Settings) => BoundRule;
};

/** Completes a limit with the shared parameters of the pack. */
export function bindLimit(settings: Settings, head: LimitHead): Limit {
  const { counts, own, bind, ...rest } = head;
  return {
    ...rest,
    dayCount: settings.of(DAY_COUNT),
    leap: settings.of(LEAP_DAY),
    term: { years: settings.of(TERM_YEARS), shortestMonths: settings.of(SHORTEST_TERM) },
    reading: bindReadings(settings, counts),
    spells: { 'long-training': settings.of(LONG_TRAINING), suspension: settings.of(SUSPENSION) },
    countsFrom: STARTS[settings.of(EARLIER_TIME)],
    leadMonths: settings.of(LEAD_MONTHS),
    nearUntil: addMonths(settings.asOf, settings.of(LEAD_MONTHS)),
    ask: settings.of(ASK_WHEN),
    citesText: rest.cites.map((one) => one.text),
    doubts: doubtsOfCitations(rest.cites, settings.asOf).map(({ code, text }) => line(code, text)),
    parameters: settings.explain([...own, ...READING_PARAMETERS]),
    under: bindUnder(settings, bind),
  };
}

/** Judging again under another value; each variant of the rule is bound once. */
function bindUnder(settings: Settings, bind: (settings: Settings) => BoundRule): Limit['under'] {
  const variants = new Map<string, BoundRule>();
  return (code, value) => {
    const parameter = settings.declared(code);
    if (parameter === undefined) return undefined;
    const key = `${code} ${String(value)}`;
    const known = variants.get(key) ?? bind(settings.with(code, value));
    variants.set(key, known);
    return { parameter, judge: (file) => known.judge(file) };
  };
}
