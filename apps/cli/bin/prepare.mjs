// What must stand before anything of ours can run: the right Node, the packages, the compiled code.
// Plain JavaScript with nothing but Node's own modules, because it runs before `npm ci`.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const say = (text) => process.stderr.write(`${text}\n`);

/** Refuses a Node that is too old, naming the one found and the one wanted. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(`Node.js ${process.versions.node} is too old: version 20.19 or newer is needed (https://nodejs.org).`);
  process.exit(2);
}

/** Runs a command in a folder; everything it prints goes to stderr, so that stdout stays for results. @returns its exit code */
export function run(command, args, { cwd = root, env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 2, quiet ? 'pipe' : 2],
      shell: process.platform === 'win32',
    });
    const kept = [];
    if (quiet) for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => kept.push(chunk));
    child.on('error', (error) => { say(`${command}: ${error.message}`); resolve(1); });
    child.on('close', (code) => {
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(kept));
      resolve(code ?? 1);
    });
  });
}

function installed() {
  const ours = join(root, 'package-lock.json');
  const theirs = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(theirs)) return false;
  const wanted = JSON.parse(readFileSync(ours, 'utf8')).packages ?? {};
  const present = JSON.parse(readFileSync(theirs, 'utf8')).packages ?? {};
  return Object.entries(wanted).every(([path, entry]) => path === '' || entry.optional || entry.devOptional || present[path]?.version === entry.version);
}

/** Installs the packages of the lockfile when they are missing or differ from it. */
export async function ensurePackages() {
  if (installed()) return;
  say('Installing packages (npm ci) …');
  const code = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { quiet: true });
  if (code !== 0) {
    say('npm ci failed; its messages are above. Check the connection to the package registry and try again.');
    process.exit(1);
  }
}

const SKIP = new Set(['node_modules', 'dist', '.angular', '.planner', '.git', 'artefacts']);

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (SKIP.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (!entry.name.endsWith('.spec.ts')) yield path;
  }
}

/** A fingerprint of the sources: names, sizes and contents, so that a fresh clone and a touched file are told apart. */
function fingerprint(places) {
  const hash = createHash('sha256');
  for (const place of places) {
    const path = join(root, place);
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory() ? [...filesUnder(path)].sort() : [path];
    for (const file of files) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

async function buildWhenChanged({ name, places, product, command }) {
  const stamp = join(root, 'dist', `.${name}.stamp`);
  const now = fingerprint(places);
  if (existsSync(join(root, product)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  say(`Building ${name} …`);
  const code = await command();
  if (code !== 0) {
    say(`Building ${name} failed; the messages are above.`);
    process.exit(1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

const bin = (name) => join(root, 'node_modules', name);

/** The golden cases go along with the code they were proved on: what runs never reads the cases of other sources. */
function copyCases() {
  const [from, to] = [join(root, 'libs', 'regulations'), join(root, 'dist', 'libs', 'regulations')];
  for (const file of [...filesUnder(to)].filter((path) => path.endsWith('.yaml'))) rmSync(file);
  for (const file of [...filesUnder(from)].filter((path) => path.endsWith('.yaml'))) cpSync(file, join(to, relative(from, file)));
}

async function compile() {
  const code = await run(process.execPath, [bin('typescript/bin/tsc'), '-p', 'tsconfig.json']);
  if (code === 0) copyCases();
  return code;
}

/** Compiles apps/api, apps/cli, libs and migrations to dist/ when their sources changed. */
export function buildServer() {
  return buildWhenChanged({
    name: 'server',
    places: ['apps/api', 'apps/cli', 'libs', 'migrations', 'tsconfig.json', 'package.json'],
    product: 'dist/apps/cli/main.js',
    command: compile,
  });
}

/** Builds the admin UI to dist/apps/admin/browser when its sources changed. Needs the compiled libs. */
export function buildAdmin() {
  return buildWhenChanged({
    name: 'admin',
    places: ['apps/admin', 'libs/contracts', 'libs/calendar', 'package-lock.json'],
    product: 'dist/apps/admin/browser/index.html',
    command: () => run(process.execPath, [bin('@angular/cli/bin/ng.js'), 'build'], { cwd: join(root, 'apps/admin'), env: { NG_CLI_ANALYTICS: 'false' }, quiet: true }),
  });
}
