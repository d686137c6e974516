import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type INestApplication, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { type Logger, pino } from 'pino';
import { sessionStore } from '#persistence';
import { Refusal } from './answers/problems.ts';
import { ProblemFilter } from './answers/problem.filter.ts';
import { ApiModule } from './api.module.ts';
import type { ApiConfig } from './config.ts';
import type { Desk } from './desk.ts';
import { Closing } from './health/closing.ts';
import { workOnJobs } from './jobs/work-on-jobs.ts';
import { checkRoutes } from './shapes/check-routes.ts';
import { openApiOf } from './shapes/openapi.ts';
import { OpenApiHolder } from './shapes/openapi.controller.ts';
import { requestPipe } from './shapes/request-pipe.ts';
import { adminFiles } from './surroundings/admin-files.ts';
import { jsonOnly, limitAddress, limitJson, readJson } from './surroundings/limits.ts';
import { nestLog } from './surroundings/nest-log.ts';
import { giveRequestId } from './surroundings/request-id.ts';
import { logRequests } from './surroundings/request-log.ts';
import { securityHeaders } from './surroundings/security-headers.ts';
import { cookieName, sessions } from './surroundings/sessions.ts';

export const PREFIX = 'api/v1';

/** Limits of the socket, in milliseconds: a slow sender loses its connection instead of keeping it. */
const SOCKET = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 2_000, maxHeaderSize: 16_384 };
const MOST_CONNECTIONS = 2_000;
const GRACE = 8_000;

export interface Api {
  readonly app: INestApplication;
  /** Begins to serve. @returns the port, also when 0 asked for a free one */
  listen(port: number, host?: string): Promise<number>;
  /** Stops taking requests, lets those under way end (at most 8 s), then lets go of everything but the desk. */
  close(): Promise<void>;
}

interface Wish {
  readonly desk: Desk;
  readonly config: ApiConfig;
  readonly log?: Logger | undefined;
}
interface Parts extends Wish {
  readonly log: Logger;
  readonly store: ReturnType<typeof sessionStore>;
}

/** What every request passes before a route sees it, in this order. */
function surround(web: Express, { config, log, store }: Parts): void {
  web.disable('x-powered-by');
  web.disable('etag');
  web.set('query parser', 'simple');
  web.set('trust proxy', config.proxies === 0 ? false : config.proxies);
  web.use(giveRequestId, logRequests(log), securityHeaders(config.tls), limitAddress);
  if (config.adminDir !== undefined) web.use(adminFiles(config.adminDir));
  web.use(`/${PREFIX}`, jsonOnly, readJson, limitJson, sessions(config, store));
}

async function build(parts: Parts, module: DynamicModule): Promise<{ app: INestApplication; web: Express }> {
  const { log } = parts;
  const web = express();
  const filter = new ProblemFilter(log);
  surround(web, parts);
  web.use((thrown: unknown, request: Request, response: Response, _next: NextFunction) => { filter.answer(thrown, request, response); });
  const app = await NestFactory.create(module, new ExpressAdapter(web), { bodyParser: false, logger: nestLog(log), abortOnError: false, routeConflictPolicy: { duplicate: 'error', shadow: 'error' } });
  app.setGlobalPrefix(PREFIX);
  app.useGlobalFilters(filter);
  app.useGlobalPipes(requestPipe());
  await app.init();
  web.use((request: Request, response: Response) => { filter.answer(new Refusal('not-found'), request, response); });
  web.use((thrown: unknown, request: Request, response: Response, _next: NextFunction) => { filter.answer(thrown, request, response); });
  checkRoutes(app);
  app.get(OpenApiHolder).document = openApiOf(app, cookieName(parts.config.tls));
  return { app, web };
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => { server.closeAllConnections(); }, GRACE);
    server.close(() => { clearTimeout(cut); resolve(); });
    server.closeIdleConnections();
  });
}

/**
 * The API over a desk, not yet listening. The desk belongs to whoever made it and is not closed here.
 * @throws Error when a route breaks a house rule (no opening stated, unchecked input, two routes for one address)
 */
export async function createApi({ desk, config, log = pino({ level: config.logLevel, base: null }) }: Wish): Promise<Api> {
  const store = sessionStore(desk.database);
  const { app, web } = await build({ desk, config, log, store }, ApiModule.over(desk, config, log));
  const jobs = await workOnJobs(desk);
  const server = createServer(SOCKET, web);
  server.maxConnections = MOST_CONNECTIONS;
  return {
    app,
    listen: (port, host = '127.0.0.1') => new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve((server.address() as AddressInfo).port);
      });
    }),
    close: async () => {
      app.get(Closing).begin();
      await Promise.all([server.listening ? stop(server) : undefined, jobs.stop()]);
      await app.close();
      store.close();
    },
  };
}
