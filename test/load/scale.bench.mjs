// The command line at the size of a province: generate, import, review N people, then page through the due list.
//   npm run bench -- scale [people] [seed]        (100,000 and 7 unless said)
// Each command is a process of its own; its peak memory is what the operating system says of it.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openDatabase, prepareDatabase } from '#persistence';

const PEOPLE = process.argv[2] ?? '100000';
const SEED = process.argv[3] ?? '7';
const AS_OF = '2023-08-01';
const scratch = mkdtempSync(join(tmpdir(), 'planner-scale-'));
const dataDir = join(scratch, 'data');
const MAIN = new URL('../../dist/apps/cli/main.js', import.meta.url).pathname;
const line = (what, figure, more = '') => console.log(`${what.padEnd(52)} ${figure.padStart(12)} ${more}`);

/** Peak resident memory of a process while it runs, in MiB, where the system tells. */
function watchMemory(pid) {
  let peak = 0;
  const timer = setInterval(() => {
    const path = `/proc/${pid}/status`;
    const found = existsSync(path) ? /VmHWM:\s+(\d+)/.exec(readFileSync(path, 'utf8')) : null;
    if (found) peak = Math.max(peak, Number(found[1]) / 1024);
  }, 200);
  return () => { clearInterval(timer); return peak; };
}

async function planner(what, args) {
  const start = performance.now();
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const peak = watchMemory(child.pid);
  let bytes = 0;
  child.stdout.on('data', (chunk) => { bytes += chunk.length; });
  const code = await new Promise((resolve) => child.on('close', resolve));
  line(what, `${((performance.now() - start) / 1000).toFixed(1)} s`, `peak ${peak().toFixed(0)} MiB, ${(bytes / 1e6).toFixed(1)} MB out, exit ${code}`);
}

async function pages() {
  const prepared = await prepareDatabase({ dataDir });
  const database = await openDatabase({ url: prepared.appUrl });
  const reader = { actor: 'bench', scope: 'all', purpose: 'due-list', statementSeconds: 60 };
  const [review] = await database.work(reader, async (work) => work.transaction.rows('SELECT id FROM reviews'));
  const timed = async (what, filter) => {
    const times = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const start = performance.now();
      await database.work(reader, (work) => work.reviews.page(review.id, filter));
      times.push(performance.now() - start);
    }
    line(what, `${times.slice(1).sort((a, b) => a - b)[2].toFixed(0)} ms`, 'median of five, counts included');
  };
  await timed('due list: first page', { sort: 'daysUntilOver' });
  await timed('due list: by name, page 200', { sort: 'name', page: 200 });
  await timed('due list: over only', { outcomes: ['over'], sort: 'daysUntilOver' });
  await timed('due list: search "duc"', { q: 'duc' });
  await database.close();
  await prepared.stop();
}

try {
  await planner(`demo --people ${PEOPLE}`, ['demo', '--people', PEOPLE, '--seed', SEED, '--out', join(scratch, 'set')]);
  await planner('import', ['import', join(scratch, 'set'), '--data-dir', dataDir]);
  await planner('import again, nothing new', ['import', join(scratch, 'set'), '--data-dir', dataDir]);
  await planner('review --json', ['review', '--as-of', AS_OF, '--json', '--data-dir', dataDir]);
  await planner('review --json, found again', ['review', '--as-of', AS_OF, '--json', '--data-dir', dataDir]);
  await planner('export', ['export', join(scratch, 'out'), '--data-dir', dataDir]);
  await pages();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
