// `npm test [stage …]`: every check of the house, fast ones first, and one plain line at the end.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { buildAdmin, buildServer, ensurePackages, requireNode, root, run } from '../apps/cli/bin/prepare.mjs';

const say = (text) => process.stdout.write(`${text}\n`);
const artefacts = join(root, 'test', 'artefacts');
const sum = { passed: 0, failed: 0, skipped: 0 };

const bin = (path) => join(root, 'node_modules', path);
const node = (path, ...args) => run(process.execPath, [bin(path), ...args]);

async function check(name, command) {
  const code = await command();
  sum[code === 0 ? 'passed' : 'failed'] += 1;
  say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
}

/** Adds what Jest counted. A kind that fails without a failed test (a file that does not load) counts as a failure of its own. */
function count(report, code) {
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  sum.passed += report.numPassedTests;
  sum.failed += failed === 0 && code !== 0 ? 1 : failed;
  sum.skipped += report.numPendingTests;
  const skipped = report.numPendingTests > 0 ? `, ${report.numPendingTests} skipped` : '';
  return `${report.numPassedTests} passed, ${failed} failed${skipped} (${report.numTotalTestSuites} files)`;
}

/** Runs one kind of test and adds its counts. A minute a test, because a busy machine is slow and not wrong; a kind that ends without a report counts as one failure. */
async function jest(project, { env = {}, only = [], workers = 2, label = project } = {}) {
  const file = join(artefacts, `jest-${label.replace(/\W+/g, '-')}.json`);
  rmSync(file, { force: true });
  const code = await run(process.execPath, [
    '--experimental-vm-modules', '--no-warnings', bin('jest/bin/jest.js'), '-c', 'test/jest.config.mjs',
    '--selectProjects', project, '--maxWorkers', String(workers), '--passWithNoTests', '--testTimeout', '60000', '--json', '--outputFile', file, ...only,
  ], { env, quiet: true });
  const counted = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8')), code) : undefined;
  if (counted === undefined) sum.failed += 1;
  say(`${code === 0 ? 'ok    ' : 'FAILED'} ${label}: ${counted ?? `ended with code ${code} and no report`}`);
}

const DAYS = ['libs/calendar', 'libs/tenure', 'libs/regulations', 'libs/spreadsheets'];

// Each stage stands alone: `npm test unit http`. Fast ones first, so that a failure shows in a minute.
const stages = {
  lint: () => check('lint', () => node('eslint/bin/eslint.js', '--config', 'test/architecture/eslint.config.mjs', '.')),
  layers: () => check('layers', () => node('dependency-cruiser/bin/dependency-cruise.mjs', '--config', 'test/architecture/layers.cjs', 'apps', 'libs', 'migrations')),
  types: () => check('types', () => node('typescript/bin/tsc', '--noEmit', '-p', 'test/tsconfig.json')),
  unit: () => jest('unit'),
  golden: () => jest('golden'),
  zones: async () => {
    for (const zone of ['Asia/Ho_Chi_Minh', 'America/New_York']) await jest('unit', { env: { TZ: zone }, only: DAYS, label: `unit under ${zone}` });
  },
  architecture: () => jest('architecture'),
  build: () => check('build', async () => { await buildServer(); await buildAdmin(); return 0; }),
  integration: () => jest('integration'),
  // One at a time: each file runs a whole server, and two of them on two cores make each other wait.
  http: () => jest('http', { workers: 1 }),
  faults: () => jest('faults'),
  browser: () => jest('browser', { workers: 1 }),
};

requireNode();
const chosen = process.argv.slice(2).filter((name) => !name.startsWith('-'));
const unknown = chosen.filter((name) => !(name in stages));
if (unknown.length) {
  say(`Unknown stage ${unknown.join(', ')}. Stages: ${Object.keys(stages).join(', ')}.`);
  process.exit(2);
}
await ensurePackages();
mkdirSync(artefacts, { recursive: true });
for (const [name, stage] of Object.entries(stages)) {
  if (chosen.length === 0 || chosen.includes(name)) await stage();
}
say(`${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ''}`);
process.exit(sum.failed === 0 ? 0 : 1);
