import { describe, expect, it } from '@jest/globals';

import { day } from '#calendar';

import { listPacks } from '../packs/index.ts';
import { basisOf, doubtsOf, doubtsOfCitations } from './bases.ts';
import { cite, findBasis } from './cite.ts';
import { LEGAL_BASES } from './legal-bases.ts';
import { BeforeFirstValue, number, valueOn } from './parameter.ts';
import { writeValue } from './write-value.ts';

const everyParameter = listPacks().flatMap((pack) => [...pack.parameters.values()].map((parameter) => ({ pack: pack.code, parameter })));

describe('the values of the packs', () => {
  it('stand oldest first, one a day', () => {
    const wrong = everyParameter.filter(({ parameter }) => parameter.values.some((value, at) => at > 0 && value.from <= (parameter.values[at - 1]?.from ?? '')));
    expect(wrong.map(({ pack, parameter }) => `${pack} ${parameter.code}`)).toEqual([]);
  });

  it('start and end inside the life of the text they rest on', () => {
    const wrong = everyParameter.flatMap(({ pack, parameter }) => parameter.values.flatMap((value, at) => {
      const basis = basisOf(value.source.text);
      const next = parameter.values[at + 1]?.from ?? '9999';
      const early = basis?.effective !== undefined && value.from < basis.effective;
      const late = basis?.until !== undefined && next > basis.until;
      return early || late ? [`${pack} ${parameter.code} ${value.from} ${value.source.text}`] : [];
    }));
    expect(wrong).toEqual([]);
  });

  it('rest on a text of the library, or say that none was found', () => {
    const wrong = everyParameter.flatMap(({ parameter }) => parameter.values.filter((value) =>
      basisOf(value.source.text) === undefined && !value.source.text.startsWith('không tìm thấy văn bản: ')).map((value) => `${parameter.code} ${value.from}`));
    expect(wrong).toEqual([]);
  });

  it('are values that the parameter allows', () => {
    const wrong = everyParameter.filter(({ parameter }) => parameter.values.some(({ value }) => {
      const { allowed } = parameter;
      if (allowed.kind === 'choice') return !allowed.values.includes(value);
      if (allowed.kind === 'number') return typeof value !== 'number' || value < allowed.min || value > allowed.max;
      return !Array.isArray(value);
    }));
    expect(wrong.map(({ parameter }) => parameter.code)).toEqual([]);
  });

  it('exist from the first day a pack can be asked about', () => {
    for (const pack of listPacks()) for (const parameter of pack.parameters.values()) expect(valueOn(parameter, pack.validFrom).from <= pack.validFrom).toBe(true);
  });

  it('have words for every choice and every code they hold', () => {
    const bare = everyParameter.flatMap(({ parameter }) => {
      const { allowed } = parameter;
      const values: unknown[] = allowed.kind === 'choice' ? [...allowed.values] : parameter.values.map((one) => one.value);
      return values.filter((value) => /^[a-z]+(-[a-z]+)*$/.test(writeValue(parameter, value)))
        .map((value) => `${parameter.code} ${String(value)}`);
    });
    expect(bare).toEqual([]);
  });

  it('say in a plain sentence what changing them does', () => {
    for (const { parameter } of everyParameter) {
      expect(parameter.label.length).toBeGreaterThan(5);
      expect(parameter.effect.endsWith('.')).toBe(true);
    }
  });
});

describe('a dated value', () => {
  const years = number({ code: 'years', label: 'Số năm', effect: 'Số năm.' }, { min: 1, max: 9, unit: 'years' }, [
    { from: day('2020-01-01'), value: 1, source: { text: 'a', confirmed: true } },
    { from: day('2022-01-01'), value: 2, source: { text: 'b', confirmed: true } },
  ]);

  it('holds from its day until the day before the next', () => {
    expect(['2020-01-01', '2021-12-31', '2022-01-01', '2090-01-01'].map((on) => valueOn(years, day(on)).value)).toEqual([1, 1, 2, 2]);
  });

  it('is never guessed for a day before the first', () => {
    expect(() => valueOn(years, day('2019-12-31'))).toThrow(BeforeFirstValue);
  });
});

describe('the library of texts', () => {
  it('holds each text once, with its heir where one is named', () => {
    expect(new Set(LEGAL_BASES.map((basis) => basis.code)).size).toBe(LEGAL_BASES.length);
    for (const basis of LEGAL_BASES) if (basis.replacedBy !== undefined) expect(findBasis(basis.replacedBy)).toBeDefined();
  });

  it('lets no rule cite a text it does not hold', () => {
    expect(() => cite('1/1900/NĐ-CP', 'Điều 1')).toThrow('no legal basis');
  });

  it('never calls a provision confirmed when its text is not', () => {
    expect(cite('33/2021/NĐ-CP', 'Điều 32').confirmed).toBe(false);
    expect(cite('65-QĐ/TW', 'Điều 3 khoản 3').confirmed).toBe(true);
    expect(cite('65-QĐ/TW', 'Điều 12', false).confirmed).toBe(false);
  });

  it('doubts a text before, after and while nobody has confirmed it', () => {
    const codes = (code: string, on: string): string[] => {
      const basis = findBasis(code);
      return basis ? doubtsOf(basis, day(on)).map((one) => one.code) : ['missing'];
    };
    expect(codes('138/2020/NĐ-CP', '2025-06-30')).toEqual([]);
    expect(codes('138/2020/NĐ-CP', '2025-07-01')).toEqual(['basis-expired']);
    expect(codes('138/2020/NĐ-CP', '2020-11-30')).toEqual(['basis-not-yet']);
    expect(codes('138/2020/NĐ-CP', '2020-12-01')).toEqual([]);
    expect(codes('727/QĐ-BNV', '2026-11-23')).toEqual(['basis-unconfirmed']);
    expect(doubtsOfCitations([cite('377-QĐ/TW', 'Điều 32 khoản 2', false)], day('2026-11-23')).map((one) => one.code)).toEqual(['basis-unconfirmed']);
  });

  it('takes the longest sign a citation begins with', () => {
    expect(basisOf('Luật Tổ chức chính quyền địa phương 2025 Điều 23')?.number).toBe('72/2025/QH15');
    expect(basisOf('65-QĐ/TWX')).toBeUndefined();
  });
});
