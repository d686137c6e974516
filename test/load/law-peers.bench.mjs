// Verdicts with accounts per second beside two general rule engines and a bare loop, on the same careers of ten stints each.
// The engines are handed what ours works out for itself (continuous years, completed terms), so they only compare numbers.
// Prints figures, asserts nothing. `npm run bench -- law-peers [PEOPLE]`.
import { day } from '#calendar';
import { findPack, prepareReview } from '#regulations';

import { raiseCareers } from './careers.mjs';

const PEOPLE = Number(process.argv[2] ?? 100_000);
const AS_OF = day('2026-11-23');
const { dossiers, establishment } = raiseCareers(PEOPLE);
const pack = findPack('vn-65');

/** Time of a deed by the clock and by the processor; the best of some goes, so that a neighbour on the machine does not decide. */
async function best(deed, goes = 4) {
  let least = { seconds: Infinity, cpu: Infinity };
  let result;
  for (let go = 0; go < goes; go += 1) {
    globalThis.gc?.();
    const began = performance.now();
    const used = process.cpuUsage();
    result = await deed();
    const { user, system } = process.cpuUsage(used);
    least = { seconds: Math.min(least.seconds, (performance.now() - began) / 1000), cpu: Math.min(least.cpu, (user + system) / 1e6) };
  }
  return { seconds: Number(least.seconds.toFixed(3)), perSecond: Math.round(PEOPLE / least.seconds), perCpuSecond: Math.round(PEOPLE / least.cpu), ...result };
}

/** Ours. `read`: nothing (accounts stay unwritten until somebody asks), `account` (every sentence of it but what would turn the verdict), `json` (everything). */
function ours(read) {
  const review = prepareReview({ establishment, asOf: AS_OF, pack });
  let over = 0;
  let written = 0;
  for (const dossier of dossiers) {
    for (const { findings, summary } of review(dossier).lines) {
      if (summary.outcome === 'over') over += 1;
      for (const finding of findings) written += READ[read](finding);
    }
  }
  return { over, written };
}
const READ = {
  nothing: () => 0,
  account: (finding) => finding.stints.length + finding.account.children.length,
  json: (finding) => JSON.stringify(finding).length,
};

/** What the engines are handed: years and terms worked out beforehand, outside their time. */
function precompute() {
  const review = prepareReview({ establishment, asOf: AS_OF, pack });
  return dossiers.flatMap((dossier) => review(dossier).lines.map(({ summary }) => ({
    years: summary.served === undefined ? 0 : summary.served.years, daysOver: -(summary.daysUntilOver ?? 99_999), terms: summary.terms ?? 0,
  })));
}

const facts = precompute();

async function jsonRules() {
  const { Engine } = await import('json-rules-engine');
  const engine = new Engine([{
    conditions: { all: [{ fact: 'years', operator: 'greaterThanInclusive', value: 8 }] }, event: { type: 'over', params: { cites: '65-QĐ/TW Điều 3 khoản 3' } },
  }, {
    conditions: { all: [{ fact: 'terms', operator: 'greaterThanInclusive', value: 2 }, { fact: 'years', operator: 'lessThan', value: 8 }] }, event: { type: 'terms' },
  }]);
  let over = 0;
  for (const fact of facts) {
    const { events } = await engine.run(fact);
    if (events.some((event) => event.type === 'over')) over += 1;
  }
  return { over };
}

async function zen() {
  const { ZenEngine } = await import('@gorules/zen-engine');
  const engine = new ZenEngine();
  const decision = engine.createDecision(Buffer.from(JSON.stringify({
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
      { id: 'table', type: 'decisionTableNode', name: 'table', position: { x: 1, y: 0 }, content: {
        hitPolicy: 'first', inputs: [{ id: 'y', name: 'years', type: 'expression', field: 'years' }, { id: 't', name: 'terms', type: 'expression', field: 'terms' }],
        outputs: [{ id: 'o', name: 'outcome', type: 'expression', field: 'outcome' }],
        rules: [{ _id: '1', y: '>= 8', t: '', o: '"over"' }, { _id: '2', y: '', t: '>= 2', o: '"terms"' }, { _id: '3', y: '', t: '', o: '"within"' }],
      } },
      { id: 'out', type: 'outputNode', name: 'out', position: { x: 2, y: 0 } },
    ],
    edges: [{ id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' }, { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' }],
  })));
  let over = 0;
  for (const fact of facts) if ((await decision.evaluate(fact)).result.outcome === 'over') over += 1;
  return { over };
}

/** The loop one would write by hand: one seat, no gaps, no acting time, no account. */
function bareLoop() {
  let over = 0;
  for (const { tenures } of dossiers) {
    let since = tenures[tenures.length - 1].from.earliest;
    for (let at = tenures.length - 2; at >= 0; at -= 1) {
      const { position, kind, from, until } = tenures[at];
      if (position !== tenures[tenures.length - 1].position || kind !== 'official' || until?.earliest !== since) break;
      since = from.earliest;
    }
    if (`${Number(since.slice(0, 4)) + 8}${since.slice(4)}` <= AS_OF) over += 1;
  }
  return { over };
}

const figures = { people: PEOPLE, stints: 10, asOf: AS_OF, heads: facts.length };
figures['ours, accounts written when read'] = await best(() => ours('nothing'));
figures['ours, every account written, what would turn it left unread'] = await best(() => ours('account'), 2);
figures['ours, every finding as JSON (with what would turn it)'] = await best(() => ours('json'), 1);
figures['json-rules-engine, years and terms given'] = await best(jsonRules, 2);
figures['@gorules/zen-engine, years and terms given'] = await best(zen, 1);
figures['bare loop'] = await best(bareLoop);
const engine = figures['json-rules-engine, years and terms given'].perCpuSecond;
figures.timesJsonRulesEngine = Object.fromEntries(Object.entries(figures).filter(([name]) => name.startsWith('ours')).map(([name, figure]) => [name, Number((figure.perCpuSecond / engine).toFixed(1))]));
console.log(JSON.stringify(figures, null, 2));
