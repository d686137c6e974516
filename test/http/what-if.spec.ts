import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BenchPostView, BenchView, ComparisonLine, ComparisonStarted, ComparisonView, DueListPage, ForecastView, GoldenCaseView, JobView, ProblemDetails } from '#contracts';
import { type Client, codeOf } from './support/client.ts';
import { shaped, shapedList } from './support/expect-shape.ts';
import { type Office, openOffice } from './support/office.ts';

const DAY = '2023-08-01';
let office: Office;
let board: Client;
beforeAll(async () => {
  office = await openOffice();
  board = await office.as('board-city');
}, 180_000);
afterAll(() => office.close());

async function ended(client: Client, job: JobView): Promise<JobView> {
  let now = job;
  while (now.state === 'queued' || now.state === 'running') now = shaped<JobView>(await client.get(`/jobs/${job.id}`), 'JobView');
  return now;
}

async function compared(client: Client, body: object): Promise<ComparisonView> {
  const started = shaped<ComparisonStarted>(await client.post('/pack-comparisons', body), 'ComparisonStarted', 202);
  expect((await ended(client, started.job)).state).toBe('done');
  return shaped<ComparisonView>(await client.get(`/pack-comparisons/${started.id}`), 'ComparisonView');
}

describe('what would change', () => {
  it('with one value put in place: the same counts as two due lists, with names', async () => {
    const ten = await compared(board, { asOf: DAY, parameter: 'limit-years', value: 10 });
    expect(ten.after.version).toBe(`${ten.before.version}*`);
    expect(ten.changed).toEqual([{ parameter: 'limit-years', label: 'Số năm giữ chức vụ cấp trưởng liên tục', before: '8 năm', after: '10 năm' }]);
    const sum = Object.values(ten.counts ?? {}).reduce((a, b) => a + b, 0);
    expect(sum).toBeGreaterThan(0);
    expect(ten.lines).toHaveLength(Math.min(200, sum));
    expect(ten.flips).toBe(sum);
    for (const line of ten.lines) expect([line.fullName, line.title, line.unitName, line.localityName].every((text) => text !== '')).toBe(true);
    const list = shaped<DueListPage>(await board.get(`/due-list?asOf=${DAY}&wait=25`), 'DueListPage');
    expect(ten.judged).toBe(Object.values(list.counts).reduce((a, b) => a + b, 0));
    const leave = Object.entries(ten.counts ?? {}).filter(([flip]) => flip.startsWith('over→')).reduce((a, [, n]) => a + n, 0);
    expect(leave).toBeGreaterThan(0);
    expect(leave).toBeLessThanOrEqual(list.counts.over);
  }, 60_000);

  it('with the same value nothing does', async () => {
    const same = await compared(board, { asOf: DAY, parameter: 'limit-years', value: 8 });
    expect([same.flips, same.changed, same.lines]).toEqual([0, [], []]);
  }, 60_000);

  it('under another pack, seen by a locality board within its own district alone', async () => {
    const quan1 = await office.as('board-locality');
    const mine = await compared(quan1, { asOf: DAY, withPack: 'vn-65' });
    expect(mine.lines.length).toBeGreaterThan(0);
    expect(mine.scopeName).toBe('Quận 1');
    const whole = await compared(board, { asOf: DAY, withPack: 'vn-65' });
    expect(whole.flips).toBeGreaterThan(mine.flips ?? 0);
    expect((await quan1.get(`/pack-comparisons/${whole.id}`)).status).toBe(404);
    expect((await (await office.as('phu-nhuan')).get(`/pack-comparisons/${mine.id}`)).status).toBe(404);
    const listed = shapedList<ComparisonLine>(await quan1.get('/pack-comparisons'), 'ComparisonLine');
    expect(listed.map((line) => line.id)).toEqual([mine.id]);
  }, 60_000);

  it('comes as a table for a spreadsheet, and the record says so', async () => {
    const one = await compared(board, { asOf: DAY, parameter: 'limit-years', value: 10 });
    const file = await board.get(`/pack-comparisons/${one.id}/flips.csv`);
    expect(file.text.split('\r\n')).toHaveLength((one.flips ?? 0) + 2);
    expect(file.text.startsWith('STT,Họ và tên,')).toBe(true);
    const lines = (await (await office.as('auditor')).get('/record?table=pack_comparisons')).json as { action: string }[];
    expect(lines.map((line) => line.action)).toEqual(expect.arrayContaining(['comparison.exported', 'comparison.asked', 'comparison.made']));
  }, 60_000);

  it('is stopped while it runs, by who asked for it alone, and has no result', async () => {
    const [started, stopped] = await office.database.asAdmin(async (client) => {
      // The comparison reads everybody's ratings; while somebody else holds them it can neither end nor get ahead.
      await client.query('BEGIN; LOCK TABLE ratings IN ACCESS EXCLUSIVE MODE');
      const asked = shaped<ComparisonStarted>(await board.post('/pack-comparisons', { asOf: DAY, withPack: 'vn-59-positions' }), 'ComparisonStarted', 202);
      const beat = async (): Promise<string> => (await office.database.admin<{ beat: string }>("SELECT state || ' ' || coalesce(beat_at::text, '') AS beat FROM jobs WHERE id::text = $1", [asked.job.id]))[0]?.beat ?? '';
      const next = async (seen: string): Promise<string> => {
        let now = seen;
        while (now === seen || !now.startsWith('running')) now = await beat();
        return now;
      };
      await next('');
      expect([403, 404]).toContain((await (await office.as('planner')).send('DELETE', `/jobs/${asked.job.id}`)).status);
      const answer = shaped<JobView>(await board.send('DELETE', `/jobs/${asked.job.id}`), 'JobView', 202);
      expect(answer.state).toBe('running');
      await next(await next(await beat()));
      await client.query('COMMIT');
      return [asked, await ended(board, asked.job)];
    });
    expect(stopped.state).toBe('cancelled');
    const view = shaped<ComparisonView>(await board.get(`/pack-comparisons/${started.id}`), 'ComparisonView');
    expect([view.state, view.counts, view.lines]).toEqual(['cancelled', undefined, []]);
  }, 60_000);

  it('is asked once for one key', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const ask = (): Promise<{ id: string }> => board.post('/pack-comparisons', { asOf: DAY, withPack: 'vn-65' }, { headers }).then((answer) => shaped<ComparisonStarted>(answer, 'ComparisonStarted', 202));
    expect(new Set((await Promise.all([ask(), ask(), ask()])).map((one) => one.id)).size).toBe(1);
  });

  it.each([
    ['neither pack nor value', {}, 422, 'refused'],
    ['both', { withPack: 'vn-65', parameter: 'limit-years', value: 9 }, 422, 'refused'],
    ['an unknown parameter', { parameter: 'limit-yeras', value: 9 }, 422, 'bad-pack'],
    ['a value that is not allowed', { parameter: 'limit-years', value: 'nine' }, 422, 'bad-pack'],
    ['an unknown pack', { withPack: 'vn-0' }, 404, 'unknown-pack'],
    ['a place out of scope', { withPack: 'vn-65', scope: 'HCM-XXX' }, 403, 'out-of-scope'],
  ])('is refused for %s', async (_, body, status, code) => {
    const answer = await board.post('/pack-comparisons', { asOf: DAY, ...body });
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });
});

describe('the forecast', () => {
  it('counts by quarter, locality and specialisation, a post once', async () => {
    const seen = shaped<ForecastView>(await board.get('/forecast?from=2023-08-01&to=2025-07-31'), 'ForecastView');
    const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);
    expect(seen.total).toBeGreaterThan(0);
    expect([sum(seen.byQuarter), sum(seen.byLocality)]).toEqual([seen.total, seen.total]);
    expect(sum(seen.bySpecialisation)).toBeGreaterThanOrEqual(seen.total);
    expect(Object.keys(seen.byQuarter).every((key) => /^202[345]-Q[1-4]$/.test(key))).toBe(true);
    expect(seen.due.map((one) => one.on)).toEqual([...seen.due.map((one) => one.on)].sort());
    expect(seen.due.every((one) => one.on >= '2023-08-01' && one.on <= '2025-07-31')).toBe(true);
    const inQuan1 = shaped<ForecastView>(await (await office.as('board-locality')).get('/forecast?from=2023-08-01&to=2025-07-31'), 'ForecastView');
    expect(inQuan1.total).toBe(shaped<ForecastView>(await board.get('/forecast?from=2023-08-01&to=2025-07-31&scope=HCM-Q01'), 'ForecastView').total);
    expect(inQuan1.total).toBeLessThan(seen.total);
  }, 60_000);
  it.each([
    ['from=2025-01-01&to=2024-01-01', 'refused'], ['from=2023-01-01&to=2090-01-01', 'refused'], ['from=2023-08-01&to=2024-01-01&scope=NOWHERE', 'out-of-scope'], ['from=2023-08-01', 'validation'],
  ])('refuses %s', async (query, code) => {
    expect(codeOf(await board.get(`/forecast?${query}`))).toBe(code);
  });
});

describe('the proof of the rules', () => {
  it('runs every golden case on the spot, for an auditor too, and all pass', async () => {
    const cases = shapedList<GoldenCaseView>(await (await office.as('auditor')).get('/rule-cases'), 'GoldenCaseView');
    expect(cases.length).toBeGreaterThan(200);
    expect(cases.filter((one) => !one.pass)).toEqual([]);
    const [first] = shapedList<GoldenCaseView>(await board.get('/rule-cases?rule=two-term-limit'), 'GoldenCaseView');
    expect(first?.rule).toBe('two-term-limit');
    expect(first?.given[0]?.text).toMatch(/^\d{2}\/\d{2}\/\d{4} → nay: /);
  });

  it('judges a typed career by every rule, with the whole account', async () => {
    const auditor = await office.as('auditor');
    const posts = shapedList<BenchPostView>(await auditor.get('/rule-bench/posts'), 'BenchPostView');
    const principal = posts.find((post) => post.code === 'hieu-truong-tieu-hoc-a');
    expect(principal).toMatchObject({ title: 'Hiệu trưởng', unitName: 'Trường Tiểu học A', head: true });
    const seen = shaped<BenchView>(await auditor.post('/rule-bench', {
      asOf: '2026-11-23', birth: '1966-05-10', gender: 'male', rows: [{ position: 'hieu-truong-tieu-hoc-a', from: '2016-08-15' }],
    }), 'BenchView');
    expect(seen.findings.map((finding) => [finding.rule, finding.outcome])).toEqual(expect.arrayContaining([['two-term-limit', 'over'], ['school-charter', expect.anything()]]));
    expect(seen.findings[0]?.account.children?.length).toBeGreaterThan(2);
    expect(seen.retiresOn).toBe('2028-05-31');
    expect(seen.refusals.map((mark) => mark.code)).toContain('time-left');
  });

  it('names the row and what to try when a career is not right', async () => {
    const answer = await board.post('/rule-bench', { asOf: DAY, rows: [{ position: 'hieu-truong-tieu-hoc-a', from: '2016-02-30' }, { position: 'ai-do', from: '2016-01-01', to: '2015-01-01', kind: 'x' }] });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'bad-value']);
    expect((answer.json as ProblemDetails).fields?.map((field) => field.path)).toEqual(['rows[0].from', 'rows[1].position', 'rows[1].to', 'rows[1].kind']);
  });
  it('takes circumstances along: what bars a move, leave granted, papers of the file', async () => {
    const career = { asOf: '2026-11-23', birth: '1976-05-10', gender: 'female', rows: [{ position: 'hieu-truong-tieu-hoc-a', from: '2016-08-15' }] };
    const bare = shaped<BenchView>(await board.post('/rule-bench', career), 'BenchView');
    const barred = shaped<BenchView>(await board.post('/rule-bench', { ...career, bars: [{ kind: 'investigation', from: '2026-10-01', waived: 'no' }] }), 'BenchView');
    expect(barred.refusals.length).toBeGreaterThan(bare.refusals.length);
    const leave = shaped<BenchView>(await board.post('/rule-bench', { ...career, exemptions: [{ from: '2026-01-01', to: '2026-12-31', authority: 'Ban Thường vụ Thành ủy', document: '15-TB/TU' }], attestations: [{ kind: 'health-certificate', on: '2026-06-01', satisfied: 'yes' }] }), 'BenchView');
    expect(JSON.stringify(bare)).not.toContain('15-TB/TU');
    expect(JSON.stringify(leave)).toContain('15-TB/TU');
    const answer = await board.post('/rule-bench', { ...career, bars: [{ kind: 'x', from: '2026-02-30' }], exemptions: [{ from: '2026-01-01', authority: '' }], attestations: [{ kind: 'x' }] });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'bad-value']);
    expect((answer.json as ProblemDetails).fields?.map((field) => field.path)).toEqual(['bars[0].kind', 'bars[0].from', 'exemptions[0].authority', 'exemptions[0].document', 'attestations[0].kind', 'attestations[0].on']);
  });
  it('answers nothing for nobody', async () => {
    expect(shaped<BenchView>(await board.post('/rule-bench', { asOf: DAY, rows: [] }), 'BenchView').findings).toEqual([]);
  });
});
