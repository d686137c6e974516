const fields = new WeakMap<object, Set<string>>();

/** Remembers that a property was made by one of our field decorators. */
export const marked: PropertyDecorator = (target, property) => {
  const known = fields.get(target.constructor) ?? new Set<string>();
  known.add(String(property));
  fields.set(target.constructor, known);
};

/** Names of a request class's properties made by our field decorators, those of its ancestors included. */
export function knownFields(shape: object): ReadonlySet<string> {
  const all = new Set<string>();
  for (let at: unknown = shape; typeof at === 'function' && at !== Function.prototype; at = Object.getPrototypeOf(at)) {
    for (const name of fields.get(at) ?? []) all.add(name);
  }
  return all;
}
