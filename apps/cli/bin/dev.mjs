// `npm run dev`: compile and rebuild on every change, the API restarting by itself.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { buildAdmin, buildServer, ensurePackages, requireNode, root } from './prepare.mjs';

requireNode();
await ensurePackages();
await buildServer();
await buildAdmin();

const node = process.execPath;
const start = (args, cwd = root) => spawn(node, args, { cwd, stdio: 'inherit', env: { ...process.env, NG_CLI_ANALYTICS: 'false' } });
const children = [
  start([join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json', '--watch', '--preserveWatchOutput']),
  start([join(root, 'node_modules/@angular/cli/bin/ng.js'), 'build', '--watch', '--configuration', 'development'], join(root, 'apps/admin')),
  start(['--watch-path', join(root, 'dist/libs'), '--watch-path', join(root, 'dist/apps/api'), join(root, 'dist/apps/cli/main.js'), 'serve']),
];
const stop = () => children.forEach((child) => child.kill('SIGTERM'));
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
