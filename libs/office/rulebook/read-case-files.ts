import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { parse } from 'yaml';

import { type CaseSheet, type Workplace } from '#regulations';

/** The cases are data that stand beside the rules they prove; the build copies them beside the compiled rules. */
const ROOT = ['../../regulations', '../../../../libs/regulations'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((folder) => existsSync(join(folder, 'cases/establishment.yaml')));

function root(): string {
  if (ROOT === undefined) throw new Error('the golden cases (libs/regulations/**/*.cases.yaml) are missing beside this program');
  return ROOT;
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

/** Every `*.cases.yaml` shipped with the rules, in the order of their names. `file` is the path below libs/regulations. */
export function readCaseSheets(): CaseSheet[] {
  return walk(root()).filter((file) => file.endsWith('.cases.yaml'))
    .map((file) => ({ ...(parse(readFileSync(file, 'utf8')) as Omit<CaseSheet, 'file'>), file: file.slice(root().length + 1).replaceAll('\\', '/') }));
}

/** The offices and schools that all cases share. */
export function readWorkplace(): Workplace {
  return parse(readFileSync(join(root(), 'cases/establishment.yaml'), 'utf8')) as Workplace;
}
