import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { type OpenBrowser, openBrowser } from '../support/chromium.ts';
import { freshDataDir, type RunningPlanner, startPlanner } from '../support/planner.ts';

const MINUTES = 60_000;
const PICTURES = join(process.cwd(), 'test/artefacts/browser/rulebook');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const DAY = 'asOf=2023-08-01';

let planner: RunningPlanner;
let browser: OpenBrowser;
let page: Page;
let remove: () => Promise<void>;
const complaints: string[] = [];

/** Violations of WCAG 2.2 AA that axe sees. */
async function violations(scheme: string): Promise<string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  return page.evaluate(async (about) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> } };
    const { violations: seen } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return seen.map(({ id, nodes }) => `${about} ${id}: ${nodes.map((node) => String(node.target[0])).slice(0, 3).join(', ')}`);
  }, scheme);
}

/** A picture wide and at 360 pixels, light and dark, with what axe sees in each; nothing may stick out at 360. */
async function look(name: string): Promise<string[]> {
  const found: string[] = [];
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 });
    // A window made narrow keeps its rail open; who opens the page on a telephone finds it closed.
    const rail = page.locator('.rail-button[aria-expanded=true]');
    if (width === 360 && (await page.getByRole('dialog').count()) === 0 && (await rail.count()) > 0) await rail.click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(PICTURES, `${name}-${width}-${colorScheme}.png`) });
      found.push(...await violations(`${name} ${width} ${colorScheme}`));
    }
    const sticks = await page.evaluate(() => document.documentElement.scrollWidth);
    if (sticks > width) found.push(`${name} ${width}: sticks out to ${sticks}`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

async function signIn(username: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`${planner.url}sign-in`);
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(planner.passwords.get(username) ?? '');
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  const fresh = await freshDataDir();
  remove = fresh.remove;
  planner = await startPlanner(fresh.dataDir);
  browser = await openBrowser();
  page = await browser.context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error' && !/\b4(?:01|00|22)\b/.test(message.text())) complaints.push(message.text()); });
  await signIn('hoidong');
}, 5 * MINUTES);

afterAll(async () => {
  await browser.close();
  await planner.stop();
  await remove();
}, MINUTES);

describe('the rulebook', () => {
  it('shows every rule with its parameters on a day, and who chose each value', async () => {
    await page.goto(`${planner.url}rulebook?${DAY}`);
    await page.locator('#parameter-limit-years').waitFor();
    expect(await page.locator('.rule').count()).toBeGreaterThan(10);
    expect(await page.locator('#parameter-limit-years .value').textContent()).toContain('8 năm');
    expect(await look('rules')).toEqual([]);
  }, 3 * MINUTES);

  it('takes a value of the board’s own with day, source and reason; a wrong one is refused and nothing typed is lost', async () => {
    await page.locator('#parameter-limit-years').getByRole('button', { name: /^Đổi giá trị/ }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel(/^Giá trị/).fill('9');
    await sheet.getByLabel('Căn cứ').fill('65-QĐ/TW Điều 3');
    await sheet.getByLabel('Lý do').fill('Thí điểm tại Quận 1');
    await sheet.getByLabel('Áp dụng từ ngày').fill('01/01/2021');
    await sheet.getByLabel('Áp dụng từ ngày').press('Tab');
    await sheet.getByRole('button', { name: 'Ghi giá trị' }).click();
    await sheet.getByRole('alert').filter({ hasText: '65-QĐ/TW' }).waitFor();
    expect(await sheet.getByLabel('Lý do').inputValue()).toBe('Thí điểm tại Quận 1');
    expect(await look('override-refused')).toEqual([]);
    await sheet.getByLabel('Áp dụng từ ngày').fill('01/01/2023');
    await sheet.getByLabel('Áp dụng từ ngày').press('Tab');
    await sheet.getByRole('button', { name: 'Ghi giá trị' }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.locator('app-own-pack').getByText('Thí điểm tại Quận 1').waitFor();
    expect(await page.locator('#parameter-limit-years .value').textContent()).toContain('9 năm');
    expect(page.url()).toContain('pack=');
    expect(await look('own-pack')).toEqual([]);
  }, 4 * MINUTES);

  it('hands the pack over as a file and takes it in again as the next edition', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải tệp YAML' }).click()]);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain('parameter: limit-years');
    const path = join(PICTURES, 'pack.yaml');
    writeFileSync(path, text.replace('value: 9', 'value: 12'));
    await page.getByRole('button', { name: 'Nạp tệp bộ quy tắc' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Chọn tệp').setInputFiles(path);
    await sheet.getByText('Tệp này sẽ thành bản tiếp theo').waitFor();
    await page.screenshot({ path: join(PICTURES, 'file.png') });
    await sheet.getByRole('button', { name: 'Ghi bộ quy tắc' }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.locator('app-own-pack').getByText('Bản 2', { exact: false }).waitFor();
    expect(await page.locator('#parameter-limit-years .value').textContent()).toContain('12 năm');
  }, 2 * MINUTES);

  it('takes a value out, and the whole pack after a second word', async () => {
    await page.locator('app-own-pack').getByRole('button', { name: /^Bỏ giá trị này/ }).click();
    await page.locator('app-own-pack').getByText('Chưa đặt giá trị nào').waitFor();
    await page.locator('app-own-pack').getByRole('button', { name: 'Thôi dùng bộ quy tắc này' }).click();
    await page.locator('app-own-pack').getByText('kết quả cũ vẫn xem được').waitFor();
    await page.locator('app-own-pack').getByRole('button', { name: 'Thôi dùng bộ quy tắc này' }).click();
    await page.locator('app-own-pack').waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('pack=');
  }, 2 * MINUTES);

  it('renders golden cases as tables with marks, by rule', async () => {
    await page.getByRole('link', { name: 'Ca kiểm chứng' }).first().click();
    await page.locator('td.mark.good').first().waitFor();
    expect(await page.locator('.says').textContent()).toMatch(/\d{3} ca vừa được chạy trên máy chủ: \d{3} đạt, 0 không đạt/);
    await page.locator('select').first().selectOption('family');
    await page.waitForURL(/rule=family/);
    expect(await page.locator('.group').count()).toBe(1);
    await page.goto(`${planner.url}rulebook/cases?rule=two-term-limit`);
    await page.locator('td.mark.good').first().waitFor();
    expect(await look('cases')).toEqual([]);
    await page.goto(`${planner.url}rulebook/cases?mark=failed`);
    await page.getByText('Không có ca nào khớp').waitFor();
  }, 4 * MINUTES);

  it('judges a career as it is typed, with the whole account', async () => {
    await page.goto(`${planner.url}rulebook/bench?asOf=2026-11-23`);
    await page.locator('app-explanation').first().waitFor();
    await page.getByLabel('Từ ngày').first().fill('24/11/2018');
    await page.getByLabel('Từ ngày').first().press('Tab');
    await page.locator('.summary').getByText('Sắp đến hạn').waitFor();
    await page.getByLabel('Từ ngày').first().fill('23/11/2018');
    await page.getByLabel('Từ ngày').first().press('Tab');
    await page.locator('.summary').getByText('Quá hạn').waitFor();
    expect(page.url()).toContain('career=');
    expect(await look('bench')).toEqual([]);
    await page.getByLabel('Từ ngày').first().fill('30/02/2018');
    await page.getByLabel('Từ ngày').first().press('Tab');
    await page.locator('.wrong').getByText('Ngày bắt đầu không hợp lệ').waitFor();
    await page.screenshot({ path: join(PICTURES, 'bench-wrong.png') });
  }, 4 * MINUTES);

  it('says which verdicts change with another value, by name', async () => {
    await page.goto(`${planner.url}rulebook?${DAY}`);
    await page.locator('#parameter-limit-years').getByRole('button', { name: /^Thử giá trị khác/ }).click();
    await page.getByLabel(/^Giá trị/).fill('10');
    expect(await look('what-if')).toEqual([]);
    await page.getByRole('button', { name: 'Xem kết luận nào đổi' }).click();
    await page.locator('.counts').waitFor({ timeout: MINUTES });
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(5);
    expect(await look('flips')).toEqual([]);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải bảng tính' }).click()]);
    expect(await readFile(await file.path(), 'utf8')).toContain('Kết luận khi thay đổi');
  }, 4 * MINUTES);

  it('lists legal bases by state, with the rules that use them', async () => {
    await page.goto(`${planner.url}legal-bases?${DAY}`);
    await page.locator('tbody tr').first().waitFor();
    const all = await page.locator('tbody tr').count();
    await page.getByRole('button', { name: /^Hết hiệu lực/ }).click();
    await page.waitForURL(/state=ended/);
    expect(await page.locator('tbody tr').count()).toBeLessThan(all);
    await page.goto(`${planner.url}legal-bases?${DAY}`);
    await page.locator('tbody tr').first().waitFor();
    expect(await page.locator('tr', { hasText: '65-QĐ/TW' }).first().locator('.used a').count()).toBeGreaterThan(0);
    expect(await look('bases')).toEqual([]);
  }, 3 * MINUTES);

  it('prints the account of a verdict as an annex, and hands over the same as JSON', async () => {
    await page.goto(`${planner.url}people/CB0000431?${DAY}`);
    await page.locator('app-explanation').first().waitFor();
    const [json] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải JSON' }).click()]);
    const findings = JSON.parse(await readFile(await json.path(), 'utf8')) as { person: string; account: { children: unknown[] } }[];
    expect(findings[0]?.person).toBe('CB0000431');
    expect(findings[0]?.account.children.length).toBeGreaterThan(2);
    await page.goto(`${planner.url}print/annex/CB0000431?${DAY}`);
    await page.locator('app-explanation').first().waitFor();
    expect(await page.locator('h1').textContent()).toBe('Giải trình kết luận về thời hạn giữ chức vụ');
    expect(await page.locator('main').textContent()).toContain('65-QĐ/TW Điều 3 khoản 3');
    expect(await look('annex')).toEqual([]);
    const paper = await page.pdf({ format: 'A4', path: join(PICTURES, 'annex.pdf') });
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  }, 3 * MINUTES);

  it('opens to an auditor for reading, with a day of his own to pick, and to change nothing', async () => {
    await signIn('kiemtra');
    await page.goto(`${planner.url}rulebook`);
    await page.locator('#parameter-limit-years').waitFor();
    expect(await page.getByRole('button', { name: /^Đổi giá trị/ }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Nếu đổi quy tắc' }).count()).toBe(0);
    await page.locator('#rules-as-of').fill('31/12/2021');
    await page.locator('#rules-as-of').press('Enter');
    await page.waitForURL(/asOf=2021-12-31/);
  }, 2 * MINUTES);

  it('gave the browser nothing to complain about', () => {
    expect(complaints).toEqual([]);
  });
});
