import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { freshDataDir, runPlanner } from '../support/planner.ts';

const MINUTES = 60_000;
const GOOD = `
code: quan-1
version: "1"
name: Quận 1
description: Bộ quy tắc của quận
base: [vn-hcmc-education, vn-59-positions]
overrides:
  - { parameter: limit-years, from: "2023-01-01", value: 9, source: Thông báo 12-TB/QU, reason: thử, author: Nguyễn Văn A }
`;

// Every case starts the whole program, on a machine that may be busy.
jest.setTimeout(MINUTES);

let dataDir: string;
let scratch: string;
let remove: () => Promise<void>;
const planner = (...args: string[]): ReturnType<typeof runPlanner> => runPlanner(args);
const onData = (...args: string[]): ReturnType<typeof runPlanner> => runPlanner(args, { dataDir });
const file = (name: string, text: string): string => {
  writeFileSync(join(scratch, name), text);
  return join(scratch, name);
};

beforeAll(async () => {
  ({ dataDir, remove } = await freshDataDir());
  scratch = mkdtempSync(join(tmpdir(), 'planner-rules-'));
}, MINUTES);
afterAll(async () => {
  await remove();
  rmSync(scratch, { recursive: true, force: true });
}, MINUTES);

describe('planner rules, without a database', () => {
  it('lists the shipped packs', async () => {
    const done = await planner('rules', 'list', '--json');
    expect(done.code).toBe(0);
    expect((JSON.parse(done.stdout) as { code: string }[]).map((pack) => pack.code)).toEqual(expect.arrayContaining(['vn-65', 'vn-hcmc-education']));
  });

  it('shows a pack on a day, with sources and who chose a value', async () => {
    const text = await planner('rules', 'show', file('pack.yaml', GOOD), '--as-of', '2023-08-01');
    expect([text.code, text.stderr]).toEqual([0, '']);
    expect(text.stdout).toContain('limit-years = 9 năm (từ 01/01/2023; Thông báo 12-TB/QU; Nguyễn Văn A: thử)');
    const json = await planner('rules', 'show', 'vn-65', '--as-of', '2023-08-01', '--json');
    const shown = JSON.parse(json.stdout) as { rules: { code: string; parameters: { code: string; current: { value: unknown }; history: unknown[] }[] }[] };
    expect(shown.rules[0]?.code).toBe('two-term-limit');
    expect(shown.rules[0]?.parameters.find((one) => one.code === 'limit-years')?.current.value).toBe(8);
  });

  it('checks: every golden case passes, and a good file is good', async () => {
    const done = await planner('rules', 'check', file('good.yaml', GOOD), '--json');
    expect(done.code).toBe(0);
    const { cases, packs } = JSON.parse(done.stdout) as { cases: { run: number; passed: number }; packs: { problems: unknown[] }[] };
    expect(cases.run).toBeGreaterThan(200);
    expect(cases.passed).toBe(cases.run);
    expect(packs).toMatchObject([{ code: 'quan-1', version: '1', problems: [] }]);
  });

  it.each([
    ['an unknown parameter', GOOD.replace('limit-years', 'limit-yeras'), 'overrides[0].parameter'],
    ['a value without a source', GOOD.replace('source: Thông báo 12-TB/QU, ', ''), 'overrides[0].source'],
    ['a day outside the text’s life', GOOD.replace('2023-01-01', '2019-01-01').replace('Thông báo 12-TB/QU', '65-QĐ/TW Điều 3'), 'overrides[0].from'],
    ['a repeated day', `${GOOD}  - { parameter: limit-years, from: "2023-01-01", value: 10, source: a, reason: a, author: a }\n`, 'overrides[1].from'],
    ['an unsorted day', `${GOOD}  - { parameter: limit-years, from: "2022-06-01", value: 10, source: a, reason: a, author: a }\n`, 'overrides[1].from'],
    ['no YAML', 'code: [', '1:'],
  ])('refuses a file with %s: exit code 1, the place, what to try', async (_, text, place) => {
    const path = file('bad.yaml', text);
    const done = await planner('rules', 'check', path, '--rule', 'family', '--json');
    expect(done.code).toBe(1);
    const { packs } = JSON.parse(done.stdout) as { packs: { problems: { place: string; message: string; hint: string }[] }[] };
    expect(packs[0]?.problems[0]?.place.startsWith(place)).toBe(true);
    expect(packs[0]?.problems[0]?.hint.length).toBeGreaterThan(5);
    const shown = await planner('rules', 'show', path);
    expect([shown.code, shown.stdout]).toEqual([1, '']);
  });

  it.each([
    [['rules', 'check', '/nowhere/pack.yaml']], [['rules', 'check', '--rule', 'no-such-rule']], [['rules', 'compare', 'vn-65']],
    [['rules', 'compare', 'vn-65', '--as-of', '2023-08-01', '--set', 'nine']], [['rules', 'no-such-command']],
  ])('%j is wrong usage: exit code 2', async (args) => {
    const done = await runPlanner(args, args.includes('compare') ? { dataDir } : {});
    expect([done.code, done.stdout]).toEqual([2, '']);
    expect(done.stderr).not.toContain('at ');
  }, MINUTES);
});

describe('planner rules, on the data', () => {
  it('compares: counts and names of the verdicts that flip', async () => {
    expect((await onData('import', join(process.cwd(), 'test/seed/hcmc-2023'))).code).toBe(0);
    const done = await onData('rules', 'compare', 'vn-hcmc-education', '--as-of', '2023-08-01', '--set', 'limit-years=10', '--json');
    expect(done.code).toBe(0);
    const found = JSON.parse(done.stdout) as { judged: number; counts: Record<string, number>; flips: { fullName: string; before: string }[]; changed: unknown };
    expect(found.changed).toMatchObject([{ parameter: 'limit-years', before: '8 năm', after: '10 năm' }]);
    expect(found.flips).toHaveLength(Object.values(found.counts).reduce((a, b) => a + b, 0));
    expect(found.flips.some((flip) => flip.before === 'over')).toBe(true);
    const text = await onData('rules', 'compare', 'vn-hcmc-education', 'vn-65', '--as-of', '01/08/2023', '--scope', 'HCM-Q01');
    expect(text.stdout).toMatch(/^Ngày 01\/08\/2023: \d+ trong \d+ kết luận thay đổi\./);
    const refused = await onData('rules', 'compare', 'vn-65', '--as-of', '2023-08-01', '--set', 'limit-years=nine');
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('Ghi số nguyên');
  }, 3 * MINUTES);
});
