// `npm run bench [NAME] [ARGUMENT …]`: builds, then runs one benchmark by name; without a name it lists them.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { buildServer, ensurePackages, requireNode, root, run } from '../../apps/cli/bin/prepare.mjs';

const folder = join(root, 'test', 'load');
const ENDING = '.bench.mjs';
const names = readdirSync(folder).filter((file) => file.endsWith(ENDING)).map((file) => file.slice(0, -ENDING.length));
const [name, ...args] = process.argv.slice(2);

if (name === undefined || !names.includes(name)) {
  console.log(`npm run bench -- NAME [ARGUMENT …]\n\n${names.map((each) => `  ${each}`).join('\n')}`);
  process.exit(name === undefined || name === '--help' ? 0 : 2);
}
requireNode();
await ensurePackages();
await buildServer();
process.exit(await run(process.execPath, ['--expose-gc', join(folder, `${name}${ENDING}`), ...args]));
