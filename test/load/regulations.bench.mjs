// Verdicts per second, with full accounts, on careers of ten stints each. A plain script: prints figures, asserts nothing.
import { addDays, day, exactly } from '#calendar';
import { findPack, judgeMover, judgePair, prepareReview } from '#regulations';
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
const PEOPLE = Number(process.argv[2] ?? 100_000);
const UNITS = 5_000;
const random = seeded(7);
const establishment = raiseEstablishment(UNITS);
const dossiers = Array.from({ length: PEOPLE }, (_, at) => raiseDossier(at, random, UNITS));
const figures = { people: PEOPLE, stints: 10 };
for (const code of ['vn-65', 'vn-hcmc-education']) {
  for (const full of [false, true])
    figures[`${code}, ${full ? 'with' : 'without'} accounts`] = measure(code, full);
}
/** Judges everybody; `full` also writes stints and account of every finding. */
function measure(code, full) {
  const pack = findPack(code);
  if (!pack)
    throw new Error(`no pack ${code}`);
  const review = prepareReview({ establishment, asOf: day('2026-11-23'), pack });
  const counts = {};
  let written = 0;
  const cpu = process.cpuUsage();
  const began = performance.now();
  for (const dossier of dossiers) {
    for (const { summary, findings } of review(dossier).lines) {
      counts[summary.outcome] = (counts[summary.outcome] ?? 0) + 1;
      if (full)
        for (const finding of findings)
          written += finding.stints.length + (finding.account.children?.length ?? 0);
    }
  }
  const seconds = (performance.now() - began) / 1000;
  const used = process.cpuUsage(cpu).user / 1e6;
  return { seconds: Number(seconds.toFixed(2)), perSecond: Math.round(PEOPLE / seconds), perCpuSecond: Math.round(PEOPLE / used), written, counts };
}
/** Pairs of people and seats a second, a thousand by a thousand. */
function measurePairs() {
  const pack = findPack('vn-hcmc-education');
  if (!pack)
    throw new Error('no pack');
  const context = { establishment, asOf: day('2026-11-23'), pack };
  const movers = dossiers.slice(0, 1000).map((dossier) => judgeMover(dossier, context));
  const seats = [...establishment.positions.values()].filter((position) => position.head).slice(0, 1000);
  let refused = 0;
  const began = performance.now();
  for (const mover of movers)
    for (const position of seats)
      refused += judgePair(mover, { position }, context).refusals.length;
  const seconds = (performance.now() - began) / 1000;
  return { pairs: movers.length * seats.length, refused, seconds: Number(seconds.toFixed(2)), perSecond: Math.round((movers.length * seats.length) / seconds) };
}
figures['pairs'] = measurePairs();
console.log(JSON.stringify(figures, null, 2));
