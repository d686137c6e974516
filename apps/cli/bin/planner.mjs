// `npm run -s planner -- COMMAND`: the command line, compiled first when its sources changed.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { buildServer, ensurePackages, requireNode, root } from './prepare.mjs';

requireNode();
await ensurePackages();
await buildServer();
await import(pathToFileURL(join(root, 'dist', 'apps', 'cli', 'main.js')).href);
