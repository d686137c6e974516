import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DueListPage, DueListPending, FindingView, JobView, LegalBasisView, LocalityView, PackDetail, PackView, PersonHit, PersonView, UnitView } from '#contracts';
import { parse } from 'csv-parse/sync';
import { codeOf } from './support/client.ts';
import { shaped, shapedList } from './support/expect-shape.ts';
import { type Office, openOffice } from './support/office.ts';

const DAY = '2023-08-01';
let office: Office;
beforeAll(async () => { office = await openOffice(); }, 120_000);
afterAll(() => office.close());

const list = async (query: string, who: Parameters<Office['as']>[0] = 'board-city'): Promise<DueListPage> =>
  shaped<DueListPage>(await (await office.as(who)).get(`/due-list?asOf=${DAY}&wait=25&${query}`), 'DueListPage');

describe('the due list', () => {
  it('is begun when it is asked for the first time, and there when its job has ended', async () => {
    const board = await office.as('board-city');
    const first = await board.get('/due-list?asOf=2022-05-05');
    const { job } = shaped<DueListPending>(first, 'DueListPending', 202);
    expect(first.headers.get('retry-after')).toBe('1');
    let now = job;
    while (now.state === 'queued' || now.state === 'running') now = shaped<JobView>(await board.get(`/jobs/${job.id}`), 'JobView');
    expect(now).toMatchObject({ state: 'done', kind: 'review', progress: 1 });
    const page = shaped<DueListPage>(await board.get('/due-list?asOf=2022-05-05'), 'DueListPage');
    expect(page.review).toBe(now.result);
  });

  it('names the heads of education of District 1 and of Phú Nhuận as over the limit', async () => {
    const { lines } = await list('outcome=over&size=500');
    for (const person of ['CB0000431', 'CB0000432']) expect(lines.find((line) => line.person === person)).toMatchObject({ outcome: 'over' });
  });

  it('counts chips over the whole scope whatever outcome is chosen, and pages what is left', async () => {
    const all = await list('size=50');
    const over = await list('outcome=over&size=7&page=2');
    expect(over.counts).toEqual(all.counts);
    expect(over.total).toBe(all.counts.over);
    expect(over.lines).toHaveLength(7);
    expect(over.lines.every((line) => line.outcome === 'over')).toBe(true);
    const firstPage = await list('outcome=over&size=7&page=1');
    expect(firstPage.lines.map((line) => line.position)).not.toEqual(over.lines.map((line) => line.position));
    expect(all.total).toBe(Object.values(all.counts).reduce((sum, count) => sum + count, 0));
  });

  it('District 1 has twenty-seven people over the limit, twenty-two of them in education', async () => {
    const all = await list('scope=HCM-Q01&outcome=over&size=500');
    expect(all.scopeName).toBe('Quận 1');
    expect(new Set(all.lines.map((line) => line.person)).size).toBe(27);
    const education = await list('scope=HCM-Q01&outcome=over&sector=education&size=500');
    expect(new Set(education.lines.map((line) => line.person)).size).toBe(22);
  });

  it('finds names without diacritics and sorts them by given name', async () => {
    const found = await list('q=huynh+minh+khoi');
    expect(found.lines.map((line) => line.fullName)).toContain('Huỳnh Minh Khôi');
    const { lines } = await list('sort=name&size=500');
    const given = lines.map((line) => line.fullName.split(' ').at(-1) ?? '');
    expect(given).toEqual([...given].sort(new Intl.Collator('vi').compare));
    const { lines: back } = await list('sort=-daysUntilOver&size=20');
    const days = back.map((line) => line.daysUntilOver ?? Number.NEGATIVE_INFINITY);
    expect(days).toEqual([...days].sort((a, b) => b - a));
  });

  it('goes out as a spreadsheet with the same lines', async () => {
    const board = await office.as('board-city');
    const page = await list('scope=HCM-Q01&outcome=over&size=500');
    const answer = await board.get(`/due-list/export.csv?asOf=${DAY}&scope=HCM-Q01&outcome=over`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[ -~]+"; filename\*=UTF-8''Danh%20s/);
    const rows: string[][] = parse(answer.text.replace(/^\uFEFF/, ''));
    expect(rows).toHaveLength(page.total + 1);
    expect(rows[0]?.slice(0, 2)).toEqual(['STT', 'Họ và tên']);
  });

  it('refuses a pack nobody has and a locality nobody has', async () => {
    const board = await office.as('board-city');
    expect(codeOf(await board.get('/due-list?pack=no-such'))).toBe('unknown-pack');
    expect(codeOf(await board.get('/due-list?scope=NOWHERE&wait=20'))).toBe('out-of-scope');
  });
});

describe('people, units, rules', () => {
  it('a person is found by part of a name without marks, and shown with the day of retirement', async () => {
    const viewer = await office.as('viewer');
    const hits = shapedList<PersonHit>(await viewer.get('/people?q=huynh%20minh%20khoi'), 'PersonHit');
    expect(hits.map((hit) => hit.code)).toContain('CB0000431');
    const person = shaped<PersonView>(await viewer.get(`/people/CB0000431?asOf=${DAY}`), 'PersonView');
    expect(person.fullName).toBe('Huỳnh Minh Khôi');
    expect(person.retiresOn).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(person.tenures.some((tenure) => tenure.position === 'HCM-Q01-GD-01')).toBe(true);
  });
  it('a verdict comes with its account, its provision and its stints', async () => {
    const findings = shapedList<FindingView>(await (await office.as('viewer')).get(`/people/CB0000431/findings?asOf=${DAY}`), 'FindingView');
    const over = findings.find((finding) => finding.outcome === 'over');
    expect(over).toMatchObject({ person: 'CB0000431', position: 'HCM-Q01-GD-01', servingSince: '2013-08-01' });
    expect(over?.cites.join()).toContain('65-QĐ/TW');
    expect(over?.stints.some((stint) => stint.counted)).toBe(true);
    expect(over?.account.children?.length).toBeGreaterThan(0);
  });
  it('the verdict on the person page is the one of the list', async () => {
    const { lines } = await list('scope=HCM-Q01&size=40');
    const viewer = await office.as('viewer');
    for (const line of lines.slice(0, 12)) {
      const findings = shapedList<FindingView>(await viewer.get(`/people/${line.person}/findings?asOf=${DAY}`), 'FindingView');
      const same = findings.find((finding) => finding.position === line.position && finding.rule === line.rule);
      expect(same).toMatchObject({ outcome: line.outcome });
      expect(same?.firstDayOver).toBe(line.firstDayOver);
    }
  });
  it('a unit shows its seats and who holds them on the day', async () => {
    const unit = shaped<UnitView>(await (await office.as('viewer')).get(`/units/HCM-Q01-GD?asOf=${DAY}`), 'UnitView');
    expect(unit.localityName).toBe('Quận 1');
    expect(unit.seats.find((seat) => seat.position === 'HCM-Q01-GD-01')?.holders.map((holder) => holder.person)).toEqual(['CB0000431']);
  });
  it('a pack shows its rules, and its parameters as they stood on a day, each with its source', async () => {
    const auditor = await office.as('auditor');
    const now = shaped<PackDetail>(await auditor.get('/rule-packs/vn-65?asOf=2023-08-01'), 'PackDetail');
    const limit = now.rules.flatMap((rule) => rule.parameters).find((parameter) => parameter.code === 'limit-years');
    expect(limit?.current).toMatchObject({ value: 8, source: { text: '65-QĐ/TW Điều 3 khoản 3' } });
    expect(limit?.history.length).toBeGreaterThan(1);
    expect(now.inForce).toBe(true);
    const before = shaped<PackDetail>(await auditor.get('/rule-packs/vn-65?asOf=1990-01-01'), 'PackDetail');
    expect(before.inForce).toBe(false);
    expect(before.rules[0]?.parameters.every((parameter) => parameter.current === undefined)).toBe(true);
    expect(codeOf(await auditor.get('/rule-packs/no-such'))).toBe('unknown-pack');
    const bases = shapedList<LegalBasisView>(await auditor.get('/legal-bases'), 'LegalBasisView');
    expect(bases.find((basis) => basis.code === '98-QĐ/TW')).toMatchObject({ replacedBy: '65-QĐ/TW', to: '2022-04-27' });
  });
  it('packs are listed with one default; localities come parents first', async () => {
    const viewer = await office.as('viewer');
    const packs = shapedList<PackView>(await viewer.get('/rule-packs'), 'PackView');
    expect(packs.filter((pack) => pack.isDefault)).toHaveLength(1);
    const localities = shapedList<LocalityView>(await viewer.get('/localities'), 'LocalityView');
    const seen = new Set<string>();
    for (const { code, parent } of localities) {
      if (parent !== undefined) expect(seen.has(parent)).toBe(true);
      seen.add(code);
    }
  });
});
