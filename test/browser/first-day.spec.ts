import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Locator, Page } from 'playwright-core';

import { type OpenBrowser, openBrowser } from '../support/chromium.ts';
import { freshDataDir, type RunningPlanner, startPlanner } from '../support/planner.ts';

const MINUTES = 60_000;
const PICTURES = join(process.cwd(), 'test/artefacts/browser');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const Q1 = 'Phòng Giáo dục và Đào tạo Quận 1';
const PNH = 'Phòng Giáo dục và Đào tạo quận Phú Nhuận';

let planner: RunningPlanner;
let browser: OpenBrowser;
let page: Page;
let dataDir: string;
let remove: () => Promise<void>;
const complaints: string[] = [];

const picture = (name: string): Promise<Buffer> => page.screenshot({ path: join(PICTURES, `${name}.png`) });

/** Violations of WCAG 2.2 AA that axe sees, in both themes; the policy of the page forbids scripts of others, so it comes in by evaluation. */
async function violations(): Promise<string[]> {
  const source = await readFile(AXE, 'utf8');
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(source);
    found.push(...await page.evaluate(async (scheme) => {
      const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> } };
      const { violations: seen } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
      return seen.map(({ id, nodes }) => `${scheme} ${id}: ${nodes.map((node) => String(node.target[0])).slice(0, 3).join(', ')}`);
    }, colorScheme));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

async function download(name: RegExp): Promise<{ fileName: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return { fileName: file.suggestedFilename(), bytes: await bytesOf(file) };
}

/** Opens the draft of one person from the list of drafts, takes both files home, and goes back. */
async function takeHome(fullName: string, picked: string): Promise<{ word: string; styles: string; pdf: Buffer }> {
  await page.getByRole('link', { name: fullName, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: fullName }).waitFor();
  const paper = page.frameLocator('iframe');
  await paper.getByText('Độc lập - Tự do - Hạnh phúc').waitFor();
  await picture(picked);
  const word = await download(/DOCX/);
  const pdf = await download(/PDF/);
  expect(word.fileName).toMatch(/\.docx$/);
  expect(pdf.fileName).toMatch(/\.pdf$/);
  await page.goBack();
  const parts = unzipSync(new Uint8Array(word.bytes));
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  return { word: part('word/document.xml'), styles: part('word/styles.xml'), pdf: pdf.bytes };
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  ({ dataDir, remove } = await freshDataDir());
  planner = await startPlanner(dataDir);
  browser = await openBrowser();
  page = await browser.context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text()); });
  page.on('request', (request) => { if (!request.url().startsWith(planner.url) && !/^(blob|data|about):/.test(request.url())) complaints.push(`left the house: ${request.url()}`); });
}, 5 * MINUTES);

afterAll(async () => {
  await browser.close();
  await remove();
}, MINUTES);

describe('the first day with the planner', () => {
  it('greets in the terminal with the head line and the exchange of District 1 and Phú Nhuận', () => {
    expect(planner.printed).toMatch(/Tính đến 01\/08\/2023, .*: \d+ người quá hạn/);
    expect(planner.printed).toMatch(/Đề xuất hoán đổi: .*Quận 1.* ⇄ .*Phú Nhuận/);
    expect([...planner.passwords.keys()]).toEqual(['hoidong', 'quan1', 'kehoach', 'theodoi', 'kiemtra', 'quantri']);
  });

  it('refuses a wrong password and takes the right one', async () => {
    await page.goto(planner.url);
    await page.locator('input[name=username]').fill('hoidong');
    await page.locator('input[name=password]').fill('không phải mật khẩu');
    await page.locator('button[type=submit]').click();
    await page.getByRole('alert').first().waitFor();
    await picture('01-sign-in-refused');
    expect(await violations()).toEqual([]);
    await page.locator('input[name=password]').fill(planner.passwords.get('hoidong') ?? '');
    await page.locator('button[type=submit]').click();
    await page.waitForURL((url) => !url.pathname.includes('sign-in'));
  }, 2 * MINUTES);

  it('shows who is due on 1 August 2023', async () => {
    await page.goto(`${planner.url}due-list?asOf=2023-08-01`);
    await page.locator('.ag-row').first().waitFor();
    await page.locator('.says').filter({ hasText: '01/08/2023' }).waitFor();
    await picture('02-due-list');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Danh sách đến hạn');
    expect(await violations()).toEqual([]);
  }, 2 * MINUTES);

  it('explains one verdict down to the clause', async () => {
    await page.locator('.ag-row').first().click();
    const panel = page.locator('app-why-panel');
    await panel.getByText('65-QĐ/TW Điều 3 khoản 3').first().waitFor();
    expect(await panel.textContent()).toMatch(/Đã giữ chức vụ cấp trưởng liên tục/);
    await picture('03-why');
    expect(await violations()).toEqual([]);
  }, 2 * MINUTES);

  it('opens the person behind it, with a timeline', async () => {
    await page.locator('app-why-panel a[href*="/people/"]').first().click();
    await page.getByRole('heading', { name: 'Quá trình công tác' }).waitFor();
    await page.locator('app-explanation').first().waitFor();
    await picture('04-person');
    expect(await violations()).toEqual([]);
  }, 2 * MINUTES);

  it('runs a proposal that holds the exchange', async () => {
    await page.goto(`${planner.url}proposals?asOf=2023-08-01`);
    await page.locator('app-run-form button[type=submit]').click();
    await page.locator('app-swap-board').waitFor({ timeout: 2 * MINUTES });
    await page.getByText('Phương án tối ưu').first().waitFor();
    await picture('05-proposal');
    const rowOf = (unit: string): Locator => page.locator('app-swap-board tr').filter({ has: page.getByText(unit, { exact: true }) });
    const after = async (unit: string): Promise<string> => (await rowOf(unit).locator('td').nth(3).textContent()) ?? '';
    expect(await after(Q1)).toMatch(/từ Quận Phú Nhuận/);
    expect(await after(PNH)).toMatch(/từ Quận 1/);
    const row = rowOf(Q1);
    await row.locator('input[type=checkbox]').check();
    await row.scrollIntoViewIfNeeded();
    await picture('06-the-exchange');
    expect(await violations()).toEqual([]);
  }, 3 * MINUTES);

  it('drafts both decisions and hands them over as Word and PDF', async () => {
    await page.getByRole('button', { name: /2 người/ }).click();
    await page.getByRole('cell', { name: 'DOCX' }).first().waitFor();
    await picture('07-drafts');
    // Each side signs its own: a release where one leaves, a transfer and appointment where one comes.
    const papers = await page.locator('td.name').allTextContents();
    expect(papers.filter((text) => text.includes('Thôi giữ chức vụ'))).toHaveLength(2);
    await page.goto(`${page.url()}&kind=transfer-and-appointment`);
    await page.locator('td.name .kind').first().waitFor();
    const names = await page.locator('td.name a').allTextContents();
    expect(names).toHaveLength(2);
    for (const [index, name] of names.entries()) {
      const { word, styles, pdf } = await takeHome(name.trim(), `08-draft-${index + 1}`);
      expect(word).toContain(name.trim());
      expect(styles).toContain('Times New Roman');
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    }
  }, 3 * MINUTES);

  it('keeps a locality board inside its own district', async () => {
    // By the door, not by dropping the cookie: an answer still on its way would bring a rolling cookie back.
    await page.getByRole('button', { name: /^Tài khoản/ }).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.waitForURL((url) => url.pathname.includes('sign-in'));
    await page.locator('input[name=username]').fill('quan1');
    await page.locator('input[name=password]').fill(planner.passwords.get('quan1') ?? '');
    await page.locator('button[type=submit]').click();
    await page.waitForURL((url) => !url.pathname.includes('sign-in'));
    await page.goto(`${planner.url}due-list?asOf=2023-08-01&outcome=over`);
    await page.locator('.ag-row').first().waitFor();
    expect(await page.locator('.says').first().textContent()).toMatch(/27 người quá hạn.*Quận 1/);
    await picture('09-district-1');
  }, 2 * MINUTES);

  it('reads at 360 pixels, and in the dark', async () => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(`${planner.url}due-list?asOf=2023-08-01`);
    await page.locator('app-due-cards').waitFor();
    await picture('10-narrow');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${planner.url}due-list?asOf=2023-08-01`);
    await page.locator('.ag-row').first().waitFor();
    await picture('11-dark');
  }, 2 * MINUTES);

  it('never left the house, and the browser had nothing to complain about', () => {
    expect(complaints).toEqual([]);
  });

  it('stops cleanly at Ctrl-C, and has lost nothing at the next start', async () => {
    expect(await planner.stop()).toBe(0);
    const again = await startPlanner(dataDir);
    expect(again.passwords).toEqual(planner.passwords);
    expect(again.printed).toMatch(/Đề xuất hoán đổi/);
    expect(await again.stop()).toBe(0);
  }, 2 * MINUTES);
});
