import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { chromium, type BrowserContext } from 'playwright-core';

/** No network of its own, no first-run pages, and a root user needs `--no-sandbox`. */
const QUIET = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-default-apps', '--force-color-profile=srgb', '--font-render-hinting=none',
];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium of the machine: `PLANNER_CHROMIUM`, else one on the PATH. */
function chromiumOfTheMachine(): string | undefined {
  const named = process.env['PLANNER_CHROMIUM'];
  if (named) return named;
  const places = (process.env['PATH'] ?? '').split(delimiter);
  return NAMES.flatMap((name) => places.map((place) => join(place, name))).find((path) => existsSync(path));
}

async function chromiumFromNpm(): Promise<string> {
  const packed = (await import('@sparticuz/chromium')).default;
  return packed.executablePath();
}

/** Where a real Chromium is. @throws Error that says what to install when there is none */
export async function findChromium(): Promise<{ path: string; packed: boolean }> {
  const own = chromiumOfTheMachine();
  if (own) return { path: own, packed: false };
  try {
    return { path: await chromiumFromNpm(), packed: true };
  } catch (error) {
    throw new Error(`No Chromium was found. Install one (Debian: apt-get install chromium), or name it in PLANNER_CHROMIUM. (${String(error)})`);
  }
}

export interface OpenBrowser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** Opens a Chromium with a fresh profile, a Vietnamese reader and a desk-sized window. */
export async function openBrowser(options: { width?: number; height?: number; scheme?: 'light' | 'dark' } = {}): Promise<OpenBrowser> {
  const { path, packed } = await findChromium();
  // The packed build is a shell without a GPU process of its own; it draws in software.
  const profile = await mkdtemp(join(tmpdir(), 'planner-chromium-'));
  const more = packed ? ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] : [];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    headless: true,
    args: [...QUIET, ...more],
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme: options.scheme ?? 'light',
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    acceptDownloads: true,
  });
  return {
    context,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
