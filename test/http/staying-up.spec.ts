import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProposalStarted } from '#contracts';
import { deskOn } from '#office';
import type { Database } from '#persistence';
import { makeProposal } from '../../apps/api/jobs/make-proposal.ts';
import { codeOf } from './support/client.ts';
import { shaped } from './support/expect-shape.ts';
import { type Office, openOffice, PASSWORD } from './support/office.ts';

const DAY = '2023-08-01';
let office: Office;
let database: Database;
beforeAll(async () => {
  office = await openOffice();
  database = await office.database.open(2);
}, 120_000);
afterAll(() => office.close());

const nameOf = (url: string): string => new URL(url).pathname.slice(1);

describe('when the process is asked to leave', () => {
  it('ends its streams, finishes what is under way and lets go of the port', async () => {
    const there = await openOffice({ like: office });
    const board = await there.signedIn('board-city');
    const started = shaped<ProposalStarted>(await board.post('/proposals', { asOf: DAY, maxCycle: 3 }), 'ProposalStarted', 202);
    const stream = board.get(`/jobs/${started.job.id}/events`);
    const asked = Array.from({ length: 10 }, () => board.get(`/people/CB0000431?asOf=${DAY}`));
    await new Promise((resolve) => { setTimeout(resolve, 30); });
    const closed = there.close();
    const answers = await Promise.allSettled(asked);
    // A connection that was not yet taken may be refused; an answer that has begun is whole.
    for (const answer of answers) if (answer.status === 'fulfilled') expect([200, 503]).toContain(answer.value.status);
    expect((await stream).text).toContain('data: ');
    await closed;
    await expect(there.stranger().get('/health/live')).rejects.toThrow();
  }, 60_000);
});

describe('a job', () => {
  it('is done with the rights its author has when it runs, not those he had when he asked', async () => {
    const request = { name: 'x', asOf: DAY as never, pack: 'vn-65', packVersion: '1', packName: 'x', scope: [], maxCycle: 2, maxChain: 0 };
    const proposal = await database.work({ actor: 'planner', scope: 'all' }, (work) => work.proposals.create(request));
    const job = await database.work({ actor: 'planner', scope: 'all' }, (work) => work.jobs.enqueue({ kind: 'import', request: { proposal } }));
    await database.work({ actor: 'test', scope: 'all' }, (work) => work.users.setDisabled('planner', true));
    try {
      await expect(makeProposal(deskOn(database), { ...job, createdBy: 'planner' }, {})).rejects.toMatchObject({ code: 'rights-lost' });
      await expect(makeProposal(deskOn(database), { ...job, createdBy: 'viewer' }, {})).rejects.toMatchObject({ code: 'rights-lost' });
      await expect(makeProposal(deskOn(database), { ...job, createdBy: 'nobody' }, {})).rejects.toMatchObject({ code: 'rights-lost' });
    } finally {
      await database.work({ actor: 'test', scope: 'all' }, (work) => work.users.setDisabled('planner', false));
    }
  });
});

describe('slow senders', () => {
  it('lose their connection, and others do not notice', async () => {
    const { hostname, port } = new URL(office.base);
    const hold = (text: string): Promise<string> => new Promise((resolve) => {
      let heard = '';
      const socket = connect(Number(port), hostname, () => { socket.write(text); });
      socket.on('data', (chunk: Buffer) => { heard += chunk.toString('latin1'); });
      socket.on('close', () => { resolve(heard); });
      socket.on('error', () => undefined);
    });
    const held = Promise.all(Array.from({ length: 200 }, () => hold('POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Ty')));
    expect((await (await office.signedIn('viewer')).get('/session')).status).toBe(200);
    expect((await office.stranger().post('/session', { username: 'viewer', password: PASSWORD })).status).toBe(200);
    const heard = await held;
    expect(heard.filter((text) => text === '' || text.startsWith('HTTP/1.1 408'))).toHaveLength(200);
  }, 60_000);
});

describe('when the database goes away', () => {
  it('says so, with the time to ask again, stays alive, and serves when it is back', async () => {
    const viewer = await office.signedIn('viewer');
    const name = nameOf(office.database.adminUrl);
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND usename LIKE 'planner_app%' AND pid <> pg_backend_pid()`;
    await office.database.admin(`ALTER DATABASE ${name} CONNECTION LIMIT 0`);
    try {
      await office.database.admin(cut);
      const answers = await Promise.all(Array.from({ length: 20 }, () => viewer.get(`/people/CB0000431?asOf=${DAY}`)));
      const failed = answers.filter((answer) => answer.status !== 200);
      expect(failed.length).toBeGreaterThan(0);
      for (const answer of failed) {
        expect([answer.status, codeOf(answer)]).toEqual([503, 'unavailable']);
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      }
      expect((await office.stranger().get('/health/live')).status).toBe(200);
      expect((await office.stranger().get('/health/ready')).status).toBe(503);
    } finally {
      await office.database.admin(`ALTER DATABASE ${name} CONNECTION LIMIT -1`);
    }
    let again = await viewer.get('/people?q=khoi');
    for (let tries = 0; again.status === 503 && tries < 50; tries += 1) {
      await new Promise((resolve) => { setTimeout(resolve, 100); });
      again = await viewer.get('/people?q=khoi');
    }
    expect(again.status).toBe(200);
  }, 60_000);

  it('connections cut under load cost refusals, never failures of ours', async () => {
    const viewer = await office.signedIn('viewer');
    const name = nameOf(office.database.adminUrl);
    const seen = new Set<number>();
    for (let round = 0; round < 5; round += 1) {
      const asked = Array.from({ length: 15 }, () => viewer.get(`/due-list?asOf=${DAY}&size=20`));
      await office.database.admin(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND pid <> pg_backend_pid()`);
      for (const answer of await Promise.all(asked)) seen.add(answer.status);
    }
    expect([...seen].filter((status) => ![200, 202, 503].includes(status))).toEqual([]);
  }, 60_000);
});
