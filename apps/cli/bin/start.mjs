// `npm start`: from a fresh clone to a running planner. Installs, builds, then `planner serve`.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { buildAdmin, buildServer, ensurePackages, requireNode, root } from './prepare.mjs';

requireNode();
await ensurePackages();
await buildServer();
await buildAdmin();
process.argv.splice(2, 0, 'serve');
await import(pathToFileURL(join(root, 'dist', 'apps', 'cli', 'main.js')).href);
