import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** How the API stands on its machine. Times in seconds. */
export interface ApiConfig {
  readonly production: boolean;
  /** Whether browsers reach us over TLS, directly or through a trusted proxy: decides `__Host-`, Secure and HSTS. */
  readonly tls: boolean;
  /** How many proxies stand in front; 0 = the address of the socket is the client's, whatever a header says. */
  readonly proxies: number;
  /** Origins besides our own that may send unsafe requests; the development server of the screens. */
  readonly origins: readonly string[];
  readonly sessionSecret: string;
  readonly idleTimeout: number;
  readonly absoluteTimeout: number;
  /** Folder of the built screens; absent: the API alone is served. */
  readonly adminDir?: string | undefined;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

export interface ProcessConfig extends ApiConfig {
  readonly host: string;
  readonly port: number;
}

type Env = Readonly<Record<string, string | undefined>>;
const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** A setting of the environment that cannot be understood; the message names it. */
export class BadSetting extends Error {}

function wholeNumber(env: Env, name: string, otherwise: number, max: number): number {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (/^\d{1,7}$/.test(text) && value <= max) return value;
  throw new BadSetting(`${name}="${text}" is not a whole number from 0 to ${max}`);
}

/** The secret that signs session cookies: from the environment, else made once and kept beside the data. */
function sessionSecret(env: Env): string {
  const given = env['PLANNER_SESSION_SECRET'];
  if (given !== undefined && given.length > 0) {
    if (given.length < 32) throw new BadSetting('PLANNER_SESSION_SECRET is shorter than 32 characters');
    return given;
  }
  const folder = env['PLANNER_DATA_DIR'];
  if (folder === undefined) return randomBytes(32).toString('base64url');
  const path = join(folder, 'session-secret');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    chmodSync(path, 0o600);
  }
  return readFileSync(path, 'utf8').trim();
}

function adminDir(env: Env): string | undefined {
  const folder = env['PLANNER_ADMIN_DIR'];
  return folder !== undefined && existsSync(join(folder, 'index.html')) ? resolve(folder) : undefined;
}

/**
 * Reads the settings of the process: `PLANNER_PORT` (3000), `PLANNER_HOST` (127.0.0.1), `PLANNER_DATA_DIR`, `PLANNER_ADMIN_DIR`,
 * `PLANNER_TLS` (1 = browsers come over TLS), `PLANNER_PROXIES` (0), `PLANNER_ORIGINS`, `PLANNER_SESSION_SECRET`,
 * `PLANNER_IDLE_MINUTES` (30), `PLANNER_SESSION_HOURS` (12), `PLANNER_LOG` (info), `NODE_ENV`.
 * @throws BadSetting
 */
export function readConfig(env: Env): ProcessConfig {
  const level = env['PLANNER_LOG'] ?? 'info';
  const logLevel = LEVELS.find((known) => known === level);
  if (logLevel === undefined) throw new BadSetting(`PLANNER_LOG="${level}" is none of ${LEVELS.join(', ')}`);
  return {
    production: env['NODE_ENV'] !== 'development',
    tls: env['PLANNER_TLS'] === '1',
    proxies: wholeNumber(env, 'PLANNER_PROXIES', 0, 5),
    origins: (env['PLANNER_ORIGINS'] ?? '').split(',').map((origin) => origin.trim()).filter((origin) => origin !== ''),
    sessionSecret: sessionSecret(env),
    idleTimeout: 60 * wholeNumber(env, 'PLANNER_IDLE_MINUTES', 30, 720),
    absoluteTimeout: 3600 * wholeNumber(env, 'PLANNER_SESSION_HOURS', 12, 24),
    adminDir: adminDir(env),
    logLevel,
    host: env['PLANNER_HOST'] ?? '127.0.0.1',
    port: wholeNumber(env, 'PLANNER_PORT', 3000, 65_535),
  };
}
