import { describe, expect, it } from '@jest/globals';
import { prune } from './keep-to-contract.ts';

describe('what leaves the house', () => {
  it('is cut to the contract, inside lists and named shapes too', () => {
    const cite = { text: '65-QĐ/TW', confirmed: true, basis: '65', secret: 'x' };
    const blocker = { code: 'c', text: 't', count: 1, cites: [cite], internal: {} };
    expect(prune({ person: 'P', fullName: 'A', title: 't', unitName: 'u', localityName: 'l', blockers: [blocker], passwordHash: 'x' }, { $ref: '#/components/schemas/UnplacedView' })).toEqual({
      person: 'P', fullName: 'A', title: 't', unitName: 'u', localityName: 'l',
      blockers: [{ code: 'c', text: 't', count: 1, cites: [{ text: '65-QĐ/TW', confirmed: true }] }],
    });
  });
  it('keeps free-form values where the contract has them', () => {
    const node = { code: 'c', text: 't', values: { years: 8, any: 'x' }, hidden: 1 };
    expect(prune(node, { $ref: '#/components/schemas/AccountNodeView' })).toEqual({ code: 'c', text: 't', values: { years: 8, any: 'x' } });
  });
  it('a name of the prototype is no name of the contract', () => {
    expect(prune(JSON.parse('{"constructor":1,"toString":2,"status":"ok"}'), { $ref: '#/components/schemas/HealthView' })).toEqual({ status: 'ok' });
  });
});
