import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type {
  DecisionLine, DecisionsPage, DecisionView, DueListPage, IssuingBodyView, JobView, PaperBatchStarted, PaperBatchView, PersonView, ProposalView,
} from '#contracts';
import { type Answer, type Client, codeOf } from './support/client.ts';
import { shaped, shapedList } from './support/expect-shape.ts';
import { type Office, openOffice } from './support/office.ts';
import { planned } from './support/planned.ts';

const DAY = '2023-08-01';
const Q1 = { person: 'CB0000431', seat: 'HCM-Q01-GD-01' };
const PNH = { person: 'CB0000432', seat: 'HCM-PNH-GD-01' };
let office: Office;
let drafter: Client;
let board: Client;
let plan: ProposalView;
let number = 0;

const view = async (id: string, as = board): Promise<DecisionView> => shaped(await as.get(`/decisions/${id}`), 'DecisionView');
const match = (version: number) => ({ headers: { 'if-match': `"${version}"` } });
const check = (lines: readonly DecisionLine[], as = board): Promise<Answer> => as.post('/decisions/checks', { decisions: lines.map(({ id, version }) => ({ id, version })) });
const numbered = (lines: readonly DecisionLine[]) => lines.map(({ id, version }) => ({ id, version, number: String((number += 1)), issuedOn: '2023-07-25' }));
const issue = (lines: readonly DecisionLine[]): Promise<Answer> => board.post('/decisions/issues', { papers: numbered(lines) });
const lines = (answer: Answer, status = 200): readonly DecisionLine[] => shapedList<DecisionLine>(answer, 'DecisionLine', status);
const detailOf = (answer: Answer): string => (answer.json as { detail?: string }).detail ?? '';

async function draftSwap(): Promise<readonly DecisionLine[]> {
  const moves = (plan.plan?.moves ?? []).filter((move) => [Q1.person, PNH.person].includes(move.person)).map((move) => move.no);
  return lines(await drafter.post(`/proposals/${plan.id}/decisions`, { moves }), 201);
}
const postsOf = async (person: string): Promise<string[]> =>
  shaped<PersonView>(await board.get(`/people/${person}`), 'PersonView').tenures.map(({ position, from, to }) => `${position} ${from}–${to ?? ''}`);

beforeAll(async () => {
  office = await openOffice();
  [drafter, board] = [await office.as('planner'), await office.as('board-city')];
  plan = await planned(drafter, { asOf: DAY, name: 'Đợt tháng 8' });
}, 180_000);
afterAll(() => office.close());

describe('the life of a swap', () => {
  let drafts: readonly DecisionLine[];
  let before: string[][];

  it('begins with a paper for each side, none of which its drafter can check', async () => {
    drafts = await draftSwap();
    expect(drafts).toHaveLength(4);
    before = [await postsOf(Q1.person), await postsOf(PNH.person)];
    const own = await check(drafts, drafter);
    expect([own.status, codeOf(own)]).toEqual([422, 'refused']);
    expect(detailOf(own)).toContain('không tự kiểm tra');
  });

  it('keeps an edit as an edit, shows what it changed, and takes the generated text back on demand', async () => {
    const [first] = drafts;
    const seen = await view(first?.id ?? '', drafter);
    const place = seen.places.find((each) => each.place === 'articles.2.1');
    const edit = { place: 'articles.2.1', before: place?.generated ?? '', after: `${place?.generated ?? ''} Hoàn thành bàn giao trong 15 ngày.` };
    expect(codeOf(await drafter.send('PUT', `/decisions/${seen.id}/edits`, { body: { edits: [edit] } }))).toBe('version-wanted');
    const edited = shaped<DecisionView>(await drafter.send('PUT', `/decisions/${seen.id}/edits`, { body: { edits: [edit] }, ...match(seen.version) }), 'DecisionView');
    expect(edited.html).toContain('Hoàn thành bàn giao');
    expect(edited.places.find((each) => each.place === 'articles.2.1')?.changes?.some(({ kind, text }) => kind === 'added' && text.includes('15 ngày'))).toBe(true);
    const stale = await board.send('PUT', `/decisions/${seen.id}/edits`, { body: { edits: [] }, ...match(seen.version) });
    expect([stale.status, codeOf(stale)]).toEqual([412, 'stale']);
    expect(detailOf(stale)).toContain('vừa được người khác thay đổi');
    const hostile = await drafter.send('PUT', `/decisions/${seen.id}/edits`, { body: { edits: [{ ...edit, after: 'a\u202Eb' }] }, ...match(edited.version) });
    expect([hostile.status, codeOf(hostile)]).toEqual([422, 'refused']);
    const again = shaped<DecisionView>(await drafter.send('PUT', `/decisions/${seen.id}/edits`, { body: { edits: [] }, ...match(edited.version) }), 'DecisionView');
    expect(again.html).not.toContain('Hoàn thành bàn giao');
    expect(again.history.map(({ deed }) => deed)).toEqual(['drafted', 'edited', 'regenerated']);
  });

  it('changes facts: a secrecy mark on this paper, a new day on all papers of the group', async () => {
    const [first] = drafts;
    const seen = await view(first?.id ?? '', drafter);
    const revised = shaped<DecisionView>(await drafter.send('PUT', `/decisions/${seen.id}/facts`, { body: { secrecy: 'Mật', effective: '2023-08-15', signerName: 'Nguyễn Văn Ký' }, ...match(seen.version) }), 'DecisionView');
    expect(revised).toMatchObject({ secrecy: 'Mật', effective: '2023-08-15' });
    expect(revised.html).toMatch(/MẬT/);
    expect(revised.together.map(({ effective }) => effective)).toEqual(['2023-08-15', '2023-08-15', '2023-08-15']);
    drafts = shaped<DecisionsPage>(await board.get(`/decisions?group=${revised.group}&sort=effective`), 'DecisionsPage').lines;
  });

  it('is checked by another, returned, checked again', async () => {
    const checked = lines(await check(drafts));
    expect(checked.map(({ state }) => state)).toEqual(['checked', 'checked', 'checked', 'checked']);
    const [first] = checked;
    const returned = shaped<DecisionView>(await board.post(`/decisions/${first?.id ?? ''}/return`, { reason: 'Sai nơi nhận' }, match(first?.version ?? 0)), 'DecisionView');
    expect(returned).toMatchObject({ state: 'draft', reason: 'Sai nơi nhận' });
    expect(codeOf(await issue([returned]))).toBe('conflict');
    drafts = [...lines(await check([returned])), ...checked.slice(1)];
  });

  it('moves nobody while one paper is missing; with the last one all move on the same day', async () => {
    const held = lines(await issue(drafts.slice(0, 3)));
    expect(held.map(({ state, executed }) => `${state} ${String(executed)}`)).toEqual(['issued false', 'issued false', 'issued false']);
    expect([await postsOf(Q1.person), await postsOf(PNH.person)]).toEqual(before);
    const taken = await board.post('/decisions/issues', { papers: [{ id: drafts[3]?.id, version: drafts[3]?.version, number: '1', issuedOn: '2023-07-25' }] });
    const same = held.find(({ number: used }) => used === '1');
    if (same?.issuer === drafts[3]?.issuer) expect([taken.status, codeOf(taken)]).toEqual([409, 'conflict']);
    const last = taken.status === 200 ? lines(taken) : lines(await issue(drafts.slice(3)));
    expect(last[0]).toMatchObject({ state: 'in-force', executed: true });
    expect(await postsOf(Q1.person)).toEqual(expect.arrayContaining([expect.stringMatching(`${Q1.seat} .*–2023-08-14`), `${PNH.seat} 2023-08-15–`]));
    expect(await postsOf(PNH.person)).toEqual(expect.arrayContaining([expect.stringMatching(`${PNH.seat} .*–2023-08-14`), `${Q1.seat} 2023-08-15–`]));
  });

  it('freezes the signed text with its hash, and no statement changes it', async () => {
    const signed = await view(drafts[0]?.id ?? '');
    expect(signed.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(signed.html).not.toContain('DỰ THẢO');
    expect(signed.places).toEqual([]);
    for (const change of [`paper = 'x', paper_sha256 = encode(sha256('x'), 'hex')`, `number = '99'`, `facts = '{}'`, `effective = '2024-01-01'`]) {
      await expect(office.database.admin(`UPDATE decisions SET ${change} WHERE id::text = $1`, [signed.id])).rejects.toMatchObject({ constraint: 'an_issued_text_is_never_changed' });
    }
    await expect(office.database.admin('DELETE FROM decisions WHERE id::text = $1', [signed.id])).rejects.toMatchObject({ constraint: 'an_issued_text_is_never_changed' });
    expect(codeOf(await drafter.send('PUT', `/decisions/${signed.id}/edits`, { body: { edits: [] }, ...match(signed.version) }))).toBe('conflict');
  });

  it('takes both off the due list of a later day, and shows the new posts there', async () => {
    const over = shaped<DueListPage>(await board.get('/due-list?asOf=2023-08-16&wait=25&outcome=over&size=500'), 'DueListPage');
    expect(over.lines.map(({ person }) => person)).not.toContain(Q1.person);
    const all = shaped<DueListPage>(await board.get(`/due-list?asOf=2023-08-16&wait=25&q=${Q1.person}`), 'DueListPage');
    expect(all.lines[0]).toMatchObject({ position: PNH.seat, servingSince: '2023-08-15' });
    const eve = shaped<DueListPage>(await board.get(`/due-list?asOf=2023-08-14&wait=25&q=${Q1.person}`), 'DueListPage');
    expect(eve.lines[0]).toMatchObject({ position: Q1.seat, outcome: 'over' });
  });

  it('is taken back whole by cancelling decisions, day by day as it was', async () => {
    const signed = await view(drafts[0]?.id ?? '');
    expect(codeOf(await drafter.post(`/decisions/${signed.id}/withdrawal`, { reason: 'x' }, match(signed.version)))).toBe('conflict');
    const cancelling = lines(await drafter.post(`/decisions/${signed.id}/cancellation`, { reason: 'Ban hành không đúng thẩm quyền' }, match(signed.version)), 201);
    expect(cancelling.map(({ kind }) => kind)).toEqual(['cancellation', 'cancellation', 'cancellation', 'cancellation']);
    expect((await view(cancelling[0]?.id ?? '')).html).toContain('Ban hành không đúng thẩm quyền');
    const twice = await drafter.post(`/decisions/${signed.id}/cancellation`, { reason: 'lần nữa' }, match(signed.version));
    expect([twice.status, codeOf(twice)]).toEqual([409, 'conflict']);
    const done = lines(await issue(lines(await check(cancelling))));
    expect(done.every(({ executed }) => executed)).toBe(true);
    expect([await postsOf(Q1.person), await postsOf(PNH.person)]).toEqual(before);
    expect((await view(signed.id)).state).toBe('cancelled');
    expect((await view(signed.id)).history.map(({ deed }) => deed)).toEqual(expect.arrayContaining(['drafted', 'checked', 'returned', 'issued', 'executed', 'cancelled']));
    const redrafted = await draftSwap();
    expect(redrafted.map(({ id }) => id)).not.toContain(signed.id);
  });

  it('stands on the record, line by line', async () => {
    const auditor = await office.as('auditor');
    const record = (await auditor.get('/record?table=decisions')).text;
    for (const action of ['decision.drafted', 'decision.edited', 'decision.checked', 'decision.returned', 'decision.issued']) expect(record).toContain(action);
  });
});

describe('one person outside a plan', () => {
  const held = 'HCM-Q01-GD-01';
  it.each([
    ['reappointment', { position: held }],
    ['acting', { position: 'HCM-Q01-GD-02', acting: 'in-charge' }],
    ['extension-to-retirement', { position: held, until: '2027-03-31' }],
    ['end-of-tenure', { position: held, reason: 'nghỉ hưu theo chế độ' }],
    ['dismissal', { position: held, reason: 'không hoàn thành nhiệm vụ' }],
    ['secondment', { position: 'HCM-PNH-GD-01', until: '2025-08-31' }],
  ])('gets the papers of %s', async (kind, more) => {
    const made = await drafter.post('/decisions', { kind, person: Q1.person, effective: '2024-09-01', ...more });
    if (kind === 'acting' && made.status === 422) return;
    const [line] = lines(made, 201);
    expect(line).toMatchObject({ kind, state: 'draft', person: Q1.person });
    expect((await view(line?.id ?? '')).html).toContain('01 tháng 9 năm 2024');
  });
  it('is released by one body and appointed by the other', async () => {
    const made = lines(await drafter.post('/decisions', { kind: 'transfer', person: Q1.person, position: 'HCM-PNH-GD-01', effective: '2024-09-01' }), 201);
    expect(made.map(({ kind }) => kind)).toEqual(['release', 'transfer-and-appointment']);
    expect(new Set(made.map(({ issuer }) => issuer)).size).toBe(2);
    const issued = await issue(lines(await check(made)));
    expect([issued.status, codeOf(issued)]).toEqual([409, 'conflict']);
    expect(detailOf(issued)).toMatch(/còn .* giữ/);
    const kept = shaped<DecisionsPage>(await board.get(`/decisions?group=${made[0]?.group ?? ''}`), 'DecisionsPage');
    expect(kept.lines.map(({ state }) => state)).toEqual(['checked', 'checked']);
  });
  it('is refused when nobody knows the person, the post or what the kind needs', async () => {
    for (const body of [{ person: 'CB9999999' }, { position: 'NO-SUCH' }, { kind: 'end-of-tenure' }]) {
      const answer = await drafter.post('/decisions', { kind: 'reappointment', person: Q1.person, position: held, effective: '2024-09-01', ...body });
      expect([answer.status, codeOf(answer)]).toEqual([422, 'refused']);
    }
  });
});

describe('a list of decisions', () => {
  it('is filtered, counted and paged by the server, and exported', async () => {
    const all = shaped<DecisionsPage>(await board.get('/decisions?size=5'), 'DecisionsPage');
    expect(all.lines).toHaveLength(5);
    expect(Object.values(all.counts).reduce((sum, n) => sum + n, 0)).toBe(all.total);
    const cancelled = shaped<DecisionsPage>(await board.get('/decisions?state=cancelled,withdrawn'), 'DecisionsPage');
    expect(cancelled.lines.every(({ state }) => ['cancelled', 'withdrawn'].includes(state))).toBe(true);
    expect(cancelled.total).toBe(all.counts.cancelled + all.counts.withdrawn);
    const found = shaped<DecisionsPage>(await board.get(`/decisions?q=${encodeURIComponent('dang quoc')}&kind=release`), 'DecisionsPage');
    expect(found.total).toBeGreaterThan(0);
    expect(found.lines.every(({ kind, person }) => kind === 'release' && person === PNH.person)).toBe(true);
    const later = shaped<DecisionsPage>(await board.get('/decisions?from=2024-01-01&to=2024-12-31'), 'DecisionsPage');
    expect(later.lines.every(({ effective }) => effective.startsWith('2024'))).toBe(true);
    const csv = await board.get('/decisions.csv?state=cancelled');
    expect(csv.headers.get('content-disposition')).toContain('.csv');
    expect(csv.text.trim().split('\r\n')).toHaveLength(1 + all.counts.cancelled);
  });
});

describe('a batch', () => {
  it('is made by a job, kept for its owner, and noted in the log of each paper', async () => {
    const page = shaped<DecisionsPage>(await board.get('/decisions?state=draft,checked&size=500'), 'DecisionsPage');
    const ids = page.lines.map(({ id }) => id);
    const [one = ''] = ids;
    const key = randomUUID();
    const started = await Promise.all([1, 2].map(() => board.post('/paper-batches', { decisions: ids }, { headers: { 'idempotency-key': key } })));
    const jobs = started.map((answer) => shaped<PaperBatchStarted>(answer, 'PaperBatchStarted', 202).job.id);
    expect(jobs[0]).toBe(jobs[1]);
    const [job = ''] = jobs;
    const events = await board.get(`/jobs/${job}/events`);
    const last = events.text.split('\n\n').filter((part) => part.startsWith('data: ')).map((part) => JSON.parse(part.slice(6)) as JobView).at(-1);
    expect(last).toMatchObject({ state: 'done', kind: 'papers' });
    const [mine] = shapedList<PaperBatchView>(await board.get('/paper-batches'), 'PaperBatchView');
    expect(mine).toMatchObject({ papers: ids.length, keptUntil: expect.any(String) });
    const zip = await fetch(`${office.base}/api/v1/paper-batches/${job}/papers.zip`, { headers: { cookie: board.jar ?? '' } });
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    expect(Object.keys(files)).toHaveLength(ids.length);
    expect(strFromU8(unzipSync(Object.values(files)[0] ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array())).toContain('DỰ THẢO');
    expect((await board.get(`/paper-batches/${job}/papers.pdf`)).text.startsWith('%PDF-')).toBe(true);
    expect((await (await office.as('planner')).get(`/paper-batches/${job}/papers.pdf`)).status).toBe(404);
    expect((await view(one)).history.at(-1)).toMatchObject({ deed: 'exported', detail: 'ZIP, PDF', by: 'board-city' });
    expect(codeOf(await board.post('/paper-batches', { decisions: [randomUUID()] }))).toBe('not-found');
    expect((await board.post(`/decisions/${one}/prints`, {})).status).toBe(204);
    expect((await view(one)).history.at(-1)?.deed).toBe('printed');
  }, 120_000);
});

describe('issuing bodies', () => {
  it('are set once per version, stand on the papers drafted afterwards, and belong to their locality', async () => {
    const bodies = shapedList<IssuingBodyView>(await board.get('/issuing-bodies'), 'IssuingBodyView');
    const body = bodies.find(({ code }) => code === 'HCM-Q01');
    expect(body).toMatchObject({ name: 'Ủy ban nhân dân Quận 1', version: 0, authorityTitle: 'Chủ tịch Ủy ban nhân dân Quận 1' });
    const { name, place, authorityTitle, proposer } = body ?? bodies[0] as IssuingBodyView;
    const settings = { name, place, authorityTitle, proposer, signerTitle: 'Phó Chủ tịch', signerName: 'Trần Thị Ký', recipients: [], executors: [], templateSet: 'state-30-2020' };
    const district = await office.as('board-locality');
    const saved = shaped<IssuingBodyView>(await district.send('PUT', '/issuing-bodies/HCM-Q01', { body: settings, ...match(0) }), 'IssuingBodyView');
    expect(saved).toMatchObject({ version: 1, signerName: 'Trần Thị Ký', updatedBy: 'board-locality' });
    expect(codeOf(await board.send('PUT', '/issuing-bodies/HCM-Q01', { body: settings, ...match(0) }))).toBe('stale');
    expect((await district.send('PUT', '/issuing-bodies/HCM-PNH', { body: settings, ...match(0) })).status).toBe(404);
    expect(shapedList<IssuingBodyView>(await district.get('/issuing-bodies'), 'IssuingBodyView').map(({ code }) => code)).not.toContain('HCM-PNH');
    const [line] = lines(await drafter.post('/decisions', { kind: 'end-of-tenure', person: Q1.person, position: Q1.seat, effective: '2025-09-01', reason: 'nghỉ hưu' }), 201);
    const html = (await view(line?.id ?? '')).html;
    expect(html).toContain('Trần Thị Ký');
    expect(html).toContain('KT.');
  });
});
