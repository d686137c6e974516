import { type RulePack } from '../pack.ts';
import { vn59Positions } from './vn-59-positions.ts';
import { vn65 } from './vn-65.ts';
import { vnDecree33 } from './vn-decree33.ts';
import { vnHaiduong646 } from './vn-haiduong-646.ts';
import { vnHcmcEducation } from './vn-hcmc-education.ts';
import { vnSchools } from './vn-schools.ts';

const PACKS: readonly RulePack[] = [vn65, vnSchools, vnHcmcEducation, vnHaiduong646, vnDecree33, vn59Positions];

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
