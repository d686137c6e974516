import { readFile } from 'node:fs/promises';

import { checkPlan, type ExchangeProblem, readProblem, solve, type SolvedPlan } from '#exchange';
import type { Command } from 'commander';

import { DONE, REFUSED, type Ending } from '../shell/exit-codes.ts';
import { readCountOption, readSecondsOption } from '../shell/options.ts';
import { endProgress, say, sayProgress, write, writeJson } from '../shell/say.ts';

interface SolveChoices {
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
    say(`${path}: ${error instanceof SyntaxError ? `not JSON (${error.message})` : `cannot be read (${String(error)})`}`);
    return undefined;
  }
}

/** Limits of the command line go before those of the file. */
function withLimitsOver(json: unknown, { maxCycle, maxChain }: SolveChoices): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  return { ...json, ...(maxCycle === undefined ? {} : { maxCycle }), ...(maxChain === undefined ? {} : { maxChain }) };
}

/** The problem of a file; `undefined` after saying what is wrong with it. */
async function openProblem(path: string, choices: SolveChoices): Promise<ExchangeProblem | undefined> {
  const json = await openJson(path);
  if (json === undefined) return undefined;
  const reading = readProblem(withLimitsOver(json, choices));
  if ('problem' in reading) return reading.problem;
  for (const { path: place, message } of reading.refusals) say(`${path}${place ? ` at ${place}` : ''}: ${message}`);
  return undefined;
}

async function print(plan: SolvedPlan, json: boolean | undefined): Promise<void> {
  if (json) return writeJson(plan);
  await write(`${plan.status}: objective [${plan.objective.join(', ')}], bound [${plan.bound.join(', ')}], ${plan.seconds.toFixed(3)} s\n`);
  for (const ring of plan.cycles) await write(`ring   ${ring.join(' -> ')} -> ${ring[0] ?? ''}\n`);
  for (const chain of plan.chains) await write(`chain  ${chain.join(' -> ')}\n`);
}

async function solveFile(path: string, choices: SolveChoices): Promise<number> {
  const problem = await openProblem(path, choices);
  if (!problem) return REFUSED;
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once('SIGINT', onSignal);
  const plan = await solve(problem, {
    timeLimitSeconds: choices.timeLimit,
    signal: stop.signal,
    onProgress: ({ phase, level, best, bound }) => sayProgress(`${phase}, level ${level + 1}: best ${best.join('/')}, bound ${bound}`),
  });
  endProgress();
  process.off('SIGINT', onSignal);
  await print(plan, choices.json);
  for (const reason of plan.reasons) say(reason);
  return plan.status === 'infeasible' ? REFUSED : DONE;
}

async function checkFile(path: string, planPath: string, choices: SolveChoices): Promise<number> {
  const problem = await openProblem(path, choices);
  if (!problem) return REFUSED;
  const verdict = checkPlan(problem, JSON.parse(await readFile(planPath, 'utf8')) as SolvedPlan);
  if (choices.json) await writeJson(verdict);
  else await write(verdict.ok ? `valid, objective [${verdict.objective.join(', ')}]\n` : verdict.faults.map((fault) => `${fault}\n`).join(''));
  return verdict.ok ? DONE : REFUSED;
}

function withLimits(command: Command): Command {
  return command
    .option('--max-cycle <people>', 'most people in a ring, 0 = no limit', readCountOption)
    .option('--max-chain <people>', 'most people moving in one chain, 0 = no chains', readCountOption)
    .option('--json', 'print one JSON document');
}

/** `planner exchange solve|check PROBLEM.json`: the bare optimiser, no database. */
export function addExchangeCommand(program: Command, ending: Ending): void {
  const exchange = program.command('exchange').description('the bare optimiser on a PROBLEM.json, without a database').exitOverride();
  withLimits(exchange.command('solve <problem>'))
    .description('find the best exchange and prove it')
    .option('--time-limit <seconds>', 'stop after so long, with the best plan and its true gap', readSecondsOption)
    .action(async (path: string, choices: SolveChoices) => {
      ending.code = await solveFile(path, choices);
    });
  withLimits(exchange.command('check <problem> <plan>'))
    .description('let the independent judge look at a plan')
    .action(async (path: string, planPath: string, choices: SolveChoices) => {
      ending.code = await checkFile(path, planPath, choices);
    });
  for (const command of exchange.commands) command.exitOverride();
}
