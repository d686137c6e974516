import { type Chance } from './chance.ts';
import { priceOnce, solveOnce, takeWhole } from './converge.ts';
import { type LevelTask } from './level-task.ts';
import { type MasterAnswer, type Restriction } from './master.ts';

const MOST_SETBACKS = 40;

/**
 * Looks for a good plan from a fractional answer: takes what is nearly whole and a few of the largest fractions, prices
 * again among those left, and so on until all is whole. A batch after which no better plan can follow is taken back:
 * then one column alone is tried, and if that fails too it is left out for the rest of the dive.
 * Leaves the master without the dive's restriction. True when a better plan was found.
 */
export async function dive(task: LevelTask, restriction: Restriction, inputs: { answer: MasterAnswer; chance: Chance; share: number }): Promise<boolean> {
  const before = task.best.value;
  task.pulse.phase = 'diving';
  await new Dive(task, restriction, inputs).run(inputs.answer);
  task.master.restrict(restriction);
  return task.best.value > before;
}

class Dive {
  private readonly task: LevelTask;
  private readonly restriction: Restriction;
  private readonly chance: Chance;
  private readonly share: number;
  private settled: Uint8Array;
  private fixed: number[] = [];
  private readonly banned = new Set<number>();
  private setbacks = 0;

  constructor(task: LevelTask, restriction: Restriction, { chance, share }: { chance: Chance; share: number }) {
    this.task = task;
    this.restriction = restriction;
    this.chance = chance;
    this.share = share;
    this.settled = new Uint8Array(task.graph.ids.length);
  }

  async run(start: MasterAnswer): Promise<void> {
    let answer = start;
    let cautious = false;
    while (this.setbacks < MOST_SETBACKS) {
      const kept = { fixed: [...this.fixed], settled: Uint8Array.from(this.settled) };
      const batch = this.choose(answer.x, cautious);
      if (batch.length === 0) return;
      const next = await this.follow();
      if (next === undefined) return;
      if (this.hopeful(next)) {
        answer = next;
        cautious = false;
        if (takeWhole(this.task, answer)) return;
        continue;
      }
      this.setbacks++;
      [this.fixed, this.settled] = [kept.fixed, kept.settled];
      if (batch.length === 1) this.banned.add(batch[0] as number);
      cautious = batch.length > 1;
    }
  }

  private hopeful({ x, penalised }: MasterAnswer): boolean {
    const { task } = this;
    if (penalised) return false;
    let value = 0;
    x.forEach((share, column) => { if (share > 1e-9) value += share * task.pool.worth(column, task.cost); });
    return value > task.best.value + Math.max(task.grid / 2, 1e-9);
  }

  /** Fixes the next columns and returns those that were in doubt; the sure ones come along. */
  private choose(x: Float64Array, cautious: boolean): number[] {
    const known = new Set(this.fixed);
    const candidates: { column: number; rank: number }[] = [];
    x.forEach((value, column) => {
      if (value <= 0.01 || known.has(column) || this.banned.has(column)) return;
      candidates.push({ column, rank: value >= 0.99 ? 2 : value + this.share * this.chance.next() });
    });
    candidates.sort((one, other) => other.rank - one.rank || one.column - other.column);
    const doubtful = candidates.filter(({ rank }) => rank < 2).length;
    let budget = cautious ? 1 : Math.max(1, Math.ceil(doubtful / 12));
    const batch: number[] = [];
    for (const { column, rank } of candidates) {
      if (rank < 2 && budget <= 0) break;
      if (!this.fix(column)) continue;
      batch.push(column);
      if (rank < 2 || cautious) budget--;
    }
    return batch;
  }

  private fix(column: number): boolean {
    const nodes = this.task.pool.nodes[column] as Int32Array;
    if (nodes.some((node) => this.settled[node] === 1)) return false;
    for (const node of nodes) this.settled[node] = 1;
    this.fixed.push(column);
    return true;
  }

  private async follow(): Promise<MasterAnswer | undefined> {
    const { task } = this;
    const narrowed = { ...this.restriction, fixed: this.fixed, settled: this.settled, banned: this.banned };
    task.master.restrict(narrowed);
    let answer: MasterAnswer | undefined;
    for (let round = 0; round < 3; round++) {
      await task.pulse.breathe();
      answer = solveOnce(task);
      if (answer === undefined || priceOnce(task, narrowed, answer).fresh === 0) break;
    }
    return answer;
  }
}
