import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const root = process.cwd();
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** The layer check, run as `npm run lint` runs it, on a small house of its own. */
function cruise(house: string): { clean: boolean; said: string } {
  const done = spawnSync(process.execPath, [cruiser, '--config', join(root, 'test/architecture/layers.cjs'), 'apps', 'libs', 'migrations'], {
    cwd: house,
    encoding: 'utf8',
  });
  return { clean: done.status === 0, said: done.stdout + done.stderr };
}

let house: string;

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'house-'));
  for (const file of ['package.json', 'tsconfig.json']) cpSync(join(root, file), join(house, file));
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  for (const room of ['calendar', 'tenure', 'exchange', 'persistence', 'contracts']) plant(`libs/${room}/index.ts`, `export const ${room} = '${room}';\n`);
  plant('apps/api/main.ts', `import { calendar } from '#calendar';\nexport const api = calendar;\n`);
  plant('migrations/index.ts', 'export {};\n');
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

describe('the layer check', () => {
  it('is content with a house in order', () => {
    expect(cruise(house)).toMatchObject({ clean: true });
  });

  it.each([
    ['an arrow that points up', 'libs/calendar/planted.ts', `import { tenure } from '#tenure';\nexport const up = tenure;\n`, 'calendar-uses-only-what-it-may'],
    ['the optimiser knowing another room', 'libs/exchange/planted.ts', `import { calendar } from '#calendar';\nexport const knows = calendar;\n`, 'exchange-uses-only-what-it-may'],
    ['a pure room reading a file', 'libs/tenure/planted.ts', `import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n`, 'pure-rooms-know-no-machine'],
    ['an app speaking to PostgreSQL by itself', 'apps/api/planted.ts', `import pg from 'pg';\nexport const client = pg.Client;\n`, 'only-persistence-knows-postgres'],
    ['date-fns outside the calendar', 'libs/tenure/planted.ts', `import { addDays } from 'date-fns';\nexport const later = addDays;\n`, 'date-fns-lives-in-calendar'],
    ['the admin reaching into a lib of the server', 'apps/admin/planted.ts', `import { persistence } from '#persistence';\nexport const tables = persistence;\n`, 'admin-sees-only-contracts'],
    ['one app using another', 'apps/cli/planted.ts', `import { api } from '../api/main.ts';\nexport const borrowed = api;\n`, 'apps-do-not-use-each-other'],
    ['a lib entered through the window', 'apps/api/planted.ts', `import { calendar } from '../../libs/calendar/inside.ts';\nexport const thing = calendar;\n`, 'calendar-is-entered-by-the-front-door'],
  ])('bites on %s', (_what, path, text, rule) => {
    plant('libs/calendar/inside.ts', `export const calendar = 'inside';\n`);
    plant(path, text);
    const { clean, said } = cruise(house);
    expect(clean).toBe(false);
    expect(said).toContain(rule);
  });

  it('bites on two files that import each other', () => {
    plant('libs/calendar/one.ts', `import { two } from './two.ts';\nexport const one = (): string => two;\n`);
    plant('libs/calendar/two.ts', `import { one } from './one.ts';\nexport const two = one();\n`);
    const { clean, said } = cruise(house);
    expect(clean).toBe(false);
    expect(said).toContain('no-cycles');
  });
});
