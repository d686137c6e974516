import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DecisionLine, DecisionView, IssuingBodyView, JobView, PaperBatchStarted, PaperBatchView, PersonView } from '#contracts';
import { type Answer, type Client, codeOf } from './support/client.ts';
import { shaped, shapedList } from './support/expect-shape.ts';
import { type Office, openOffice } from './support/office.ts';

const PERSON = 'CB0000431';
const HELD = 'HCM-Q01-GD-01';
let office: Office;
let drafter: Client;
let board: Client;
let district: Client;

const match = (version: number) => ({ headers: { 'if-match': `"${version}"` } });
const lines = (answer: Answer, status = 200): readonly DecisionLine[] => shapedList<DecisionLine>(answer, 'DecisionLine', status);
function only(papers: readonly DecisionLine[]): DecisionLine {
  const [paper] = papers;
  if (!paper || papers.length > 1) throw new Error(`${papers.length} papers where one was wanted`);
  return paper;
}
const view = async (id: string): Promise<DecisionView> => shaped(await board.get(`/decisions/${id}`), 'DecisionView');
const versions = (papers: readonly DecisionLine[]) => ({ decisions: papers.map(({ id, version }) => ({ id, version })) });
const numbered = (papers: readonly DecisionLine[], first: number) => ({ papers: papers.map(({ id, version }, at) => ({ id, version, number: String(first + at), issuedOn: '2024-08-20' })) });
const draft = async (more: object): Promise<readonly DecisionLine[]> =>
  lines(await drafter.post('/decisions', { kind: 'reappointment', person: PERSON, position: HELD, effective: '2024-09-01', ...more }), 201);
const job = async (id: string): Promise<JobView> => shaped(await board.get(`/jobs/${id}`), 'JobView');
async function seen(id: string, wanted: (now: JobView) => boolean): Promise<JobView> {
  for (;;) {
    const now = await job(id);
    if (wanted(now) || ['done', 'failed', 'cancelled'].includes(now.state)) return now;
  }
}

beforeAll(async () => {
  office = await openOffice();
  [drafter, board, district] = [await office.as('planner'), await office.as('board-city'), await office.as('board-locality')];
}, 180_000);
afterAll(() => office.close());

describe('a batch of fifty papers', () => {
  let papers: string[];
  beforeAll(async () => {
    papers = [];
    for (let at = 0; at < 50; at += 1) papers.push(...(await draft({ termYears: 5 })).map(({ id }) => id));
  }, 120_000);

  it('leaves the desk answering while it is made', async () => {
    const { job: started } = shaped<PaperBatchStarted>(await board.post('/paper-batches', { decisions: papers }), 'PaperBatchStarted', 202);
    const midway = await seen(started.id, ({ state, progress }) => state === 'running' && (progress ?? 0) > 0);
    expect(midway.state).toBe('running');
    expect((await board.get('/decisions?size=5')).status).toBe(200);
    expect((await seen(started.id, () => false)).state).toBe('done');
    const [mine] = shapedList<PaperBatchView>(await board.get('/paper-batches'), 'PaperBatchView');
    expect(mine?.papers).toBe(50);
  }, 120_000);

  it('stops when its owner says so, and leaves neither files nor a note of them', async () => {
    const { job: started } = shaped<PaperBatchStarted>(await board.post('/paper-batches', { decisions: papers.slice(1) }), 'PaperBatchStarted', 202);
    const before = (await view(papers[1] ?? '')).history.length;
    expect((await drafter.send('DELETE', `/jobs/${started.id}`)).status).toBe(404);
    expect((await board.send('DELETE', `/jobs/${started.id}`)).status).toBe(202);
    expect((await seen(started.id, () => false)).state).toBe('cancelled');
    expect((await board.get(`/paper-batches/${started.id}/papers.zip`)).status).toBe(404);
    expect((await view(papers[1] ?? '')).history).toHaveLength(before);
  }, 120_000);
});

describe('a paper that bears a number and has moved nobody', () => {
  it('is replaced by another, which carries the move out in its stead', async () => {
    const made = await draft({ kind: 'transfer', position: 'HCM-PNH-GD-02' });
    expect(made).toHaveLength(2);
    const release = lines(await board.post('/decisions/checks', versions(made))).slice(0, 1);
    const issued = only(lines(await board.post('/decisions/issues', numbered(release, 501))));
    expect(issued).toMatchObject({ state: 'issued', executed: false });
    const instead = lines(await drafter.post(`/decisions/${issued.id}/replacement`, { reason: 'Ghi sai đơn vị' }, match(issued.version)), 201);
    expect(only(instead)).toMatchObject({ kind: 'release', state: 'draft', group: issued.group });
    expect((await view(only(instead).id)).replaces).toBe(issued.id);
    const checked = lines(await board.post('/decisions/checks', versions(instead)));
    expect(only(lines(await board.post('/decisions/issues', numbered(checked, 502)))).state).toBe('issued');
    expect((await view(issued.id)).state).toBe('replaced');
  });
});

describe('the board of a locality', () => {
  it('checks, issues and carries out papers of its own, and never sees those of another', async () => {
    const [paper] = await draft({ effective: '2023-09-01' });
    const other = await office.as('phu-nhuan');
    expect(codeOf(await other.post('/decisions/checks', versions(paper ? [paper] : [])))).toBe('not-found');
    const checked = lines(await district.post('/decisions/checks', versions(paper ? [paper] : [])));
    expect(codeOf(await other.post('/decisions/issues', numbered(checked, 601)))).toBe('not-found');
    expect(lines(await district.post('/decisions/issues', numbered(checked, 601)))[0]).toMatchObject({ state: 'in-force', executed: true });
    const { tenures } = shaped<PersonView>(await district.get(`/people/${PERSON}`), 'PersonView');
    expect(tenures.map(({ position, from }) => `${position} ${from}`)).toContain(`${HELD} 2023-09-01`);
  });
});

describe('a draft', () => {
  it('shows the bases a clerk added, so that one more does not drive out the first', async () => {
    const [paper] = await draft({});
    const first = shaped<DecisionView>(await drafter.send('PUT', `/decisions/${paper?.id ?? ''}/facts`, { body: { furtherBases: ['Căn cứ Kết luận số 1'] }, ...match(paper?.version ?? 0) }), 'DecisionView');
    expect(first.furtherBases).toEqual(['Căn cứ Kết luận số 1']);
    const both = [...(first.furtherBases ?? []), 'Căn cứ Kết luận số 2'];
    const second = shaped<DecisionView>(await drafter.send('PUT', `/decisions/${first.id}/facts`, { body: { furtherBases: both }, ...match(first.version) }), 'DecisionView');
    for (const basis of both) expect(second.html).toContain(basis);
  });

  it('of a body of the Party has the Party’s layout', async () => {
    const body = shapedList<IssuingBodyView>(await board.get('/issuing-bodies'), 'IssuingBodyView').find(({ code }) => code === 'HCM-Q01');
    const settings = {
      name: 'Quận ủy Quận 1', superior: 'Thành ủy Thành phố Hồ Chí Minh', place: 'Quận 1', symbol: 'QU', authorityTitle: 'Ban Thường vụ Quận ủy', power: 'TM.',
      signerTitle: 'Bí thư', signerName: 'Trần Thị Ký', proposer: 'Ban Tổ chức Quận ủy', recipients: [], executors: [], templateSet: 'party-36-2018',
    };
    expect((await district.send('PUT', '/issuing-bodies/HCM-Q01', { body: settings, ...match(body?.version ?? 0) })).status).toBe(200);
    const [paper] = await draft({ kind: 'end-of-tenure', reason: 'nghỉ hưu theo chế độ' });
    const { html } = await view(paper?.id ?? '');
    expect(html).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(html).not.toContain('Độc lập - Tự do - Hạnh phúc');
  });
});
