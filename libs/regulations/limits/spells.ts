import { type Day, daysBetween, earlierOf, laterOf } from '#calendar';
import { type Extreme, type Question, type Service, type Treatment } from '#tenure';

import { type CaseFile } from '../rule.ts';
import { type Limit, type SpellKind } from './limit.ts';

/** Long training and suspension while the post is kept: counted, left out of the sum without breaking it, or put to a person. */
export function leaveOutSpells(service: Service, file: CaseFile, limit: Limit, extreme: Extreme): Service {
  if (service.since === undefined || file.dossier.bars.length === 0) return service;
  return SPELLS.reduce((rest, kind) => leaveOut(rest, kind, { file, treatment: limit.spells[kind], extreme }), service);
}

const SPELLS: readonly SpellKind[] = ['long-training', 'suspension'];

function leaveOut(service: Service, kind: SpellKind, how: { readonly file: CaseFile; readonly treatment: Treatment; readonly extreme: Extreme }): Service {
  const { file, treatment, extreme } = how;
  if (treatment === 'count' || service.since === undefined) return service;
  const spells = file.dossier.bars.filter((bar) => bar.kind === kind && bar.from < file.asOf);
  const days = spells.reduce((sum, bar) => sum + shared(service.since, file.asOf, bar), 0);
  if (days === 0) return service;
  const questions: readonly Question[] = treatment === 'exclude' ? service.questions
    : [...service.questions, { code: kind, on: laterOf(spells[0]?.from ?? file.asOf, service.since), days }];
  const counted = treatment === 'ask' && extreme === 'longest';
  const { since, chain, stints, brokenBy } = service;
  return { since, chain, stints, brokenBy, questions, excludedDays: service.excludedDays + (counted ? 0 : days) };
}

/** Days a spell shares with the service up to the day. */
function shared(since: Day | undefined, asOf: Day, bar: { readonly from: Day; readonly until?: Day | undefined }): number {
  const from = laterOf(since ?? asOf, bar.from);
  const until = earlierOf(bar.until ?? asOf, asOf);
  return from < until ? daysBetween(from, until) : 0;
}
