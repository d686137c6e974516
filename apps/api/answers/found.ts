import { Refusal } from './problems.ts';

/** What was found; nothing there and nothing for the visitor's eyes are the same answer. @throws Refusal not-found */
export function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Refusal('not-found');
  return thing;
}
