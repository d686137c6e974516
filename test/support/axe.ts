import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Axe {
  readonly axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> };
}

/** Violations of WCAG 2.2 AA that axe sees, in both themes; the policy of the page forbids scripts of others, so it comes in by evaluation. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  const source = await readFile(AXE, 'utf8');
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(source);
    found.push(...await page.evaluate(async (scheme) => {
      const { axe } = globalThis as unknown as Axe;
      const { violations: seen } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
      return seen.map(({ id, nodes }) => `${scheme} ${id}: ${nodes.map((node) => String(node.target[0])).slice(0, 3).join(', ')}`);
    }, colorScheme));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}
