import { day, daysBetween } from '#calendar';
import { type LocalityFact } from '#tenure';

import { type Dossier } from '../../dossier.ts';
import { noTextFound } from '../../law/cite.ts';
import { codes, number } from '../../law/parameter.ts';
import { FIRST_TEXT } from '../../limits/reading-parameters.ts';
import { type PairGate, refusal } from '../gate.ts';
import { type MoveContext } from '../move.ts';
import { NON_LOCAL_210, ROTATION_98, SUBJECTS } from '../provisions.ts';

export const NON_LOCAL_TITLES = codes({
  code: 'non-local-titles', label: 'Chức danh không bố trí người địa phương',
  effect: 'Người có quê quán tại nơi đến không được bố trí vào các loại chức danh này.',
}, [
  { from: FIRST_TEXT, value: ['party-secretary', 'committee-chair'], source: ROTATION_98 },
  { from: day('2022-04-28'), value: ['party-secretary', 'committee-chair'], source: SUBJECTS },
]);

export const LOCAL_YEARS = number({
  code: 'local-person-years', label: 'Số năm công tác tại nơi đến thì coi là người địa phương',
  effect: 'Người đã công tác tại nơi đến từ số năm này trở lên cũng coi là người địa phương (có tỉnh quy định 20 năm); 0 là chỉ xét quê quán.',
}, { min: 0, max: 40, unit: 'years' }, [{ from: FIRST_TEXT, value: 0, source: noTextFound('định nghĩa “không là người địa phương” trong 65-QĐ/TW') }]);

/** Key leaders are not local people. The regulation's own test was not found; the home locality of the file is compared. */
export const nonLocal: PairGate = {
  code: 'non-local',
  name: 'Không là người địa phương',
  asks: 'pair',
  provisions: [SUBJECTS, ROTATION_98, NON_LOCAL_210],
  parameters: [NON_LOCAL_TITLES, LOCAL_YEARS],
  bind: (settings, context) => {
    const { establishment } = context;
    const years = settings.of(LOCAL_YEARS);
    const titles = new Set(settings.of(NON_LOCAL_TITLES));
    const { source } = settings.entry(NON_LOCAL_TITLES);
    return (mover, { position }, marks) => {
      const there = establishment.units.get(position.unit)?.locality;
      if (there === undefined || position.titleClass === undefined || !titles.has(position.titleClass)) return;
      const home = mover.dossier.person.homeLocality;
      if (home !== undefined && liesIn(home, there, establishment.localities)) {
        marks.refusals.push(refusal('local-person', 'Quê quán tại nơi đến; chức danh này không bố trí người địa phương.',
          { cites: [source], values: { home, locality: there }, waiver: 'authority' }));
      } else if (years > 0 && daysServedIn(mover.dossier, there, context) >= Math.floor(years * 365.25)) {
        marks.refusals.push(refusal('local-by-service', `Đã công tác tại nơi đến từ ${years} năm trở lên; chức danh này không bố trí người địa phương.`,
          { cites: [settings.entry(LOCAL_YEARS).source], values: { years, locality: there }, waiver: 'authority' }));
      }
    };
  },
};

/** Days the file shows in units of a locality up to the day. */
function daysServedIn({ tenures }: Dossier, locality: string, { establishment, asOf }: MoveContext): number {
  return tenures.reduce((days, { position, from, until }) => {
    const unit = establishment.units.get(establishment.positions.get(position)?.unit ?? '');
    const end = until === undefined || until.latest > asOf ? asOf : until.latest;
    return unit?.locality === locality && from.earliest < end ? days + daysBetween(from.earliest, end) : days;
  }, 0);
}

function liesIn(locality: string, outer: string, localities: ReadonlyMap<string, LocalityFact>): boolean {
  for (let at: string | undefined = locality, steps = 0; at !== undefined && steps < 8; at = localities.get(at)?.parent, steps += 1) {
    if (at === outer) return true;
  }
  return false;
}
