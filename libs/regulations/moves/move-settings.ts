import { type Day } from '#calendar';

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
