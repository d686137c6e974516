import { day } from '#calendar';
import { type LocalityFact } from '#tenure';

import { codes } from '../../law/parameter.ts';
import { FIRST_TEXT } from '../../limits/reading-parameters.ts';
import { type PairGate, refusal } from '../gate.ts';
import { NON_LOCAL_210, ROTATION_98, SUBJECTS } from '../provisions.ts';

export const NON_LOCAL_TITLES = codes({
  code: 'non-local-titles', label: 'Chức danh không bố trí người địa phương',
  effect: 'Người có quê quán tại nơi đến không được bố trí vào các loại chức danh này.',
}, [
  { from: FIRST_TEXT, value: ['party-secretary', 'committee-chair'], source: ROTATION_98 },
  { from: day('2022-04-28'), value: ['party-secretary', 'committee-chair'], source: SUBJECTS },
]);

/** Key leaders are not local people. The regulation's own test was not found; the home locality of the file is compared. */
export const nonLocal: PairGate = {
  code: 'non-local',
  name: 'Không là người địa phương',
  asks: 'pair',
  provisions: [SUBJECTS, ROTATION_98, NON_LOCAL_210],
  parameters: [NON_LOCAL_TITLES],
  bind: (settings, { establishment }) => {
    const titles = new Set(settings.of(NON_LOCAL_TITLES));
    const { source } = settings.entry(NON_LOCAL_TITLES);
    return (mover, { position }, marks) => {
      const home = mover.dossier.person.homeLocality;
      if (home === undefined || position.titleClass === undefined || !titles.has(position.titleClass)) return;
      const there = establishment.units.get(position.unit)?.locality;
      if (there === undefined || !liesIn(home, there, establishment.localities)) return;
      marks.refusals.push(refusal('local-person', 'Quê quán tại nơi đến; chức danh này không bố trí người địa phương.',
        { cites: [source], values: { home, locality: there }, waiver: 'authority' }));
    };
  },
};

function liesIn(locality: string, outer: string, localities: ReadonlyMap<string, LocalityFact>): boolean {
  for (let at: string | undefined = locality, steps = 0; at !== undefined && steps < 8; at = localities.get(at)?.parent, steps += 1) {
    if (at === outer) return true;
  }
  return false;
}
