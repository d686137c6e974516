import { writeFile } from 'node:fs/promises';

import { generateProblem } from '#exchange';

import { DONE, REFUSED } from '../shell/exit-codes.ts';
import { say, write, writeJson } from '../shell/say.ts';

export interface GenerateChoices {
  readonly seats: number;
  readonly seed?: number;
  readonly levels?: number;
  readonly entrants?: number;
  readonly maxCycle?: number;
  readonly maxChain?: number;
  readonly out?: string;
  readonly json?: boolean;
}

const MOST_SEATS = 50_000;
const MOST_LEVELS = 4;

/** `exchange generate`: a made-up rotation problem, the same for the same seed; to a file or to stdout. @returns the exit code */
export async function generateFile({ out, json, ...wanted }: GenerateChoices): Promise<number> {
  const levels = wanted.levels ?? 1;
  if (wanted.seats < 2 || wanted.seats > MOST_SEATS || levels < 1 || levels > MOST_LEVELS) {
    say(`A made-up problem has 2 to ${MOST_SEATS} seats and 1 to ${MOST_LEVELS} levels.`);
    return REFUSED;
  }
  const problem = generateProblem(wanted);
  const counts = { seats: wanted.seats, people: problem.vertices.length, vacancies: (problem.vacancies ?? []).length, arcs: problem.arcs.length };
  if (out === undefined) await write(`${JSON.stringify(problem)}\n`);
  else {
    await writeFile(out, `${JSON.stringify(problem)}\n`);
    await (json === true ? writeJson({ file: out, ...counts }) : write(`${out}: ${counts.people} people, ${counts.vacancies} vacancies, ${counts.arcs} arcs\n`));
  }
  return DONE;
}
