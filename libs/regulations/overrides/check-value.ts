import { type AnyParameter } from '../law/parameter.ts';

const UNITS = { years: 'năm', months: 'tháng', days: 'ngày', terms: 'nhiệm kỳ' } as const;

/** What is wrong with a value for a parameter, and what to try; `undefined` when it is allowed. */
export function checkValue(parameter: AnyParameter, value: unknown): { message: string; hint: string } | undefined {
  const { allowed } = parameter;
  const message = `“${Array.isArray(value) ? value.join(', ') : String(value)}” không dùng được cho tham số “${parameter.code}”.`;
  if (allowed.kind === 'choice') {
    return allowed.values.includes(value) ? undefined : { message, hint: `Chọn một trong: ${allowed.values.join(', ')}.` };
  }
  if (allowed.kind === 'number') {
    return isWholeWithin(value, allowed.min, allowed.max) ? undefined : { message, hint: `Ghi số nguyên từ ${allowed.min} đến ${allowed.max} (${UNITS[allowed.unit]}).` };
  }
  return isListOfCodes(value) ? undefined : { message, hint: 'Ghi danh sách mã chữ thường, không trùng nhau.' };
}

function isWholeWithin(value: unknown, min: number, max: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

function isListOfCodes(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string' && /^[a-z0-9-]+$/.test(one)) && new Set(value).size === value.length;
}
