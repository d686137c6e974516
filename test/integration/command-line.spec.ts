import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { freshDataDir, runPlanner } from '../support/planner.ts';

const SEED = join(process.cwd(), 'test/seed/hcmc-2023');
const MINUTES = 60_000;

let dataDir: string;
let scratch: string;
let remove: () => Promise<void>;

const planner = (...args: string[]): ReturnType<typeof runPlanner> => runPlanner(args, { dataDir });

/** A copy of the demonstration dataset with one file changed. */
function spoiled(name: string, file: string, change: (text: string) => string | Buffer): string {
  const folder = join(scratch, name);
  cpSync(SEED, folder, { recursive: true });
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  return folder;
}

const filesOf = (folder: string): Map<string, string> => new Map(readdirSync(folder).sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

/** The JSON that scripts rely on, read as loosely as a script would. */
interface ReviewDocument {
  readonly asOf: string;
  readonly rules: { readonly pack: string; readonly version: string };
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly {
    readonly person: string; readonly position: string; readonly rule: string; readonly outcome: string; readonly cites: readonly string[];
    readonly stints: readonly unknown[];
  }[];
}
interface ProposalDocument {
  readonly proposal: string;
  readonly status: string;
  readonly objective: readonly number[];
  readonly bound: readonly number[];
  readonly moves: readonly { readonly person: string; readonly from: string; readonly to: string; readonly score: number; readonly reasons: readonly unknown[] }[];
  readonly cycles: readonly (readonly string[])[];
  readonly unplaced: readonly { readonly person: string; readonly blockers: readonly { readonly code: string; readonly count: number; readonly cites: readonly string[] }[] }[];
}

beforeAll(async () => {
  ({ dataDir, remove } = await freshDataDir());
  scratch = mkdtempSync(join(tmpdir(), 'planner-cli-'));
}, MINUTES);

afterAll(async () => {
  await remove();
  rmSync(scratch, { recursive: true, force: true });
}, MINUTES);

describe('the command line, before anything is imported', () => {
  it.each([
    ['a day that does not exist', { file: 'tenures.csv', change: (text: string) => text.replace(/,\d{4}-\d{2}-\d{2},/, ',31/02/2020,'), value: '31/02/2020' }],
    ['a unit nobody knows', { file: 'positions.csv', change: (text: string) => text.replace('HCM-BCH-GD,', 'HCM-KHONG-CO,'), value: 'HCM-KHONG-CO' }],
    ['a missing column', { file: 'people.csv', change: (text: string) => text.replace('full_name', 'ho_ten'), value: 'ho_ten' }],
    ['a file that is no CSV', { file: 'units.csv', change: () => Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe, 0]), value: '' }],
  ])('refuses %s with file, row, column and value, and writes nothing', async (name, { file, change, value }) => {
    const done = await planner('import', spoiled(name, file, change), '--json');
    expect(done.code).toBe(1);
    const { problems, rows, batch } = JSON.parse(done.stdout) as { problems: { file: string; row: number; column: string; value: string; message: string }[]; rows: { rejected: number }; batch?: string };
    const problem = problems.find((each) => each.file === file && each.value.includes(value));
    expect(problem).toBeDefined();
    expect(problem?.message).not.toBe('');
    expect(batch).toBeUndefined();
    expect(rows).toMatchObject({ created: 0, updated: 0 });
  }, MINUTES);

  it('refuses a second holder of a seat that is taken', async () => {
    const folder = spoiled('overlap', 'tenures.csv', (text) => {
      const lines = text.trimEnd().split('\n');
      const open = lines.findIndex((line) => line.split(',')[3] === '' && line.includes(',official,'));
      const cells = (lines[open] ?? '').split(',');
      const other = lines.slice(1).map((line) => line.split(',')[0] ?? '').find((person) => person !== cells[0]) ?? '';
      return [...lines, [other, ...cells.slice(1)].join(',')].join('\n') + '\n';
    });
    const done = await planner('import', folder, '--json');
    expect(done.code).toBe(1);
    const { problems } = JSON.parse(done.stdout) as { problems: { file: string; code: string; row: number }[] };
    expect(problems[0]).toMatchObject({ file: 'tenures.csv' });
    expect(problems[0]?.row).toBeGreaterThan(1);
  }, MINUTES);

  it('has written nothing in all of that', async () => {
    const folder = join(scratch, 'nothing');
    expect((await planner('export', folder)).code).toBe(0);
    expect([...filesOf(folder).values()].map((text) => text.trimEnd().split('\n').length)).toEqual(Array(9).fill(1));
  }, MINUTES);

  it.each([
    [['review']], [['review', '--as-of', '2023-02-30']], [['propose', '--as-of', '2023-08-01', '--max-cycle', 'two']], [['nonsense']], [['import']],
  ])('answers wrong usage %j with 2', async (args) => {
    expect((await runPlanner(args)).code).toBe(2);
  }, MINUTES);
});

describe('the command line on the demonstration data', () => {
  let plan: ProposalDocument;

  it('imports it, and changes nothing the second time', async () => {
    const first = await planner('import', SEED, '--json');
    expect(JSON.parse(first.stdout)).toMatchObject({ problems: [], rows: { updated: 0, unchanged: 0, rejected: 0 } });
    expect(first.code).toBe(0);
    const { rows: { read, created } } = JSON.parse(first.stdout) as { rows: { read: number; created: number } };
    expect(created).toBe(read);
    const second = await planner('import', SEED, '--json');
    expect(JSON.parse(second.stdout)).toMatchObject({ problems: [], rows: { read, created: 0, updated: 0, unchanged: read } });
  }, 2 * MINUTES);

  it('exports what it imported byte for byte, also through a workbook and an empty database', async () => {
    const first = join(scratch, 'first');
    expect((await planner('export', first)).code).toBe(0);
    expect(filesOf(first)).toEqual(filesOf(SEED));
    const workbook = join(scratch, 'all.xlsx');
    expect((await planner('export', workbook)).code).toBe(0);
    const other = await freshDataDir();
    expect((await runPlanner(['import', workbook], { dataDir: other.dataDir })).code).toBe(0);
    const second = join(scratch, 'second');
    expect((await runPlanner(['export', second], { dataDir: other.dataDir })).code).toBe(0);
    expect(filesOf(second)).toEqual(filesOf(first));
    await other.remove();
  }, 3 * MINUTES);

  it('reviews the heads in post on a day', async () => {
    const done = await planner('review', '--as-of', '2023-08-01', '--json');
    const document = JSON.parse(done.stdout) as ReviewDocument;
    expect(document).toMatchObject({ asOf: '2023-08-01', rules: { pack: 'vn-hcmc-education' } });
    const due = document.findings.filter((finding) => finding.outcome === 'over' && finding.position.startsWith('HCM-Q01-'));
    expect(new Set(due.map((finding) => finding.person)).size).toBe(27);
    expect(due.every((finding) => finding.cites.length > 0 && finding.stints.length > 0)).toBe(true);
  }, MINUTES);

  it('proposes the exchange of District 1 and Phú Nhuận, proved best', async () => {
    const done = await planner('propose', '--as-of', '2023-08-01', '--json');
    expect(done.code).toBe(0);
    plan = JSON.parse(done.stdout) as ProposalDocument;
    expect(plan.status).toBe('optimal');
    expect(plan.bound).toEqual(plan.objective);
    expect(plan.moves).toContainEqual(expect.objectContaining({ from: 'HCM-Q01-GD-01', to: 'HCM-PNH-GD-01' }));
    expect(plan.moves).toContainEqual(expect.objectContaining({ from: 'HCM-PNH-GD-01', to: 'HCM-Q01-GD-01' }));
    expect(plan.unplaced.every(({ blockers }) => blockers.length > 0)).toBe(true);
  }, MINUTES);

  it('drafts a paper for each move of that plan', async () => {
    const file = join(scratch, 'plan.json');
    writeFileSync(file, JSON.stringify(plan));
    const out = join(scratch, 'papers');
    const [zip, whole] = [join(scratch, 'papers.zip'), join(scratch, 'papers.pdf')];
    const done = await planner('draft', '--plan', file, '--out', out, '--zip', zip, '--pdf', whole, '--json');
    expect(done.code).toBe(0);
    const { files, moves, decisions } = JSON.parse(done.stdout) as { files: string[]; moves: number; decisions: { id: string; kind: string }[] };
    expect(moves).toBe(plan.moves.length);
    // A move between two bodies has a paper of each.
    expect(decisions.filter(({ kind }) => kind === 'transfer-and-appointment' || kind === 'appointment')).toHaveLength(moves);
    expect(files).toHaveLength(2 * decisions.length + 2);
    const own = files.filter((name) => name !== zip && name !== whole);
    expect(readdirSync(out).sort()).toEqual([...own].sort());
    const [pdf = ''] = own.filter((name) => name.endsWith('.pdf'));
    expect(readFileSync(join(out, pdf)).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(whole).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(zip).subarray(0, 2).toString()).toBe('PK');
    const own4eyes = await planner('decision', 'check', decisions[0]?.id ?? '', '--json');
    expect(own4eyes.code).toBe(1);
    expect(own4eyes.stderr).toContain('không tự kiểm tra');
    expect((await planner('decision', 'issue', decisions[0]?.id ?? '', '--number', '1,2', '--issued', '2023-07-25')).code).toBe(2);
    expect((await planner('draft', '--kind', 'nonsense', '--out', out)).code).toBe(2);
  }, 3 * MINUTES);

  it('finds the record intact', async () => {
    const done = await planner('record', 'verify', '--json');
    expect(JSON.parse(done.stdout)).toMatchObject({ intact: true });
    expect(done.code).toBe(0);
  }, MINUTES);
});

describe('planner exchange', () => {
  it('solves the problem of a file without a database', async () => {
    const file = join(scratch, 'problem.json');
    writeFileSync(file, JSON.stringify({ vertices: [{ id: 'a' }, { id: 'b' }], arcs: [['a', 'b', [1]], ['b', 'a', [1]]], maxCycle: 2 }));
    const done = await runPlanner(['exchange', 'solve', file, '--json']);
    expect(JSON.parse(done.stdout)).toMatchObject({ status: 'optimal', objective: [2], bound: [2], cycles: [['a', 'b']], chains: [] });
  }, MINUTES);

  it('names the vertex that an arc of a bad file speaks of', async () => {
    const file = join(scratch, 'bad.json');
    writeFileSync(file, JSON.stringify({ vertices: [{ id: 'a' }], arcs: [['a', 'nobody', [1]]] }));
    const done = await runPlanner(['exchange', 'solve', file, '--json']);
    expect(done.code).toBe(1);
    expect(done.stderr).toContain('nobody');
  }, MINUTES);
});
