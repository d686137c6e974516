import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DecisionLine, DecisionsPage, DecisionView, JobView, ProposalLine, ProposalStarted, ProposalView } from '#contracts';
import { type Client, codeOf } from './support/client.ts';
import { shaped, shapedList } from './support/expect-shape.ts';
import { type Office, openOffice } from './support/office.ts';
import { planned } from './support/planned.ts';

const DAY = '2023-08-01';
let office: Office;
let board: Client;
let plan: ProposalView;

beforeAll(async () => {
  office = await openOffice();
  board = await office.as('board-city');
  plan = await planned(board, { asOf: DAY, name: 'Đợt tháng 8' });
}, 180_000);
afterAll(() => office.close());

describe('a proposal', () => {
  it('holds the swap of the heads of education of District 1 and Phú Nhuận, with reasons', () => {
    const moves = plan.plan?.moves ?? [];
    const [first, second] = ['CB0000431', 'CB0000432'].map((person) => moves.find((move) => move.person === person));
    expect(first?.to.position).toBe('HCM-PNH-GD-01');
    expect(second?.to.position).toBe('HCM-Q01-GD-01');
    expect(first?.group).toBe(second?.group);
    expect(first?.reasons.length).toBeGreaterThan(0);
    expect(plan.plan?.status).toBe('optimal');
  });
  it('is listed newest first, by its name', async () => {
    const lines = shapedList<ProposalLine>(await board.get('/proposals'), 'ProposalLine');
    expect(lines[0]).toMatchObject({ id: plan.id, name: 'Đợt tháng 8', state: 'done' });
  });
  it('is begun once however often the same key is sent; another request with that key is refused', async () => {
    const key = randomUUID();
    const asked = await Promise.all(Array.from({ length: 8 }, () => board.post('/proposals', { asOf: DAY, name: 'một lần' }, { headers: { 'idempotency-key': key } })));
    const ids = new Set(asked.map((answer) => shaped<ProposalStarted>(answer, 'ProposalStarted', 202).id));
    expect(ids.size).toBe(1);
    const lines = shapedList<ProposalLine>(await board.get('/proposals'), 'ProposalLine');
    expect(lines.filter((line) => line.name === 'một lần')).toHaveLength(1);
    const other = await board.post('/proposals', { asOf: DAY, name: 'khác' }, { headers: { 'idempotency-key': key } });
    expect([other.status, codeOf(other)]).toEqual([422, 'key-reused']);
    const another = await (await office.as('planner')).post('/proposals', { asOf: DAY, name: 'một lần' }, { headers: { 'idempotency-key': key } });
    expect(ids.has(shaped<ProposalStarted>(another, 'ProposalStarted', 202).id)).toBe(false);
  });
  it.each(['short', 'x'.repeat(200), 'with space in it', 'a;b;c;d;e'])('refuses the key %j', async (key) => {
    expect(codeOf(await board.post('/proposals', { asOf: DAY }, { headers: { 'idempotency-key': key } }))).toBe('validation');
  });
  it('its job tells how far it is, event by event, until it has ended', async () => {
    const started = shaped<ProposalStarted>(await board.post('/proposals', { asOf: DAY }), 'ProposalStarted', 202);
    const answer = await board.get(`/jobs/${started.job.id}/events`);
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const events = answer.text.split('\n\n').filter((part) => part.startsWith('data: ')).map((part) => JSON.parse(part.slice(6)) as JobView);
    expect(events.at(-1)).toMatchObject({ id: started.job.id, state: 'done', progress: 1, result: started.id });
    const progress = events.map((event) => event.progress);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });
  it('is stopped by who asked for it and by nobody else', async () => {
    const started = shaped<ProposalStarted>(await board.post('/proposals', { asOf: DAY, maxCycle: 4, maxChain: 4 }), 'ProposalStarted', 202);
    const other = await (await office.as('planner')).send('DELETE', `/jobs/${started.job.id}`);
    expect([403, 404]).toContain(other.status);
    const stopped = shaped<JobView>(await board.send('DELETE', `/jobs/${started.job.id}`), 'JobView', 202);
    expect(stopped.id).toBe(started.job.id);
    let now = stopped;
    while (now.state === 'queued' || now.state === 'running') now = shaped<JobView>(await board.get(`/jobs/${started.job.id}`), 'JobView');
    expect(['cancelled', 'done']).toContain(now.state);
  });
});

describe('decisions', () => {
  it('are drafted from chosen moves, once, with their papers', async () => {
    const moves = (plan.plan?.moves ?? []).filter((move) => ['CB0000431', 'CB0000432'].includes(move.person)).map((move) => move.no);
    const drafts = shapedList<DecisionLine>(await board.post(`/proposals/${plan.id}/decisions`, { moves }), 'DecisionLine', 201);
    // Between two bodies each signs its own: a release where he leaves, a transfer and appointment where he comes.
    expect(drafts.map((draft) => `${draft.person} ${draft.kind}`).sort()).toEqual([
      'CB0000431 release', 'CB0000431 transfer-and-appointment', 'CB0000432 release', 'CB0000432 transfer-and-appointment']);
    expect(new Set(drafts.map((draft) => draft.group)).size).toBe(1);
    const again = shapedList<DecisionLine>(await board.post(`/proposals/${plan.id}/decisions`, { moves }), 'DecisionLine', 201);
    expect(again.map((draft) => draft.id).sort()).toEqual(drafts.map((draft) => draft.id).sort());
    const listed = shaped<DecisionsPage>(await board.get(`/decisions?proposal=${plan.id}`), 'DecisionsPage').lines;
    expect(listed.map((line) => line.id).sort()).toEqual(drafts.map((draft) => draft.id).sort());

    const [draft] = drafts;
    const view = shaped<DecisionView>(await board.get(`/decisions/${draft?.id ?? ''}`), 'DecisionView');
    expect(view.html).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(view.html).not.toMatch(/<script|undefined|null/);
    expect(view.facts.length).toBeGreaterThan(3);
  });

  it('come as a file with a name, or as a page that may do nothing', async () => {
    const [draft] = shaped<DecisionsPage>(await board.get('/decisions'), 'DecisionsPage').lines;
    const begins = { docx: 'PK', pdf: '%PDF-', html: '<!doctype html>' };
    for (const [format, magic] of Object.entries(begins)) {
      const answer = await board.get(`/decisions/${draft?.id ?? ''}/paper.${format}`);
      expect(answer.status).toBe(200);
      expect(answer.text.startsWith(magic)).toBe(true);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.has('content-disposition')).toBe(format !== 'html');
    }
    const page = await board.get(`/decisions/${draft?.id ?? ''}/paper.html`);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'self'; sandbox/);
    expect(page.headers.get('content-security-policy')).not.toMatch(/script-src|allow-scripts/);
  });

  it('are refused for a move that the plan does not have, all or none', async () => {
    const answer = await board.post(`/proposals/${plan.id}/decisions`, { moves: [1, 99_999] });
    expect([answer.status, codeOf(answer)]).toEqual([422, 'refused']);
  });
  it.each(['paper.txt', 'paper.exe', 'paper.', 'paper'])('no other format: %s', async (paper) => {
    expect([400, 404]).toContain((await board.get(`/decisions/${randomUUID()}/${paper}`)).status);
  });
});
