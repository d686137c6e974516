import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { runPlanner } from '../support/planner.ts';

const MINUTES = 60_000;
let scratch: string;

beforeAll(() => { scratch = mkdtempSync(join(tmpdir(), 'planner-exchange-')); });
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Writes a document into the scratch folder and returns its path. */
function fileOf(name: string, document: unknown): string {
  const path = join(scratch, name);
  writeFileSync(path, typeof document === 'string' ? document : JSON.stringify(document));
  return path;
}

const rivals = {
  vertices: ['a', 'b', 'c', 'd'].map((id) => ({ id, mustMove: true })),
  arcs: [['a', 'b', [1]], ['b', 'a', [1]], ['b', 'c', [2]], ['c', 'b', [2]]], maxCycle: 2,
};

describe('planner exchange', () => {
  it('generates a problem, solves it and lets the judge accept the plan', async () => {
    const problem = join(scratch, 'made-up.json');
    const made = await runPlanner(['exchange', 'generate', '--seats', '120', '--seed', '7', '--levels', '2', '--out', problem, '--json']);
    expect([made.code, JSON.parse(made.stdout)]).toMatchObject([0, { file: problem, seats: 120, people: 115, vacancies: 5 }]);
    const solved = await runPlanner(['exchange', 'solve', problem, '--max-cycle', '3', '--max-chain', '2', '--json']);
    expect([solved.code, JSON.parse(solved.stdout)]).toMatchObject([0, { status: 'optimal' }]);
    const checked = await runPlanner(['exchange', 'check', problem, fileOf('plan.json', solved.stdout), '--max-cycle', '3', '--max-chain', '2', '--json']);
    expect([checked.code, JSON.parse(checked.stdout)]).toMatchObject([0, { ok: true, optimal: true }]);
    const again = await runPlanner(['exchange', 'generate', '--seats', '120', '--seed', '7', '--levels', '2']);
    expect(again.stdout).toBe(readFileSync(problem, 'utf8'));
  }, MINUTES);

  it('refuses a plan that moves somebody where no arc leads, with the fault and exit code 1', async () => {
    const done = await runPlanner(['exchange', 'check', fileOf('rivals.json', rivals), fileOf('wrong.json', { cycles: [['a', 'c']], chains: [] }), '--json']);
    expect(done.code).toBe(1);
    expect(JSON.parse(done.stdout)).toMatchObject({ ok: false, faults: [expect.stringContaining('No arc lets "a" take the seat of "c"'), expect.anything()] });
  }, MINUTES);

  it('says of everybody left over why, and what moving him would cost', async () => {
    const done = await runPlanner(['exchange', 'explain', fileOf('rivals.json', rivals), '--json']);
    expect([done.code, JSON.parse(done.stdout)]).toMatchObject([0, {
      status: 'optimal', objective: [4],
      people: [{ person: 'a', class: 'outcompeted', forced: { loss: [2], fall: ['c'], rise: ['a'] } }, { person: 'd', class: 'no-acceptable-seat' }],
    }]);
    const words = await runPlanner(['exchange', 'explain', fileOf('rivals.json', rivals), 'd']);
    expect(words.stdout).toContain('d: no-acceptable-seat (there is no seat he may take)');
  }, MINUTES);

  it('names the smallest set of pins that cannot be kept', async () => {
    const pinned = { ...rivals, arcs: [...rivals.arcs, ['c', 'a', [1]]], pinned: [['a', 'b'], ['c', 'a']] };
    const done = await runPlanner(['exchange', 'explain', fileOf('pinned.json', pinned), '--json']);
    expect([done.code, JSON.parse(done.stdout)]).toMatchObject([1, { status: 'infeasible', pinConflict: [['c', 'a']] }]);
  }, MINUTES);

  it.each([
    ['a file that is not there', ['solve', '/nowhere/problem.json'], 1, 'cannot be read'],
    ['a file that is no JSON', ['solve', 'broken.json'], 1, 'not JSON'],
    ['a plan that is none', ['check', 'rivals.json', 'broken-plan.json'], 1, 'not a plan'],
    ['a person unknown to the file', ['explain', 'rivals.json', 'nobody'], 1, '"nobody" is neither among the vertices'],
    ['too many seats to make up', ['generate', '--seats', '9999999'], 1, '2 to 50000 seats'],
    ['a count that is none', ['generate', '--seats', 'many'], 2, 'not a whole number'],
    ['no seats at all', ['generate'], 2, '--seats'],
  ])('%s ends with a sentence', async (_, args, code, sentence) => {
    fileOf('rivals.json', rivals);
    fileOf('broken.json', '{ "vertices": [');
    fileOf('broken-plan.json', { rings: [] });
    const done = await runPlanner(['exchange', ...args.map((each) => (each.endsWith('.json') && !each.startsWith('/') ? join(scratch, each) : each))]);
    expect(done.code).toBe(code);
    expect(done.stderr).toContain(sentence);
    expect(done.stderr).not.toContain('    at ');
  }, MINUTES);

  it('stops at its time limit with a plan and a true gap', async () => {
    const problem = join(scratch, 'large.json');
    await runPlanner(['exchange', 'generate', '--seats', '800', '--levels', '4', '--out', problem]);
    const done = await runPlanner(['exchange', 'solve', problem, '--time-limit', '1', '--json']);
    const plan = JSON.parse(done.stdout) as { status: string; objective: number[]; bound: number[] };
    expect(done.code).toBe(0);
    expect(plan.bound.every((bound, level) => bound >= (plan.objective[level] ?? 0))).toBe(true);
  }, MINUTES);
});
