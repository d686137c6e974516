import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { packedFiles } from './packed-files.ts';
import { nonce, policyOfScreens } from './security-headers.ts';

const HASHED = /[-.][A-Za-z0-9_]{8,}\.(?:js|css|woff2?|svg|png|ico|json)$/;
const FILE = /\.(?:js|css|map|html?|json|svg|png|jpe?g|ico|woff2?|ttf|txt|xml|webmanifest)$/i;
const PLACE = /CSP_NONCE/g;

/**
 * Serves the built screens: files named after their content are kept a year, everything else is asked for each time, and
 * every address that is no file opens the first page, each time with a fresh nonce.
 */
export function adminFiles(folder: string): Router {
  const sendPage = async (_request: Request, response: Response): Promise<void> => {
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    const once = nonce();
    response.setHeader('Content-Security-Policy', policyOfScreens(once));
    response.type('html').send(page.replace(PLACE, once));
  };
  const files = express.static(folder, {
    index: false,
    dotfiles: 'ignore',
    redirect: false,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const router = Router();
  router.get(['/', '/index.html'], sendPage);
  router.use(packedFiles(folder));
  router.use((request: Request, response: Response, next: NextFunction) => {
    if (request.path.startsWith('/api/') || request.path === '/api') next('router');
    else files(request, response, next);
  });
  router.get('/{*path}', async (request, response, next) => {
    if (FILE.test(request.path)) next('router');
    else await sendPage(request, response);
  });
  return router;
}
