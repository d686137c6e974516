import { describe, expect, it } from '@jest/globals';

import { matchSpecialisations } from './specialisation.ts';

const match = matchSpecialisations();

describe('the match of specialisations', () => {
  it.each([
    ['the same field and level', ['education-management', 'primary'], ['education-management', 'primary'], 100],
    ['more than asked', ['education-management', 'primary', 'lower-secondary'], ['education-management', 'primary'], 100],
    ['the same field at another level', ['education-management', 'preschool'], ['education-management', 'primary'], 80],
    ['a related field', ['finance'], ['economy'], 40],
    ['a related field the other way round', ['economy'], ['finance'], 40],
    ['the same level of another field', ['health', 'primary'], ['education-management', 'primary'], 0],
    ['nothing in common', ['health'], ['justice'], 0],
    ['a seat that asks for nothing', ['health'], [], 100],
    ['a file that says nothing', [], ['justice'], 0],
  ])('grades %s', (_, has, asks, grade) => {
    expect(match(has, asks).grade).toBe(grade);
  });

  it('takes the board\'s own table of related fields', () => {
    expect(matchSpecialisations([['health', 'justice']])(['health'], ['justice']).grade).toBe(40);
    expect(matchSpecialisations([])(['finance'], ['economy']).grade).toBe(0);
  });
});
