import { CONTRACT_SCHEMAS } from './contract-schemas.ts';

interface Schema {
  readonly $ref?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
}

function resolve(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  return (CONTRACT_SCHEMAS[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)] as Schema | undefined) ?? {};
}

/** A value with only what its schema names: whatever else a room has put beside it does not leave the house. */
export function prune(value: unknown, schema: Schema): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { items, properties } = resolve(schema);
  if (Array.isArray(value)) return items === undefined ? value : value.map((item) => prune(item, items));
  if (properties === undefined) return value;
  const kept: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (known !== undefined) kept[name] = prune(inner, known);
  }
  return kept;
}
