import { lastDayBefore } from '#calendar';
import { type ReadStint, type Service } from '#tenure';

import { type CountedStint } from '../finding.ts';

/** The stints as the rule read them, oldest first. Unclear days are written by their first possible day. */
export function listStints(service: Service): CountedStint[] {
  return service.stints.map(writeStint);
}

function writeStint({ tenure, counted, why }: ReadStint): CountedStint {
  const { position, from, until } = tenure;
  return until === undefined
    ? { position, from: from.earliest, counted, why }
    : { position, from: from.earliest, to: lastDayBefore(until.latest), counted, why };
}
