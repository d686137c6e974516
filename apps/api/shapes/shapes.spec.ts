import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../answers/problems.ts';
import { Code, DayText, Id, OneOrMoreOf, Text, WholeNumber, WholeNumberText } from './fields.ts';
import { requestPipe } from './request-pipe.ts';

class Everything {
  @Text({ max: 10, optional: true }) name?: string;
  @Code({ optional: true }) code?: string;
  @DayText({ optional: true }) on?: string;
  @Id({ optional: true }) id?: string;
  @WholeNumber({ optional: true, min: 0, max: 5 }) count?: number;
  @WholeNumberText({ optional: true, min: 1, max: 500 }) page?: number;
  @OneOrMoreOf(['a', 'b']) words?: string[];
}
const pipe = requestPipe();
const take = (value: unknown): Promise<Everything> => pipe.transform(value, { type: 'body', metatype: Everything });
const fieldsRefused = async (value: unknown): Promise<string[]> => {
  try {
    await take(value);
    return [];
  } catch (thrown) {
    return thrown instanceof Refusal ? (thrown.more.fields ?? []).map((field) => field.path) : ['not a refusal'];
  }
};

describe('what a request may hold', () => {
  it('takes what is right and composes it', async () => {
    expect(await take({ name: ' Đặng '.normalize('NFD'), on: '2024-02-29', page: '7', words: 'a,b' })).toEqual({ name: 'Đặng', on: '2024-02-29', page: 7, words: ['a', 'b'] });
  });
  it('refuses what it does not know, by name', async () => {
    expect(await fieldsRefused({ role: 'administrator' })).toEqual(['role']);
  });
  it.each(['a\0b', 'a\u200Bb', '\u202Egnp', '\uD800', 'x'.repeat(11), '', '   ', 5, null, {}, ['a'], true])('refuses the text %j', async (name) => {
    expect(await fieldsRefused({ name })).toEqual(['name']);
  });
  it.each(['2023-02-29', '2023-2-1', '01/02/2023', '2023-01-01T00:00:00Z', 'infinity', '20230101', '', 20230101, null, '1899-12-31', '2200-01-01'])('refuses the day %j', async (on) => {
    expect(await fieldsRefused({ on })).toEqual(['on']);
  });
  it.each(['1e2', ' 7', '0x10', '7.0', '-1', '0', '501', '99999999999999999999', '', 'NaN', null, ['1', '2']])('refuses the page %j', async (page) => {
    expect(await fieldsRefused({ page })).toEqual(['page']);
  });
  it.each(['1', 1.5, NaN, Infinity, 6, -1, null, true, {}])('refuses the number %p in a body', async (count) => {
    expect(await fieldsRefused({ count })).toEqual(['count']);
  });
  it.each(["a' OR 1=1", '../x', '', ' ', '-x', 'x'.repeat(101), '%00', null, 5])('refuses the code %j', async (code) => {
    expect(await fieldsRefused({ code })).toEqual(['code']);
  });
  it.each(['1', '00000000-0000-0000-0000-00000000000g', '{}', null, 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'])('refuses the id %j', async (id) => {
    expect(await fieldsRefused({ id })).toEqual(['id']);
  });
  it('refuses a word outside its set, and a list where a text is wanted', async () => {
    expect(await fieldsRefused({ words: 'a,c' })).toEqual(['words']);
    expect(await fieldsRefused({ words: { 0: 'a' } })).toEqual(['words']);
  });
  it('keeps a prototype out', async () => {
    expect(await fieldsRefused(JSON.parse('{"__proto__":{"admin":true}}'))).not.toEqual(['not a refusal']);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});
