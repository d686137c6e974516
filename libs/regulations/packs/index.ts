import { type RulePack } from '../pack.ts';
import { vn65 } from './vn-65.ts';
import { vnHcmcEducation } from './vn-hcmc-education.ts';

const PACKS: readonly RulePack[] = [vn65, vnHcmcEducation];

/** Code of the pack that boards start with. */
export const DEFAULT_PACK = 'vn-hcmc-education';

/** The packs shipped, in the order of the texts. */
export function listPacks(): readonly RulePack[] {
  return PACKS;
}

/** The shipped pack of a code. */
export function findPack(code: string): RulePack | undefined {
  return PACKS.find((pack) => pack.code === code);
}
