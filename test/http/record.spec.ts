import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordLine, RecordVerification } from '#contracts';
import { shaped, shapedList } from './support/expect-shape.ts';
import { type Office, openOffice, PASSWORD } from './support/office.ts';

let office: Office;
beforeAll(async () => { office = await openOffice(); }, 120_000);
afterAll(() => office.close());

describe('the record', () => {
  it('keeps who made and closed an account, and who signed in, in order', async () => {
    const auditor = await office.as('auditor');
    const [last] = shapedList<RecordLine>(await auditor.get('/record?limit=1&before=999999999'), 'RecordLine');
    const since = last?.seq ?? 0;
    const administrator = await office.signedIn('administrator');
    await administrator.post('/users', { username: 'thu.record', displayName: 'Thử', role: 'auditor' });
    await administrator.send('PUT', '/users/thu.record/disabled', { body: { disabled: true } });
    await office.stranger().signIn('viewer', PASSWORD);
    const lines = shapedList<RecordLine>(await auditor.get(`/record?after=${since}&limit=500`), 'RecordLine');
    const about = lines.filter((line) => line.key === 'thu.record');
    expect(about.map((line) => [line.actor, line.action])).toEqual([['administrator', 'user.created'], ['administrator', 'user.disabled']]);
    expect(lines.some((line) => line.action === 'sign-in.done' && line.key === 'viewer')).toBe(true);
    expect(lines.map((line) => line.seq)).toEqual([...lines.map((line) => line.seq)].sort((a, b) => a - b));
    expect(JSON.stringify(lines)).not.toMatch(/argon2|setup:/);
  });
  it('says whether its chain is whole', async () => {
    const verification = shaped<RecordVerification>(await (await office.as('auditor')).get('/record/verification'), 'RecordVerification');
    expect(verification.intact).toBe(true);
    expect(verification.lines).toBeGreaterThan(0);
  });
  it('holds an export with the number of its lines', async () => {
    const planner = await office.as('planner');
    expect((await planner.get('/due-list/export.csv?asOf=2023-08-01&scope=HCM-Q01')).status).toBe(200);
    const lines = shapedList<RecordLine>(await (await office.as('auditor')).get('/record?actor=planner&limit=500&before=999999999'), 'RecordLine');
    expect(lines.some((line) => line.action === 'due-list.exported')).toBe(true);
  });
});
