import { describe, expect, it } from '@jest/globals';
import { readProblem } from './index.ts';

const good = {
  vertices: [{ id: 'a', mustMove: true, mayStayEmpty: true }, { id: 'b' }, { id: 'c' }], vacancies: [{ id: 'v1' }], entrants: [{ id: 'e1' }],
  arcs: [['a', 'b', [1, 80]], ['b', 'a', [1, 65]], ['a', 'v1', [1, 40]], ['e1', 'a', [0, 10]]],
  maxCycle: 3, maxChain: 4, pinned: [['a', 'b']], forbidden: [['b', 'c']], objective: ['sum', 'sum'],
};

function refusal(change: object): string {
  const read = readProblem({ ...good, ...change });
  return 'refusals' in read ? read.refusals.map(({ path, message }) => `${path}: ${message}`).join('\n') : 'read';
}

describe('A problem is read or refused with a sentence', () => {
  it('the example of the format is read', () => {
    expect(readProblem(good)).toHaveProperty('problem.arcs.length', 4);
  });

  it.each([
    ['an unknown vertex', { arcs: [['a', 'x', [1, 1]]] }, 'arcs[0][1]: arcs[0][1] names "x", which is not among'],
    ['an arc from a vacancy', { arcs: [['v1', 'a', [1, 1]]] }, 'arcs[0][0]: arcs[0][0] names "v1", a vacancy'],
    ['an arc to an entrant', { arcs: [['a', 'e1', [1, 1]]] }, 'an entrant has no seat'],
    ['a self-loop', { arcs: [['a', 'a', [1, 1]]] }, 'leads from "a" to the same seat'],
    ['a weight that is no number', { arcs: [['a', 'b', [1, Number.NaN]]] }, 'arcs[0][2][1]: The weight NaN of the arc a to b'],
    ['a weight too large to add up', { arcs: [['a', 'b', [1, 1e300]]] }, 'use a smaller unit'],
    ['weights of unequal length', { arcs: [['a', 'b', [1, 1]], ['b', 'a', [1]]] }, 'has 1 weights where 2 are expected'],
    ['an id used twice', { vertices: [{ id: 'a' }, { id: 'a' }] }, 'The id "a" is used twice'],
    ['an id used for a person and a vacancy', { vacancies: [{ id: 'b' }] }, 'already a holder'],
    ['a pin on a forbidden arc', { forbidden: [['a', 'b']] }, 'both pinned and forbidden'],
    ['a pin without an arc', { pinned: [['a', 'c']] }, 'is pinned but no arc allows it'],
    ['two pins of one person', { pinned: [['a', 'b'], ['a', 'v1']] }, 'is pinned to two seats'],
    ['two pins into one seat', { pinned: [['b', 'a'], ['e1', 'a']] }, 'pinned to two people'],
    ['a limit that is no count', { maxCycle: -1 }, '"maxCycle" must be a whole number'],
    ['a slip in a key', { maxcycle: 3 }, 'did you mean "maxCycle"'],
    ['no list of arcs', { arcs: 'none' }, '"arcs" must be a list'],
    ['a condition without a bound', { limits: [{ arcs: [] }] }, 'limits[0]'],
  ])('%s', (_, change, sentence) => {
    expect(refusal(change)).toContain(sentence);
  });

  it('ten million arcs are refused at once, without looking at them', () => {
    expect(refusal({ arcs: new Array(10_000_000) })).toContain('There are 10000000 arcs, more than');
  });

  it('a file of nothing but faults lists the first fifty', () => {
    const read = readProblem({ ...good, arcs: Array.from({ length: 1000 }, () => ['x', 'y', [1]]) });
    expect('refusals' in read && read.refusals.length).toBe(51);
  });

  it('of parallel arcs the best by weights is kept', () => {
    const read = readProblem({ ...good, pinned: [], arcs: [['a', 'b', [1, 5]], ['a', 'b', [1, 9]], ['a', 'b', [0, 99]]] });
    expect(read).toHaveProperty('problem.arcs', [['a', 'b', [1, 9]]]);
  });

  it.each([null, 3, 'x', []])('%j is not a problem', (json) => {
    expect(readProblem(json)).toHaveProperty('refusals.0.message', 'A problem is a JSON object with "vertices" and "arcs".');
  });
});
