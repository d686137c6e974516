// The establishment and the careers that benches of the law share: equal for equal seeds.
import { addDays, day, exactly } from '#calendar';

/** A small generator with a seed, so that two runs judge the same careers (Lehmer, modulus 2^31 - 1). */
function seeded(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
function raiseEstablishment(units) {
  const unitRows = [];
  const positions = [];
  for (let at = 0; at < units; at += 1) {
    const unit = `U${at}`;
    unitRows.push([unit, { code: unit, name: `Đơn vị ${at}`, locality: `L${at % 24}`, ownership: 'public', level: 'district-office' }]);
    for (const head of [true, false]) {
      const code = `${unit}-${head ? 'H' : 'D'}`;
      positions.push([code, {
          code, unit, title: head ? 'Trưởng phòng' : 'Phó Trưởng phòng', head, rank: head ? 'A' : 'B', specialisations: [],
          titleClass: head ? 'finance-head' : 'office-deputy', seats: 1, charterLimit: false,
        }]);
    }
  }
  return {
    localities: new Map(Array.from({ length: 24 }, (_, at) => [`L${at}`, { code: `L${at}`, name: `Quận ${at}`, level: 'district' }])),
    units: new Map(unitRows), positions: new Map(positions), successions: [],
  };
}
/** Ten stints: deputies and heads in several units, the last six in one seat, two of them acting. */
function raiseDossier(at, random, units) {
  const person = `P${at}`;
  const home = Math.floor(random() * units);
  let from = addDays(day('1996-01-01'), Math.floor(random() * 2000));
  const tenures = [];
  for (let stint = 0; stint < 10; stint += 1) {
    const position = stint < 4 ? `U${Math.floor(random() * units)}-${random() < 0.5 ? 'H' : 'D'}` : `U${home}-H`;
    const until = addDays(from, 300 + Math.floor(random() * 1200));
    tenures.push({
      person, position, from: exactly(from), kind: stint === 4 ? 'acting' : 'official',
      ...(stint === 9 ? {} : { until: exactly(until) }), ...(stint > 4 ? { appointment: stint === 5 ? 'first' : 'renewed' } : {}),
    });
    from = until;
  }
  return { person: { code: person, fullName: 'Người thử', specialisations: [], qualifications: [], plannedFor: [] }, tenures, bars: [], ratings: [], relatives: [] };
}

/** `people` careers of ten stints in 5,000 units. */
export function raiseCareers(people, { seed = 7, units = 5_000 } = {}) {
  const random = seeded(seed);
  return { establishment: raiseEstablishment(units), dossiers: Array.from({ length: people }, (_, at) => raiseDossier(at, random, units)) };
}
