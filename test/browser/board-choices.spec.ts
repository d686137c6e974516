import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';

import { type OpenBrowser, openBrowser } from '../support/chromium.ts';
import { freshDataDir, type RunningPlanner, startPlanner } from '../support/planner.ts';

const MINUTES = 60_000;
const PICTURES = join(process.cwd(), 'test/artefacts/browser/board-choices');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const DAY = 'asOf=2023-08-01';

let planner: RunningPlanner;
let browser: OpenBrowser;
let page: Page;
let remove: () => Promise<void>;

/** A picture wide and at 360 pixels, light and dark, and what axe sees. */
async function look(name: string): Promise<string[]> {
  const found: string[] = [];
  for (const [width, colorScheme] of [[1440, 'light'], [1440, 'dark'], [360, 'light']] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(PICTURES, `${name}-${width}-${colorScheme}.png`) });
    await page.evaluate(await readFile(AXE, 'utf8'));
    found.push(...await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> } };
      const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => String(node.target[0])).slice(0, 3).join(', ')}`);
    }));
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

/** Sentences in English that carry the name of a pack or the number of a text, which stay as on paper. */
const CARRIES_A_NAME = /^(?:Made from|replaced by) /;

/** Texts with Vietnamese letters that are not marked as Vietnamese: words of the screen nobody has put into English. */
function untranslated(): Promise<string[]> {
  return page.locator('main').first().evaluate((main) => {
    const left = new Set<string>();
    const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const text = String(node.nodeValue).trim();
      const around = node.parentElement;
      if (around?.checkVisibility() !== true) continue;
      if (around.closest('[lang]')?.getAttribute('lang') !== 'vi' && /[ăâđêôơưĂÂĐÊÔƠƯ\u1EA0-\u1EF9]/.test(text)) left.add(text.slice(0, 80));
    }
    return [...left];
  });
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  const fresh = await freshDataDir();
  remove = fresh.remove;
  planner = await startPlanner(fresh.dataDir);
  browser = await openBrowser();
  page = await browser.context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${planner.url}sign-in`);
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

describe('what a board chooses in the rulebook', () => {
  it('is a pack put together from several', async () => {
    await page.goto(`${planner.url}rulebook?${DAY}`);
    await page.locator('.packs .chip').first().waitFor();
    await page.getByRole('button', { name: 'Lập bộ của ban' }).click();
    const sheet = page.getByRole('dialog');
    const ticks = sheet.getByRole('checkbox');
    await ticks.nth(0).check();
    await ticks.nth(1).check();
    await sheet.getByLabel('Tên bộ quy tắc').fill('Bộ của thành phố');
    expect(await sheet.getByLabel('Mã', { exact: true }).inputValue()).toBe('bo-cua-thanh-pho');
    expect(await look('put-together')).toEqual([]);
    await sheet.getByRole('button', { name: 'Lập bộ quy tắc' }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.locator('app-own-pack').getByText(/^Lập từ .+; .+\. Bản 1/).waitFor();
  }, 3 * MINUTES);

  it('is a title that no value has named before', async () => {
    await page.locator('#parameter-subject-titles').getByRole('button', { name: /^Đổi giá trị/ }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Kế toán').waitFor();
    await sheet.getByLabel('Mã chức danh khác').fill('museum-head');
    await sheet.getByRole('button', { name: 'Thêm mã' }).click();
    expect(await sheet.getByLabel('museum-head').isChecked()).toBe(true);
    await page.screenshot({ path: join(PICTURES, 'title.png') });
    await sheet.getByRole('button', { name: 'Thôi' }).click();
    await sheet.waitFor({ state: 'detached' });
  }, 2 * MINUTES);

  it('is the pack that judges when none is named', async () => {
    const part = page.locator('app-default-pack');
    await part.getByRole('button', { name: 'Dùng làm mặc định' }).click();
    await part.getByLabel('Lý do chọn').fill('Theo Thông báo 12-TB/TU');
    expect(await look('default-asked')).toEqual([]);
    await part.getByRole('button', { name: 'Dùng làm mặc định' }).click();
    await part.getByText('Bộ quy tắc mặc định, do ban chọn.').waitFor();
    expect(page.url()).not.toContain('pack=');
    expect(await look('default')).toEqual([]);
    await page.reload();
    await page.locator('.packs [aria-pressed=true]', { hasText: 'Bộ của thành phố' }).getByText('mặc định').waitFor();
  }, 3 * MINUTES);

  it('is read in English without a Vietnamese word of the screen', async () => {
    await page.evaluate(() => localStorage.setItem('planner.language', 'en'));
    const left: string[] = [];
    for (const path of ['rulebook', 'rulebook?pack=vn-65', 'rulebook/cases?rule=two-term-limit', 'rulebook/bench', 'rulebook/what-if', 'legal-bases']) {
      await page.goto(`${planner.url}${path}${path.includes('?') ? '&' : '?'}${DAY}`);
      await page.locator('main table, main form').first().waitFor();
      await page.screenshot({ path: join(PICTURES, `en-${path.replace(/\W+/g, '-')}.png`) });
      left.push(...(await untranslated()).filter((text) => !CARRIES_A_NAME.test(text)).map((text) => `${path}: ${text}`));
    }
    expect(left).toEqual([]);
  }, 3 * MINUTES);
});
