import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { DecisionLine, ProblemDetails, TemplateTagView, WordTemplateLine, WordTemplateView } from '#contracts';
import { findConverter } from '#office';
import { AGENCY, body, paragraph, wordFile } from '../../libs/documents/agency-template/template.givens.ts';
import { type Answer, type Client, codeOf } from './support/client.ts';
import { shaped, shapedList } from './support/expect-shape.ts';
import { type Office, openOffice } from './support/office.ts';
import { planned } from './support/planned.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const KIND = 'transfer-and-appointment';

let office: Office;
let city: Client;
let planner: Client;
let decision: DecisionLine;
beforeAll(async () => {
  office = await openOffice();
  city = await office.as('board-city');
  planner = await office.as('planner');
  const plan = await planned(city, { asOf: '2023-08-01', name: 'Đợt tháng 8' });
  const move = (plan.plan?.moves ?? []).find(({ person }) => person === 'CB0000431');
  const bundle = shapedList<DecisionLine>(await city.post(`/proposals/${plan.id}/decisions`, { moves: [move?.no ?? 0] }), 'DecisionLine', 201);
  decision = bundle.find(({ kind }) => kind === KIND) as DecisionLine;
}, 180_000);
afterAll(() => office.close());

const send = (client: Client, file: Uint8Array, query: Readonly<Record<string, string>> = {}, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  client.send('POST', `/word-templates?${new URLSearchParams({ kind: KIND, regime: 'state', name: 'Mẫu của Quận', ...query }).toString()}`,
    { raw: new Uint8Array(file), headers: { 'content-type': DOCX, ...headers } });
const move = (client: Client, { id, version }: { id: string; version: number }, to: 'approval' | 'withdrawal'): Promise<Answer> =>
  client.send('PUT', `/word-templates/${id}/${to}`, { body: { version } });

async function wordsOf(client: Client, path: string): Promise<string> {
  const response = await fetch(`${office.base}/api/v1${path}`, { headers: { cookie: client.jar ?? '' } });
  expect(response.status).toBe(200);
  const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/gu, ' ');
}

describe('an agency\'s own Word template', () => {
  it('has a published dictionary', async () => {
    const tags = shapedList<TemplateTagView>(await planner.get('/template-tags'), 'TemplateTagView');
    expect(tags.map((tag) => tag.name)).toContain('ho_ten');
  });

  it('is sent, sampled, approved by another, used for a decision, replaced by the next version and withdrawn', async () => {
    const sent = shaped<WordTemplateView>(await send(city, wordFile(AGENCY)), 'WordTemplateView', 201);
    expect([sent.no, sent.state, sent.sentBy]).toEqual([1, 'waiting', 'board-city']);
    expect(sent.tags.find((tag) => tag.name === 'ky_hieu')?.places).toEqual([{ part: 'Thân văn bản', paragraph: 3, excerpt: 'Số: {so}/{ky_hieu}' }]);
    expect(await wordsOf(planner, `/word-templates/${sent.id}/sample.docx`)).toContain('Nguyễn Văn Mẫu');
    expect(await wordsOf(planner, `/word-templates/${sent.id}/file.docx`)).toContain('{ky_hieu}');

    expect(shapedList(await planner.get(`/decisions/${decision.id}/word-templates`), 'WordTemplateLine')).toEqual([]);
    expect(codeOf(await planner.get(`/decisions/${decision.id}/word-paper.docx?template=${sent.id}`))).toBe('conflict');
    expect(codeOf(await move(city, sent, 'approval'))).toBe('refused');
    expect(codeOf(await move(planner, sent, 'approval'))).toBe('forbidden');
    await openSecondBoard();
    const other = await office.signedIn('board-two');
    const approved = shaped<WordTemplateLine>(await move(other, sent, 'approval'), 'WordTemplateLine');
    expect([approved.state, approved.approvedBy]).toEqual(['approved', 'board-two']);
    expect(codeOf(await move(other, sent, 'approval'))).toBe('stale');
    expect(codeOf(await move(other, approved, 'approval'))).toBe('conflict');

    const [choice] = shapedList<WordTemplateLine>(await planner.get(`/decisions/${decision.id}/word-templates`), 'WordTemplateLine');
    expect(choice?.id).toBe(sent.id);
    const words = await wordsOf(planner, `/decisions/${decision.id}/word-paper.docx?template=${sent.id}`);
    expect(words).toContain(decision.fullName);
    expect(words).not.toMatch(/[{}]|undefined/u);

    const next = shaped<WordTemplateView>(await send(planner, wordFile(body(paragraph('{ho_ten}')))), 'WordTemplateView', 201);
    expect(next.no).toBe(2);
    shaped(await move(city, next, 'approval'), 'WordTemplateLine');
    const listed = shapedList<WordTemplateLine>(await planner.get(`/word-templates?kind=${KIND}&regime=state`), 'WordTemplateLine');
    expect(listed.map(({ no, state }) => [no, state])).toEqual([[2, 'approved'], [1, 'replaced']]);
    const now = listed.find((line) => line.no === 2);
    shaped(await move(city, now ?? next, 'withdrawal'), 'WordTemplateLine');
    expect(codeOf(await planner.get(`/decisions/${decision.id}/word-paper.docx?template=${next.id}`))).toBe('conflict');
  });

  async function openSecondBoard(): Promise<void> {
    const database = await office.database.open();
    await database.work({ actor: 'test', scope: 'all' }, async (work) => {
      const like = await work.users.find('board-city');
      await work.users.create({ username: 'board-two', displayName: 'board-two', role: 'board-city', scopes: [], wholeCity: true, passwordHash: like?.passwordHash ?? '' });
    });
  }

  it('is sent once for one key, however often it is sent', async () => {
    const key = { 'idempotency-key': 'mau-word-0001' };
    const [one, two] = [await send(city, wordFile(AGENCY), { kind: 'release' }, key), await send(city, wordFile(AGENCY), { kind: 'release' }, key)];
    expect((one.json as WordTemplateView).id).toBe((two.json as WordTemplateView).id);
  });

  it('is refused with every fault, its place and its sentence, and nothing is kept', async () => {
    const before = shapedList(await city.get('/word-templates'), 'WordTemplateLine').length;
    const answer = await send(city, wordFile(body(paragraph('Bổ nhiệm {chuc_danh}'), paragraph('{ho_ten.length}'))));
    expect([answer.status, codeOf(answer)]).toEqual([422, 'bad-template']);
    expect((answer.json as ProblemDetails).fields?.map(({ path, code }) => [path, code])).toEqual([
      ['Thân văn bản, đoạn 1', 'unknown-tag'], ['Thân văn bản, đoạn 2', 'code-like-tag'],
    ]);
    expect(codeOf(await send(city, new Uint8Array([1, 2, 3])))).toBe('bad-template');
    expect(shapedList(await city.get('/word-templates'), 'WordTemplateLine')).toHaveLength(before);
  });

  it('is taken as the file itself and nothing else, up to a size', async () => {
    expect((await city.post(`/word-templates?kind=${KIND}&regime=state&name=x`, {})).status).toBe(415);
    expect((await send(city, wordFile(AGENCY), {}, { 'content-type': 'application/zip' })).status).toBe(415);
    expect((await send(city, new Uint8Array(7 * 1024 * 1024))).status).toBe(413);
    expect((await send(city, new Uint8Array())).status).toBe(400);
    expect((await send(city, wordFile(AGENCY), { kind: 'none' })).status).toBe(400);
    expect((await send(city, wordFile(AGENCY), {}, { 'x-csrf-token': 'x' })).status).toBe(403);
    expect((await city.send('POST', '/proposals', { raw: new Uint8Array(wordFile(AGENCY)), headers: { 'content-type': DOCX } })).status).toBe(415);
  });

  it('of one district\'s board is not the business of another\'s', async () => {
    const own = await office.as('board-locality');
    const other = await office.as('phu-nhuan');
    const sent = shaped<WordTemplateView>(await send(own, wordFile(AGENCY), { issuer: 'Ủy ban nhân dân Quận 1' }), 'WordTemplateView', 201);
    expect((await other.get(`/word-templates/${sent.id}`)).status).toBe(404);
    expect((await move(other, sent, 'approval')).status).toBe(404);
    expect(shapedList<WordTemplateLine>(await other.get('/word-templates'), 'WordTemplateLine').some((line) => line.id === sent.id)).toBe(false);
    expect((await move(city, sent, 'approval')).status).toBe(200);
  });

  it('leaves each deed in the record, without the file', async () => {
    const { json } = await (await office.as('auditor')).get('/record?table=word_templates');
    const lines = json as readonly { readonly action: string; readonly after?: Readonly<Record<string, unknown>> }[];
    expect(new Set(lines.map((line) => line.action))).toEqual(new Set(['word-template.sent', 'word-template.approved', 'word-template.withdrawn']));
    expect(lines.some((line) => JSON.stringify(line).includes('"file"'))).toBe(false);
  });

  it('is printed as PDF by LibreOffice where the machine has it, and says plainly where it has not', async () => {
    const sent = shaped<WordTemplateView>(await send(city, wordFile(AGENCY), { kind: 'dismissal' }), 'WordTemplateView', 201);
    const answer = await city.get(`/word-templates/${sent.id}/sample.pdf`);
    if (findConverter() === undefined) {
      expect([answer.status, codeOf(answer)]).toEqual([422, 'no-pdf']);
      expect((answer.json as ProblemDetails).detail).toContain('LibreOffice');
    } else {
      expect([answer.status, answer.text.slice(0, 5)]).toEqual([200, '%PDF-']);
    }
  }, 120_000);
});
