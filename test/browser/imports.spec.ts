import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { violationsOf } from '../support/axe.ts';
import { type OpenBrowser, openBrowser } from '../support/chromium.ts';
import { freshDataDir, type RunningPlanner, startPlanner } from '../support/planner.ts';

const MINUTES = 60_000;
const PICTURES = join(process.cwd(), 'test/artefacts/browser');
const LIST = [
  'DANH SÁCH CÁN BỘ',
  'STT,Mã cán bộ,Họ và tên,Ngày sinh,Giới tính',
  '1,N-01,Nguyễn Văn Mới,15/05/1980,Nam',
  '2,N-02,Trần Thị Mới,31/02/1985,Nữ',
  '3,N-03,Lê Thị Mới,01/02/1985,Nữ',
  'Tổng cộng: 03 người,,,,',
].join('\r\n');

let planner: RunningPlanner;
let browser: OpenBrowser;
let page: Page;
let remove: () => Promise<void>;
const complaints: string[] = [];

const picture = (name: string): Promise<Buffer> => page.screenshot({ path: join(PICTURES, `imports-${name}.png`), fullPage: true });

async function pictured(name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await picture(`${name}-${colorScheme}`);
  }
  await page.setViewportSize({ width: 360, height: 780 });
  await picture(`${name}-narrow`);
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await violationsOf(page)).toEqual([]);
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  const { dataDir, remove: removes } = await freshDataDir();
  remove = removes;
  planner = await startPlanner(dataDir);
  browser = await openBrowser();
  page = await browser.context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text()); });
  await page.goto(planner.url);
  await page.locator('input[name=username]').fill('hoidong');
  await page.locator('input[name=password]').fill(planner.passwords.get('hoidong') ?? '');
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
}, 5 * MINUTES);

afterAll(async () => {
  await browser.close();
  await planner.stop();
  await remove();
}, MINUTES);

describe('a list somebody sent', () => {
  it('is taken in, and its columns are understood', async () => {
    await page.goto(`${planner.url}imports`);
    await page.getByText('Chưa có tệp nào').waitFor();
    await pictured('1-none-yet');
    await page.locator('input[name=sender]').fill('Quận 1');
    await page.locator('input[type=file]').setInputFiles({ name: 'Danh sách Quận 1.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${LIST}`) });
    await page.locator('app-mapping-step').waitFor();
    const meanings = await page.locator('app-mapping-step th select').evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value));
    expect(meanings.filter((one) => ['order', 'person-code', 'full-name', 'birth', 'gender'].includes(one))).toHaveLength(5);
    await pictured('2-columns');
  }, 2 * MINUTES);

  it('shows row by row what it would do, and is not written while a row is in error', async () => {
    await page.getByRole('button', { name: 'Xem trước từng dòng' }).click();
    await page.locator('app-preview-grid .ag-row').first().waitFor();
    expect(await page.getByRole('button', { name: 'Ghi vào hồ sơ' }).count()).toBe(0);
    await page.getByText('31/02/1985').first().waitFor();
    expect(await page.locator('app-preview-grid').textContent()).toMatch(/15\/05\/1980.*Nam/s);
    await pictured('3-preview');
    await page.getByRole('button', { name: 'Bỏ qua các dòng chưa xong' }).click();
    await page.locator('app-preview-step .commit .btn.main').waitFor();
  }, 2 * MINUTES);

  it('is written as previewed, found in the files, and taken back as a batch', async () => {
    await page.locator('app-preview-step .commit .btn.main').click();
    await page.getByRole('link', { name: 'Xem đợt đã ghi' }).first().click();
    await page.getByRole('button', { name: 'Kiểm tra khả năng hoàn tác' }).click();
    await page.getByText('Sẽ xóa 2 dòng đã tạo').waitFor();
    await pictured('4-batch');
    await page.getByRole('button', { name: 'Hoàn tác đợt này' }).click();
    await page.getByText('Đã hoàn tác').first().waitFor();
    await page.goto(`${planner.url}people/N-01`);
    await page.getByRole('alert').first().waitFor();
  }, 2 * MINUTES);

  it('left the browser with nothing to complain about', () => {
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
  });
});
