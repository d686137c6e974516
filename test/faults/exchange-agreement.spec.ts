import { beforeAll, describe, expect, it } from '@jest/globals';
import loadHighs, { type Highs } from 'highs';
import { type ExchangeProblem, searchExhaustively, solve } from '#exchange';
import { chanceOf, randomExchange } from '../support/random-exchange.ts';

/** Every ring and chain within the limits as a list of moves `from>to`, by plain enumeration. */
class Enumeration {
  readonly found: string[][] = [];
  private readonly next = new Map<string, string[]>();
  private readonly vacancies: ReadonlySet<string>;
  private readonly maxCycle: number;
  private readonly maxChain: number;

  constructor(problem: ExchangeProblem) {
    for (const [from, to] of problem.arcs) this.next.set(from, [...(this.next.get(from) ?? []), to]);
    this.vacancies = new Set((problem.vacancies ?? []).map(({ id }) => id));
    this.maxCycle = problem.maxCycle ?? 3;
    this.maxChain = problem.maxChain ?? 0;
    for (const { id } of [...problem.vertices, ...(problem.entrants ?? [])]) this.walk([id]);
  }

  private walk(path: readonly string[]): void {
    for (const to of this.next.get(path.at(-1) as string) ?? []) {
      const longer = [...path, to];
      if (to === path[0]) this.keepRing(longer);
      else if (this.vacancies.has(to)) this.keepChain(longer);
      else if (!path.includes(to) && path.length < Math.max(this.maxCycle, this.maxChain)) this.walk(longer);
    }
  }

  private keepRing(path: readonly string[]): void {
    if (path.length - 1 <= this.maxCycle && path.every((id) => id >= (path[0] as string))) this.keep(path);
  }

  private keepChain(path: readonly string[]): void {
    if (path.length - 1 <= this.maxChain) this.keep(path);
  }

  private keep(path: readonly string[]): void {
    this.found.push(path.slice(1).map((to, index) => `${path[index] as string}>${to}`));
  }
}

/** The plain cycle formulation, level by level, in the integer solver of HiGHS. */
function solvePlainly(highs: Highs, problem: ExchangeProblem): number[] {
  const columns = new Enumeration(problem).found;
  const weights = new Map(problem.arcs.map(([from, to, list]) => [`${from}>${to}`, list]));
  const worth = (moves: readonly string[], level: number): number => moves.reduce((sum, move) => sum + (weights.get(move)?.[level] ?? 0), 0);
  const levels = problem.arcs[0]?.[2].length ?? 1;
  const touched = columns.map((moves) => [...new Set(moves.flatMap((move) => move.split('>')))]);
  const names = [...new Set(touched.flat())];
  const values: number[] = [];
  const term = (list: readonly number[]): string => list.map((value, column) => (value === 0 ? '' : `${value < 0 ? '-' : '+'} ${Math.abs(value)} x${column}`)).filter(Boolean).join(' ') || '0 x0';
  if (columns.length === 0) return new Array<number>(levels).fill(0);
  for (let level = 0; level < levels; level++) {
    const rows = [
      ...names.map((name) => `${touched.map((list, column) => (list.includes(name) ? `+ x${column}` : '')).filter(Boolean).join(' ')} <= 1`),
      ...values.map((value, before) => `${term(columns.map((moves) => worth(moves, before)))} >= ${value}`),
    ];
    const text = `Maximize\n obj: ${term(columns.map((moves) => worth(moves, level)))}\nSubject To\n ${rows.join('\n ')}\nBinary\n ${columns.map((_, column) => `x${column}`).join(' ')}\nEnd`;
    const answer = highs.solve(text, { output_flag: false, presolve: 'off' });
    values.push(Math.round(answer.ObjectiveValue));
  }
  return values;
}

describe('The engine agrees', () => {
  let highs: Highs;
  beforeAll(async () => { highs = await (loadHighs as unknown as () => Promise<Highs>)(); });

  it('with the plain cycle formulation in HiGHS on two hundred problems of middle size', async () => {
    const chance = chanceOf(77);
    for (let run = 0; run < 200; run++) {
      const shape = { people: 12 + (run % 14), density: 0.1 + chance() * 0.08, levels: 1 + (run % 2), maxCycle: 2 + (run % 3), maxChain: run % 4, trouble: false };
      const problem = randomExchange(chance, shape);
      expect({ run, problem, ...(await solve(problem)) }).toMatchObject({ run, status: 'optimal', objective: solvePlainly(highs, problem) });
    }
  }, 120_000);

  it('with its judge on a thousand problems with pins, conditions and cancels', async () => {
    const chance = chanceOf(99);
    for (let run = 0; run < 1000; run++) {
      const shape = { people: 3 + Math.floor(chance() * 12), density: 0.1 + chance() * 0.3, levels: 1 + (run % 3), maxCycle: [0, 2, 3, 4][run % 4] as number, maxChain: run % 5, trouble: true };
      const stop = new AbortController();
      if (run % 7 === 0) stop.abort();
      const plan = await solve(randomExchange(chance, shape), { signal: stop.signal, seed: run });
      expect(['optimal', 'feasible', 'infeasible']).toContain(plan.status);
      if (!stop.signal.aborted) expect(plan.status).not.toBe('feasible');
    }
  }, 120_000);

  it('the oracle refuses more than ten people', () => {
    expect(() => searchExhaustively({ vertices: Array.from({ length: 11 }, (_, id) => ({ id: `p${id}` })), arcs: [] })).toThrow(RangeError);
  });
});
