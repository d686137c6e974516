import { readFile } from 'node:fs/promises';

import { type ExchangePlan, type ExchangeProblem, type JudgedPlan, readProblem } from '#exchange';

import { say } from '../shell/say.ts';

/** What every command on a PROBLEM.json understands. */
export interface ProblemChoices {
  readonly maxCycle?: number;
  readonly maxChain?: number;
  readonly timeLimit?: number;
  readonly json?: boolean;
}

/** The JSON of a file; `undefined` after saying why there is none. */
async function openJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    say(`${path}: ${error instanceof SyntaxError ? `not JSON (${error.message})` : `cannot be read (${error instanceof Error ? error.message : String(error)})`}`);
    return undefined;
  }
}

/** Limits of the command line go before those of the file. */
function withLimitsOver(json: unknown, { maxCycle, maxChain }: ProblemChoices): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  return { ...json, ...(maxCycle === undefined ? {} : { maxCycle }), ...(maxChain === undefined ? {} : { maxChain }) };
}

/** The problem of a file; `undefined` after saying what is wrong with it. */
export async function openProblem(path: string, choices: ProblemChoices): Promise<ExchangeProblem | undefined> {
  const json = await openJson(path);
  if (json === undefined) return undefined;
  const reading = readProblem(withLimitsOver(json, choices));
  if ('problem' in reading) return reading.problem;
  for (const { path: place, message } of reading.refusals) say(`${path}${place ? ` at ${place}` : ''}: ${message}`);
  return undefined;
}

function isWalks(value: unknown): boolean {
  return Array.isArray(value) && value.every((walk) => Array.isArray(walk) && walk.every((name) => typeof name === 'string'));
}

/** The plan of a file, as `exchange solve --json` writes it; `undefined` after saying what is wrong with it. */
export async function openPlan(path: string): Promise<(JudgedPlan & ExchangePlan) | undefined> {
  const json = await openJson(path);
  if (json === undefined) return undefined;
  const { cycles, chains } = Object(json) as { cycles?: unknown; chains?: unknown };
  if (isWalks(cycles) && isWalks(chains)) return json as JudgedPlan & ExchangePlan;
  say(`${path}: not a plan; it needs "cycles" and "chains", lists of lists of names, as exchange solve --json prints them.`);
  return undefined;
}
