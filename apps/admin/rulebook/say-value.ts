import type { ParameterValue, ParameterView } from '#contracts';
import type { Words } from '../parts/words.ts';

/** `8 năm`, `Chờ kết luận`, `Trưởng phòng; Hiệu trưởng`. */
export function sayValue(value: ParameterValue, parameter: Pick<ParameterView, 'unit'>, words: Words): string {
  if (typeof value === 'number') return `${words.number(value)} ${parameter.unit ? words.code('parameterUnit', parameter.unit) : ''}`.trim();
  if (typeof value === 'string') return words.code('parameterValue', value);
  return value.map((one) => sayCode(one, words)).join('; ') || '–';
}

export function sayCode(code: string, words: Words): string {
  for (const room of ['titleClass', 'bar', 'parameterValue']) {
    const word = words.code(room, code);
    if (word !== code) return word;
  }
  return code;
}
