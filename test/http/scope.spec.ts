import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DecisionLine, DecisionsPage, DueListPage, LocalityView, ProposalStarted, ProposalView, SessionView } from '#contracts';
import { type Client, codeOf } from './support/client.ts';
import { shaped, shapedList } from './support/expect-shape.ts';
import { type Office, openOffice } from './support/office.ts';
import { planned } from './support/planned.ts';

const DAY = '2023-08-01';
const OURS = { locality: 'HCM-Q01', person: 'CB0000431', unit: 'HCM-Q01-GD' };
const THEIRS = { locality: 'HCM-PNH', person: 'CB0000432', name: 'Đặng Quốc Thái', unit: 'HCM-PNH-GD' };
let office: Office;
let city: Client;
let district: Client;
let plan: ProposalView;
let drafts: readonly DecisionLine[];

beforeAll(async () => {
  office = await openOffice();
  [city, district] = [await office.as('board-city'), await office.as('board-locality')];
  plan = await planned(city, { asOf: DAY });
  drafts = shapedList<DecisionLine>(await city.post(`/proposals/${plan.id}/decisions`, { moves: [] }), 'DecisionLine', 201);
}, 180_000);
afterAll(() => office.close());

const numberless = (text: string): string => text.replace(/urn:planner:request:[0-9a-f-]+/, '');

describe('the board of one district', () => {
  it('is told of its own district only', async () => {
    const session = shaped<SessionView>(await district.get('/session'), 'SessionView');
    expect(session.scopes.map((scope) => scope.code)).toEqual([OURS.locality]);
    const localities = shapedList<LocalityView>(await district.get('/localities'), 'LocalityView');
    expect(localities.map((locality) => locality.code)).toContain(OURS.locality);
    expect(localities.map((locality) => locality.code)).not.toContain(THEIRS.locality);
  });

  it('sees the lines of its own subtree in the due list, and their counts', async () => {
    const own = shaped<DueListPage>(await district.get(`/due-list?asOf=${DAY}&wait=25&size=500`), 'DueListPage');
    const same = shaped<DueListPage>(await city.get(`/due-list?asOf=${DAY}&wait=25&size=500&scope=${OURS.locality}`), 'DueListPage');
    expect(new Set(own.lines.map((line) => line.locality))).toEqual(new Set([OURS.locality]));
    expect(own.lines).toEqual(same.lines);
    expect(own.counts).toEqual(same.counts);
    expect(own.total).toBe(same.total);
  });

  it('gets nothing of another district, whichever way it asks', async () => {
    for (const query of [`scope=${THEIRS.locality}`, 'scope=HCM']) {
      expect(codeOf(await district.get(`/due-list?asOf=${DAY}&wait=25&${query}`))).toBe('out-of-scope');
      expect(codeOf(await district.get(`/due-list/export.csv?asOf=${DAY}&${query}`))).toBe('out-of-scope');
      expect(codeOf(await district.post('/proposals', { asOf: DAY, scope: query.slice(6) }))).toBe('out-of-scope');
    }
    const byName = shaped<DueListPage>(await district.get(`/due-list?asOf=${DAY}&wait=25&q=${encodeURIComponent(THEIRS.name)}`), 'DueListPage');
    expect(byName.lines.map((line) => line.person)).not.toContain(THEIRS.person);
    expect(codeOf(await district.get(`/people/${THEIRS.person}`))).toBe('not-found');
    expect(codeOf(await district.get(`/people/${THEIRS.person}/findings`))).toBe('not-found');
    expect(codeOf(await district.get(`/units/${THEIRS.unit}`))).toBe('not-found');
    expect((await district.get(`/people?q=${THEIRS.person}`)).json).toEqual([]);
  });

  it('cannot tell what is not its own from what is not', async () => {
    for (const [theirs, nothing] of [
      [`/people/${THEIRS.person}`, '/people/CB9999999'], [`/people/${THEIRS.person}/findings`, '/people/CB9999999/findings'], [`/units/${THEIRS.unit}`, '/units/NO-SUCH'],
      [`/proposals/${plan.id}`, '/proposals/00000000-0000-4000-8000-000000000000'],
      [`/decisions/${drafts[0]?.id ?? ''}`, '/decisions/00000000-0000-4000-8000-000000000000'],
    ] as const) {
      const [a, b] = [await district.get(theirs), await district.get(nothing)];
      expect([a.status, numberless(a.text)]).toEqual([b.status, numberless(b.text)]);
      expect(a.status).toBe(404);
    }
  });

  it('sees neither the city’s proposals nor drafts that touch another district', async () => {
    expect((await district.get('/proposals')).text).not.toContain(plan.id);
    const seen = shaped<DecisionsPage>(await district.get('/decisions'), 'DecisionsPage').lines;
    const across = drafts.filter((draft) => !((draft.toUnitName ?? '').includes('Quận 1') && (draft.fromUnitName ?? 'Quận 1').includes('Quận 1')));
    expect(across.length).toBeGreaterThan(0);
    for (const draft of across) expect(seen.map((line) => line.id)).not.toContain(draft.id);
    for (const paper of ['paper.html', 'paper.docx', 'paper.pdf']) {
      expect((await district.get(`/decisions/${across[0]?.id ?? ''}/${paper}`)).status).toBe(404);
    }
    expect((await district.get(`/jobs/${plan.job.id}`)).status).toBe(404);
  });

  it('plans within its own district', async () => {
    const started = shaped<ProposalStarted>(await district.post('/proposals', { asOf: DAY }), 'ProposalStarted', 202);
    const own = await planned(district, { asOf: DAY }, started);
    expect(own.scopeName).toBe('Quận 1');
    const places = (own.plan?.moves ?? []).flatMap((move) => [move.to.locality, move.from?.locality ?? OURS.locality]);
    expect(places.every((locality) => locality === OURS.locality)).toBe(true);
  });

  it('exports its own lines only', async () => {
    const answer = await district.get(`/due-list/export.csv?asOf=${DAY}`);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('Quận 1');
    expect(answer.text).not.toContain('Phú Nhuận');
    expect(answer.text).not.toContain(THEIRS.name);
  });
});
