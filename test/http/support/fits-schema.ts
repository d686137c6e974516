import { CONTRACT_SCHEMAS } from '../../../apps/api/shapes/contract-schemas.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}

type Check = (value: unknown, schema: Schema, at: string) => string[];

/** One check a keyword; the first keyword present decides. */
const CHECKS: readonly (readonly [keyword: keyof Schema, check: Check])[] = [
  ['$ref', (value, { $ref = '' }, at) => {
    const named = CONTRACT_SCHEMAS[$ref.split('/').at(-1) ?? ''];
    return named === undefined ? [`${at}: no schema ${$ref}`] : misfits(value, named as Schema, at);
  }],
  ['const', (value, schema, at) => (value === schema.const ? [] : [`${at}: not ${String(schema.const)}`])],
  ['anyOf', (value, { anyOf = [] }, at) => (anyOf.some((one) => misfits(value, one, at).length === 0) ? [] : [`${at}: none of the allowed kinds`])],
  ['enum', (value, schema, at) => (schema.enum?.includes(value) ? [] : [`${at}: ${JSON.stringify(value)} is none of ${String(schema.enum?.join(', '))}`])],
  ['type', (value, schema, at) => {
    if (schema.type === 'array') return Array.isArray(value) ? value.flatMap((item, index) => misfits(item, schema.items ?? {}, `${at}[${index}]`)) : [`${at}: no list`];
    if (schema.type === 'object') return objectMisfits(value, schema, at);
    return typeof value === schema.type ? [] : [`${at}: ${typeof value}, not ${String(schema.type)}`];
  }],
];

/** Where a value leaves its schema, as paths; empty when it fits. Knows the part of JSON Schema that our contracts use. */
export function misfits(value: unknown, schema: Schema, at = '$'): string[] {
  const check = CHECKS.find(([keyword]) => keyword in schema);
  return check ? check[1](value, schema, at) : [];
}

function objectMisfits(value: unknown, schema: Schema, at: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at}: no object`];
  const missing = (schema.required ?? []).filter((name) => !(name in value)).map((name) => `${at}.${name}: missing`);
  const inside = Object.entries(value).flatMap(([name, item]) => {
    const known = schema.properties?.[name];
    if (known) return misfits(item, known, `${at}.${name}`);
    if (typeof schema.additionalProperties === 'object') return misfits(item, schema.additionalProperties, `${at}.${name}`);
    return [`${at}.${name}: not in the contract`];
  });
  return [...missing, ...inside];
}
