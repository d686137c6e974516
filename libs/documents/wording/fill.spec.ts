import { describe, expect, it } from '@jest/globals';
import { factsAskedFor, fill, UnknownFact } from './fill.ts';

describe('filling a wording', () => {
  it('marks each filled run with its fact', () => {
    expect(fill('Điều động {person.honorific} {person.fullName}.', { 'person.honorific': 'bà', 'person.fullName': 'Lê Na' })).toEqual([
      { text: 'Điều động ' }, { text: 'bà', fact: 'person.honorific' }, { text: ' ' }, { text: 'Lê Na', fact: 'person.fullName' }, { text: '.' },
    ]);
  });

  it('does not read a value again', () => {
    expect(fill('{a}', { a: '{b}', b: 'no' })).toEqual([{ text: '{b}', fact: 'a' }]);
  });

  it('throws for a fact that is not there or blank, rather than print nothing', () => {
    expect(() => fill('x {a}', {})).toThrow(UnknownFact);
    expect(() => fill('x {a}', { a: '  ' })).toThrow(UnknownFact);
  });

  it('knows what a wording asks for', () => {
    expect(factsAskedFor('{from.post} → {to.post}')).toEqual(['from.post', 'to.post']);
  });
});
