// The shapes of libs/contracts as JSON Schema, for the OpenAPI document and for checking answers against it.
// `node test/support/contract-schemas.mjs` writes apps/api/shapes/contract-schemas.ts; a test fails when it is not up to date.
import { readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'libs', 'contracts');
export const target = join(root, 'apps', 'api', 'shapes', 'contract-schemas.ts');

const commentOf = (symbol, checker) => ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim();

const PLAIN = [[ts.TypeFlags.StringLike, 'string'], [ts.TypeFlags.NumberLike, 'number'], [ts.TypeFlags.BooleanLike, 'boolean']];

/** A type that needs no other type to be said: a literal, a text, a number, a yes or no. */
function plainOf(type) {
  if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
  const plain = PLAIN.find(([flag]) => type.flags & flag);
  return plain && { type: plain[1] };
}

/** One type as a schema; a named shape is referred to, not repeated. */
function schemaOf(type, context, isRoot = false) {
  const { checker, named } = context;
  const name = (type.aliasSymbol ?? type.symbol)?.name;
  if (!isRoot && named.has(name)) return { $ref: `#/components/schemas/${name}` };
  if (type.isUnion()) return unionOf(type, context);
  const plain = plainOf(type);
  if (plain) return plain;
  if (checker.isArrayType(type)) return { type: 'array', items: schemaOf(checker.getTypeArguments(type)[0], context) };
  return type.flags & ts.TypeFlags.Object ? objectOf(type, context) : {};
}

function unionOf(type, context) {
  const parts = type.types.filter((part) => !(part.flags & ts.TypeFlags.Undefined));
  if (parts.every((part) => part.isStringLiteral())) return { type: 'string', enum: parts.map((part) => part.value) };
  if (parts.every((part) => part.flags & ts.TypeFlags.BooleanLike)) return { type: 'boolean' };
  const schemas = parts.filter((part) => !(part.flags & ts.TypeFlags.BooleanLiteral && part.intrinsicName === 'false')).map((part) => schemaOf(part, context));
  return schemas.length === 1 ? schemas[0] : { anyOf: schemas };
}

function objectOf(type, context) {
  const { checker } = context;
  const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
  if (index) return { type: 'object', additionalProperties: schemaOf(index.type, context) };
  const properties = {};
  const required = [];
  for (const symbol of checker.getPropertiesOfType(type)) {
    const description = commentOf(symbol, checker);
    const schema = schemaOf(checker.getTypeOfSymbol(symbol), context);
    properties[symbol.name] = description && !schema.$ref ? { ...schema, description } : schema;
    if (!(symbol.flags & ts.SymbolFlags.Optional)) required.push(symbol.name);
  }
  return { type: 'object', properties, ...(required.length ? { required } : {}), additionalProperties: false };
}

/** Reads every exported interface and type of libs/contracts. @returns name → JSON Schema */
export function contractSchemas() {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.startsWith('interchange')).map((file) => join(folder, file));
  const config = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config, ts.sys, root);
  const program = ts.createProgram(files, { ...config.options, noEmit: true, incremental: false, tsBuildInfoFile: undefined });
  const checker = program.getTypeChecker();
  const declarations = files.flatMap((file) => program.getSourceFile(file).statements.filter((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)));
  const context = { checker, named: new Set(declarations.map((node) => node.name.text)) };
  const named = declarations.map((node) => [node.name.text, schemaOf(checker.getTypeAtLocation(node.name), context, true)]);
  return Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The file as it should stand: one shape a line. */
export function contractSchemasFile() {
  const lines = Object.entries(contractSchemas()).map(([name, schema]) => `  ${name}: ${JSON.stringify(schema)},`);
  return ['// Made from libs/contracts by `node test/support/contract-schemas.mjs`; do not edit.', 'export const CONTRACT_SCHEMAS: Readonly<Record<string, object>> = {', ...lines, '};', ''].join('\n');
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  writeFileSync(target, contractSchemasFile());
}
