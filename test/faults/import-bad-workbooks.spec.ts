import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { SENT_WORKBOOK } from '#spreadsheets';

import { readSentWorkbook } from '../../libs/office/read-workbook/read-sent-workbook.ts';
import { BAD_FILES, millionRows } from './bad-workbooks.corpus.ts';

const child = join(process.cwd(), 'dist/libs/office/read-workbook/workbook-child.js');

describe('a sent workbook', () => {
  it('the corpus holds at least sixty', () => expect(BAD_FILES.length).toBeGreaterThanOrEqual(60));

  it.each(BAD_FILES)('%s', async (_, make, expected) => {
    const answer = await readSentWorkbook(await make(), { child });
    if (answer.kind === 'read') {
      expect(['read', 'either']).toContain(expected);
      return;
    }
    expect(answer.sentence.message).toMatch(/^\p{Lu}.*\.$/u);
    // Neither time nor memory ran out: what could hurt was seen before it was opened.
    expect(['workbook-too-slow', 'workbook-too-heavy']).not.toContain(answer.sentence.code);
    if (expected === 'either') expect(['not-a-workbook', 'workbook-too-large']).toContain(answer.sentence.code);
    else expect(answer.sentence.code).toBe(expected);
  }, 60_000);
});

describe('with the limits taken away', () => {
  const OPEN = { ...SENT_WORKBOOK, file: 1e9, unpacked: 1e9, ratio: 1e9, rows: 1e9, columns: 1e9, merged: 1e15 };

  it('the memory of the reading process is still capped', async () => {
    const answer = await readSentWorkbook(millionRows(), { child, limits: OPEN, memory: 96 * 1024 * 1024, milliseconds: 60_000 });
    expect(answer).toMatchObject({ kind: 'refused', sentence: { code: 'workbook-too-heavy' } });
  }, 60_000);

  it('so is its time', async () => {
    const answer = await readSentWorkbook(millionRows(), { child, limits: OPEN, milliseconds: 50 });
    expect(answer).toMatchObject({ kind: 'refused', sentence: { code: 'workbook-too-slow' } });
  });

  it('and whoever sent it may stop it', async () => {
    const stop = new AbortController();
    const reading = readSentWorkbook(millionRows(), { child, limits: OPEN, signal: stop.signal });
    stop.abort(new Error('no longer wanted'));
    await expect(reading).rejects.toThrow('no longer wanted');
  });
});
