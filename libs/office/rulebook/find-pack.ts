import { type Day, formatDay } from '#calendar';
import type { KeptPack, Work } from '#persistence';
import { type AmendedPack, DEFAULT_PACK, findPack, listPacks, packCovers, readPackFile, type RulePack } from '#regulations';

import { type DeedRefused, refuse } from '../desk/refusals.ts';

/** Which pack is asked for, and for which day. */
export interface PackWish {
  readonly asOf: Day;
  /** Code of a shipped pack or of a board's own; the office's default when absent. */
  readonly pack?: string | undefined;
  /** Version a thing was made by, as that thing kept it; absent: the one that stands. */
  readonly version?: string | undefined;
}

/** What a pack's file says: `base` is one code or several. */
export function packFileOf({ code, version, name, description, bases, overrides }: Pick<KeptPack, 'code' | 'name' | 'description' | 'bases' | 'overrides'> & { readonly version: number }): object {
  return { code, version: String(version), name, description, base: bases.length === 1 ? bases[0] : bases, overrides };
}

/**
 * A kept pack as rules can be judged by it. Its version carries those of the shipped packs it stands on, so that a review is
 * made anew when one of them changes.
 */
export function raiseKeptPack(kept: KeptPack): AmendedPack {
  const read = readPackFile(packFileOf(kept));
  if (read.kind === 'refused') return read;
  const bases = kept.bases.map((code) => findPack(code)?.version ?? '').join('+');
  return { kind: 'amended', pack: Object.freeze({ ...read.pack, version: `${kept.version}+${bases}` }) };
}

function versionIn(text: string | undefined): number | undefined {
  const found = /^(\d{1,9})\+/.exec(text ?? '');
  return found ? Number(found[1]) : undefined;
}

/** A board's pack that a later edition of the shipped packs no longer takes is no pack until the board has mended it. */
async function keptPack(work: Work, code: string, version: string | undefined): Promise<RulePack | DeedRefused | undefined> {
  const kept = await work.packs.find(code, versionIn(version));
  if (!kept) return undefined;
  if (kept.withdrawn && version === undefined) return refuse('unknown-pack', code, `Bộ quy tắc "${code}" đã được thôi dùng. Chọn bộ quy tắc khác.`);
  const raised = raiseKeptPack(kept);
  if (raised.kind === 'amended') return raised.pack;
  return refuse('bad-pack', code, `Bộ quy tắc "${code}" không còn dùng được: ${raised.problems[0]?.message ?? ''}`, raised.problems);
}

/** A pack by its code, whatever the day. */
export async function findAnyPack(work: Work, code: string, version?: string): Promise<RulePack | DeedRefused> {
  const found = findPack(code) ?? (await keptPack(work, code, version));
  return found ?? refuse('unknown-pack', code, `Không có bộ quy tắc "${code}". Có các bộ: ${listPacks().map((known) => known.code).join(', ')}.`);
}

/** The code of the pack that judges for whoever works when none is named: his board's choice, or that of the house. */
export async function defaultPackOf(work: Work): Promise<string> {
  return (await work.defaultPacks.inForce())?.pack ?? DEFAULT_PACK;
}

/** The pack a request names, shipped or a board's own, or why there is none for that day. */
export async function packOf(work: Work, { asOf, pack: wanted, version }: PackWish): Promise<RulePack | DeedRefused> {
  const code = wanted ?? (await defaultPackOf(work));
  const pack = await findAnyPack(work, code, version);
  if ('outcome' in pack || packCovers(pack, asOf)) return pack;
  return refuse('pack-not-in-force', asOf, `Bộ quy tắc "${code}" chưa có hiệu lực vào ngày ${formatDay(asOf)}. Chọn ngày muộn hơn hoặc bộ quy tắc khác.`);
}
