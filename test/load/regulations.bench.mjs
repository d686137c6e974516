// Verdicts per second, with full accounts, on careers of ten stints each. A plain script: prints figures, asserts nothing.
import { day } from '#calendar';
import { findPack, judgeMover, judgePair, prepareReview } from '#regulations';

import { raiseCareers } from './careers.mjs';

const PEOPLE = Number(process.argv[2] ?? 100_000);
const { establishment, dossiers } = raiseCareers(PEOPLE);
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
