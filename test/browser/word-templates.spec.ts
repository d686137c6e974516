import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';

import { AGENCY, body, paragraph, wordFile } from '../../libs/documents/agency-template/template.givens.ts';
import { type OpenBrowser, openBrowser } from '../support/chromium.ts';
import { freshDataDir, type RunningPlanner, startPlanner } from '../support/planner.ts';

const MINUTES = 60_000;
const PICTURES = join(process.cwd(), 'test/artefacts/browser');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let planner: RunningPlanner;
let browser: OpenBrowser;
let page: Page;
let dataDir: string;
let remove: () => Promise<void>;

async function signIn(name: string): Promise<void> {
  await browser.context.clearCookies();
  await page.goto(`${planner.url}sign-in`);
  await page.locator('input[name=username]').fill(name);
  await page.locator('input[name=password]').fill(planner.passwords.get(name) ?? '');
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
}

/** Pictures in both themes, wide and narrow, and what axe finds on each; the page stands as wide as its window. */
async function look(name: string): Promise<string[]> {
  const source = await readFile(AXE, 'utf8');
  const found: string[] = [];
  for (const [scheme, width] of [['light', 1440], ['dark', 1440], ['light', 360], ['dark', 360]] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: join(PICTURES, `templates-${name}-${scheme}-${width}.png`), fullPage: true });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) found.push(`${scheme} ${width}: ${wide} px too wide`);
    await page.evaluate(source);
    found.push(...await page.evaluate(async (where) => {
      const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> } };
      const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
      return violations.map(({ id, nodes }) => `${where} ${id}: ${nodes.map((node) => String(node.target[0])).slice(0, 3).join(', ')}`);
    }, `${scheme} ${width}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 900 });
  return found;
}

async function send(name: string, file: Uint8Array): Promise<void> {
  const path = join(dataDir, `${name}.docx`);
  writeFileSync(path, file);
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByLabel('Tên mẫu').fill(name);
  await page.getByRole('button', { name: 'Gửi và kiểm tra' }).click();
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  ({ dataDir, remove } = await freshDataDir());
  planner = await startPlanner(dataDir);
  browser = await openBrowser();
  page = await browser.context.newPage();
  page.setDefaultTimeout(60_000);
}, 5 * MINUTES);

afterAll(async () => {
  await planner.stop();
  await browser.close();
  await remove();
}, 3 * MINUTES);

describe('the room of Word templates', () => {
  it('shows the dictionary of tags', async () => {
    await signIn('quan1');
    await page.goto(`${planner.url}word-templates/tags`);
    await page.getByText('{#can_cu} … {/can_cu}').waitFor();
    await page.getByRole('searchbox').first().fill('ngay sinh');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    await page.getByText('{ngay_sinh}').waitFor();
    await page.getByRole('searchbox').first().fill('');
    expect(await look('tags')).toEqual([]);
  }, 2 * MINUTES);

  it('says where a file is wrong, and keeps none of it', async () => {
    await page.goto(`${planner.url}word-templates`);
    await page.getByText('Chưa có mẫu riêng nào').waitFor();
    await send('Mẫu hỏng', wordFile(body(paragraph('Bổ nhiệm {chuc_danh} từ nay'), paragraph('{ho_ten.length}'))));
    await page.getByText('có 2 chỗ cần sửa').waitFor();
    await page.getByText('Thân văn bản, đoạn 1').waitFor();
    expect(await look('refused')).toEqual([]);
  }, 2 * MINUTES);

  it('takes a good one, prints a sample, and waits for somebody else', async () => {
    await page.goto(`${planner.url}word-templates`);
    await send('Mẫu của Quận 1', wordFile(AGENCY));
    await page.getByText('bản số 1. Bản này chờ người khác phê duyệt').waitFor();
    expect(await look('kept')).toEqual([]);
    await page.getByRole('link', { name: 'Xem bản in thử' }).click();
    await page.getByText('Người gửi không tự phê duyệt').waitFor();
    const [sample] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải bản thử DOCX' }).click()]);
    expect(sample.suggestedFilename()).toBe('Mẫu của Quận 1.docx');
    const parts = unzipSync(new Uint8Array(await readFile(await sample.path())));
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Nguyễn Văn Mẫu');
    expect(await page.getByRole('button', { name: 'Phê duyệt' }).count()).toBe(0);
    expect(await look('waiting')).toEqual([]);
  }, 2 * MINUTES);

  it('lets another approve it, and take it out of use', async () => {
    await signIn('hoidong');
    await page.goto(`${planner.url}word-templates`);
    await page.getByRole('link', { name: 'Mẫu của Quận 1' }).click();
    await page.getByRole('button', { name: 'Phê duyệt' }).click();
    await page.getByText('Đang dùng').waitFor();
    expect(await look('approved')).toEqual([]);
    await page.getByRole('button', { name: 'Rút mẫu' }).click();
    await page.getByText('Đã rút').waitFor();
    expect(await page.getByRole('button', { name: 'Rút mẫu' }).count()).toBe(0);
  }, 2 * MINUTES);
});
