import { type INestApplication, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { getMetadataStorage } from 'class-validator';
import { OPENS_WITH } from '../door/allow.ts';
import { knownFields } from './known-fields.ts';

const BODY = 3;
const QUERY = 4;
const PARAM = 5;
const CHECKED: ReadonlySet<number> = new Set([BODY, QUERY, PARAM]);
const VALUES = new Set<unknown>([Object, String, Number, Boolean, Array, Promise, undefined]);

interface Handler {
  readonly name: string;
  readonly prototype: object;
  readonly method: string;
  readonly deed: object;
}

/** The house rules that a route breaks, as sentences that name it; empty when it keeps them all. */
function faultsOf(handler: Handler): string[] {
  const faults: string[] = [];
  if (Reflect.getMetadata(OPENS_WITH, handler.deed) === undefined) faults.push(`${handler.name} does not say for whom it opens: add @Allow(permission), @SignedIn() or @Public()`);
  const args: Record<string, { index: number; data?: unknown }> = Reflect.getMetadata(ROUTE_ARGS_METADATA, handler.prototype.constructor, handler.method) ?? {};
  const types: unknown[] = Reflect.getMetadata('design:paramtypes', handler.prototype, handler.method) ?? [];
  for (const [key, { index, data }] of Object.entries(args)) {
    const kind = Number(key.split(':')[0]);
    if (!CHECKED.has(kind)) continue;
    faults.push(...faultsOfShape(`${handler.name}, parameter ${index + 1}`, types[index], data));
  }
  return faults;
}

function faultsOfShape(place: string, shape: unknown, part: unknown): string[] {
  if (part !== undefined) return [`${place} takes "${String(part)}" alone: take the whole as a request class`];
  if (VALUES.has(shape) || typeof shape !== 'function') return [`${place} has no request class, so nothing would be checked`];
  const fields = knownFields(shape);
  if (fields.size === 0) return [`${place}: ${shape.name} has no field made by shapes/fields.ts`];
  const checked = getMetadataStorage().getTargetValidationMetadatas(shape, '', false, false).map((metadata) => metadata.propertyName);
  return [...new Set(checked)].filter((name) => !fields.has(name)).map((name) => `${place}: ${shape.name}.${name} is not made by shapes/fields.ts`);
}

/** Every route of the application, from Nest's own list of controllers. */
function handlersOf(app: INestApplication): Handler[] {
  const scanner = new MetadataScanner();
  return app.get(DiscoveryService, { strict: false }).getControllers().flatMap((wrapper) => {
    const prototype: unknown = wrapper.metatype?.prototype;
    if (typeof prototype !== 'object' || prototype === null) return [];
    return scanner.getAllMethodNames(prototype).flatMap((method) => {
      const deed: unknown = Reflect.get(prototype, method);
      if (typeof deed !== 'function' || Reflect.getMetadata(PATH_METADATA, deed) === undefined) return [];
      const verb = RequestMethod[Number(Reflect.getMetadata(METHOD_METADATA, deed))] ?? '?';
      return [{ name: `${wrapper.name}.${method} (${verb})`, prototype, method, deed }];
    });
  });
}

/** Refuses to start with a route that does not say for whom it opens, or takes something in unchecked. @throws Error */
export function checkRoutes(app: INestApplication): void {
  const faults = handlersOf(app).flatMap(faultsOf);
  if (faults.length > 0) throw new Error(`The API does not start:\n- ${faults.join('\n- ')}`);
}
