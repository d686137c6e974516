import { type Day } from '#calendar';

import { type Citation } from '../finding.ts';
import { type RulePack } from '../pack.ts';
import { type Settings, settleOn } from '../settings.ts';

const kept = new WeakMap<RulePack, Map<Day, Settings>>();

/** The values of a pack on the day of a move, kept so that millions of pairs read them once. */
export function moveSettings(pack: RulePack, asOf: Day): Settings {
  let days = kept.get(pack);
  if (!days) kept.set(pack, (days = new Map()));
  let settings = days.get(asOf);
  if (!settings) days.set(asOf, (settings = settleOn(pack.parameters, asOf)));
  return settings;
}

/** The source of the value in force, as a list of one citation. */
export function sourceOf(settings: Settings, parameter: Parameters<Settings['entry']>[0]): readonly Citation[] {
  return [settings.entry(parameter).source];
}
