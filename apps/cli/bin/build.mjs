// `npm run build`: compile the server and the admin UI.
import { buildAdmin, buildServer, ensurePackages, requireNode } from './prepare.mjs';

requireNode();
await ensurePackages();
await buildServer();
await buildAdmin();
