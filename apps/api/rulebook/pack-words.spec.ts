import { describe, expect, it } from '@jest/globals';
import { NO_TEXT_FOUND } from '#contracts';
import { findPack, listPacks, noTextFound } from '#regulations';

const parameters = listPacks().flatMap(({ code }) => [...(findPack(code)?.parameters.values() ?? [])]);

describe('what a screen says of the parameters of shipped packs', () => {
  it('knows a citation that no text was found for by its beginning', () => {
    expect(noTextFound('cách hiểu').text).toBe(`${NO_TEXT_FOUND}cách hiểu`);
    expect(parameters.some(({ values }) => values.some(({ source }) => source.text.startsWith(NO_TEXT_FOUND)))).toBe(true);
  });

  it('calls every parameter by a label with a capital', () => {
    expect(parameters.map(({ label }) => label).filter((label) => label.charAt(0) !== label.charAt(0).toUpperCase())).toEqual([]);
  });
});
