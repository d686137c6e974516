import { Chance } from './chance.ts';
import { converge } from './converge.ts';
import { dive } from './dive.ts';
import { type LevelTask, worthOf } from './level-task.ts';
import { type Restriction } from './master.ts';
import { searchResidual } from './residual.ts';

/** How much less the second level to come counts than the first. */
const FADING = 0.05;
/** Parts up to this many nodes are worth an integer search among a selection of columns. */
const SMALL = 1200;

/**
 * Looks for a good plan where a level leaves thousands of rings and chains equal: the levels to come break the ties, so
 * lightly that all of them together weigh less than one step of this level. Few columns then lie near the optimum, which
 * an integer search can overlook, and what it finds is good for the levels to come as well. Proves nothing.
 */
export async function searchLookingAhead(task: LevelTask, restriction: Restriction): Promise<void> {
  const { step, cost } = withTies(task);
  if (step === 0) return;
  const best = { columns: task.best.columns, value: worthOf(task.pool, task.best.columns, cost), bound: Infinity };
  const ahead: LevelTask = { ...task, cost, grid: 0, best, toCome: [] };
  task.master.setCost(cost);
  const node = await converge(ahead, restriction, 3);
  const searched = node.state === 'open' && searchResidual(ahead, { node, restriction, start: step / 10, whole: true });
  if (!searched && node.state === 'open' && node.answer !== undefined) {
    await dive(ahead, restriction, { answer: node.answer, chance: new Chance(task.seed), share: 0 });
    const near = worthOf(task.pool, best.columns, task.cost) >= task.best.bound - 2 * task.grid;
    if (!near && task.graph.ids.length <= SMALL) searchResidual(ahead, { node, restriction, start: step / 10 });
  }
  task.master.setCost(task.cost);
  const value = worthOf(task.pool, best.columns, task.cost);
  if (value < task.best.value - 1e-9) return;
  task.pulse.improved ||= value > task.best.value + 1e-9;
  task.best.columns = best.columns;
  task.best.value = Math.max(value, task.best.value);
}

/** The level's weights with those to come added lightly; `step` is what they can change on one move, 0 when there are none. */
function withTies({ cost, grid, toCome, graph }: LevelTask): { step: number; cost: Float64Array } {
  if (toCome.length === 0 || grid === 0) return { step: 0, cost };
  const step = grid / (2 * graph.ids.length);
  const mixed = Float64Array.from(cost);
  toCome.forEach((weights, place) => {
    const unit = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    if (unit === 0) return;
    const scale = (step / unit) * FADING ** Math.min(place, 1);
    for (let arc = 0; arc < mixed.length; arc++) mixed[arc] = (mixed[arc] as number) + scale * (weights[arc] as number);
  });
  return { step, cost: mixed };
}
