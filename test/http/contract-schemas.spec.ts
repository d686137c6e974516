import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
// @ts-expect-error -- plain JavaScript, because it also runs from the shell
import { contractSchemasFile, target } from '../support/contract-schemas.mjs';
import { misfits } from './support/fits-schema.ts';

describe('the shapes of the wire', () => {
  it('in the OpenAPI document are those of libs/contracts', () => {
    expect(readFileSync(target, 'utf8') === contractSchemasFile() || 'out of date: node test/support/contract-schemas.mjs').toBe(true);
  });
  it('are held against answers: what is missing, odd or not in the contract is named', () => {
    const good = { code: 'Q1', name: 'Quận 1', level: 'district' };
    expect(misfits(good, { $ref: '#/components/schemas/LocalityView' })).toEqual([]);
    expect(misfits({ ...good, level: 'moon', extra: 1, name: 5 }, { $ref: '#/components/schemas/LocalityView' })).toEqual([
      '$.name: number, not string', '$.level: "moon" is none of province, district, commune', '$.extra: not in the contract',
    ]);
    expect(misfits([{ code: 'Q1' }], { type: 'array', items: { $ref: '#/components/schemas/LocalityView' } })).toEqual(['$[0].name: missing', '$[0].level: missing']);
  });
});
