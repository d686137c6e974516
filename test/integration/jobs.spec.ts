import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, type RunningJobs, startJobs, type StoredJob } from '#persistence';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const CLERK = { actor: 'clerk', scope: ['Q1'] } as const;

describe('jobs', () => {
  let fresh: FreshDatabase;
  let database: Database;
  let running: RunningJobs | undefined;
  beforeAll(async () => {
    fresh = await freshDatabase();
    database = await fresh.open();
  });
  afterAll(async () => {
    await running?.stop();
    await fresh.drop();
  });

  const enqueue = (request: unknown, key?: string) => database.work(CLERK, (work) => work.jobs.enqueue({ kind: 'proposal', request, key }));
  const find = (id: string) => database.work(CLERK, (work) => work.jobs.find(id)) as Promise<StoredJob>;
  const until = async (id: string, done: (job: StoredJob) => boolean): Promise<StoredJob> => {
    for (let waited = 0; waited < 600; waited++) {
      const job = await find(id);
      if (done(job)) return job;
      await pause(50);
    }
    throw new Error(`The job did not get there: ${JSON.stringify(await find(id))}`);
  };
  const ended = (job: StoredJob): boolean => ['done', 'failed', 'cancelled'].includes(job.state);
  const start = async (worker: Parameters<typeof startJobs>[1]['proposal'] & object): Promise<void> => {
    await running?.stop();
    running = await startJobs(database, { proposal: worker });
  };

  it('are queued with the transaction or not at all', async () => {
    await expect(database.work(CLERK, async (work) => {
      await work.jobs.enqueue({ kind: 'proposal', request: {} });
      throw new Error('no');
    })).rejects.toThrow('no');
    expect(await fresh.admin(`SELECT FROM pgboss.job`)).toEqual([]);
    expect(await fresh.admin(`SELECT FROM jobs`)).toEqual([]);
  });

  it('are done once, with progress on the way, by the rights of the app role alone', async () => {
    const seen: unknown[] = [];
    await start(async (job, { report }) => {
      seen.push(job.request, job.createdBy, job.scope);
      report({ progress: 0.5, phase: 'solving', best: 3, bound: 4 });
      await pause(600);
      return 'plan-1';
    });
    const { id, state } = await enqueue({ proposal: 'p' });
    expect(state).toBe('queued');
    expect(await until(id, (job) => job.progress > 0)).toMatchObject({ state: 'running', progress: 0.5, phase: 'solving', best: 3, bound: 4 });
    expect(await until(id, ended)).toMatchObject({ state: 'done', progress: 1, result: 'plan-1' });
    expect(seen).toEqual([{ proposal: 'p' }, 'clerk', ['Q1']]);
  });

  it('are one while one of the same key is open', async () => {
    const [a, b] = await Promise.all([enqueue({ n: 1 }, 'same'), enqueue({ n: 2 }, 'same')]);
    expect(a?.id).toBe(b?.id);
    await until(a?.id ?? '', ended);
    const later = await enqueue({ n: 3 }, 'same');
    expect(later.id).not.toBe(a?.id);
    await until(later.id, ended);
  });

  it('stop when they are cancelled, queued or running', async () => {
    await start((_job, { signal }) => new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('stopped')));
    }));
    const { id } = await enqueue({});
    const behind = await enqueue({});
    await until(id, (job) => job.state === 'running');
    expect(await database.work(CLERK, (work) => work.jobs.cancel(behind.id))).toBe('cancelled');
    expect(await database.work(CLERK, (work) => work.jobs.cancel(id))).toBe('running');
    expect(await until(id, ended)).toMatchObject({ state: 'cancelled' });
    expect(await find(behind.id)).toMatchObject({ state: 'cancelled' });
    expect(await database.work(CLERK, (work) => work.jobs.cancel('nonsense'))).toBe('unknown');
  });

  it('fail with a code, never with the words of the error', async () => {
    await start(async (job) => {
      throw Object.assign(new Error('Nguyễn Văn An has no seat'), job.request);
    });
    const coded = await enqueue({ code: 'rights-lost' });
    const plain = await enqueue({});
    expect(await until(coded.id, ended)).toMatchObject({ state: 'failed', error: 'rights-lost' });
    expect(await until(plain.id, ended)).toMatchObject({ state: 'failed', error: 'internal' });
  });

  it('go back to the queue when the process leaves, and are done by the next', async () => {
    await start((_job, { signal }) => new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('leaving')));
    }));
    const { id } = await enqueue({});
    await until(id, (job) => job.state === 'running');
    await running?.stop();
    expect(await find(id)).toMatchObject({ state: 'queued' });
    await start(async () => 'second try');
    expect(await until(id, ended)).toMatchObject({ state: 'done', result: 'second try' });
  });

  it('of a process that died are found by their silence; three deaths are enough', async () => {
    const { id } = await enqueue({}, 'lost');
    await until(id, ended);
    const lose = (attempts: number) => fresh.admin(`UPDATE jobs SET state = 'running', result = NULL, attempts = $2, beat_at = now() - interval '1 minute' WHERE id = $1`, [id, attempts]);
    await lose(1);
    await start(async () => 'found');
    expect(await until(id, ended)).toMatchObject({ state: 'done', result: 'found' });
    await lose(3);
    await start(async () => 'never');
    expect(await find(id)).toMatchObject({ state: 'failed', error: 'worker-lost' });
  });
});
