import type { Field } from '../layout/fields.ts';
import { readCatalogue } from '../values/catalogues.ts';

/** What values alone may tell: the field, and how a value of it looks. Nothing that two fields share. */
const LOOKS: readonly (readonly [Field, (text: string) => boolean])[] = [
  ['citizen-id', (text) => /^0\d{11}$/.test(text)],
  ['phone', (text) => /^0[35789]\d{8}$/.test(text.replaceAll(/[\s.]/g, ''))],
  ['gender', (text) => /^(nam|nữ)$/iu.test(text)],
  ['political-theory', (text) => /llct|lý luận|(trung|cao|sơ) cấp/iu.test(text) && readCatalogue('political-theory', text).kind === 'known'],
  ['rating', (text) => /^(ht|hoàn thành|không hoàn thành)/iu.test(text) && readCatalogue('rating', text).kind === 'known'],
];

const ENOUGH = 0.9;

/** The field that nearly all values of a column look like; `undefined` where they look like none. */
export function fieldOfValues(values: readonly string[]): Field | undefined {
  if (values.length < 2) return undefined;
  return LOOKS.find(([, looks]) => values.filter((value) => looks(value)).length >= values.length * ENOUGH)?.[0];
}
