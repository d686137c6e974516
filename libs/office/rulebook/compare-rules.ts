import type { Day } from '#calendar';
import type { ChangedValueView, FlipView } from '#contracts';
import type { ComparisonResult, Work } from '#persistence';
import { amendPack, changedValues, countFlips, type Flip, looksAtHeadsOnly, prepareComparison, type RulePack, writeValue } from '#regulations';
import type { Establishment } from '#tenure';

import { type Caller, type Desk, goOnOrStop } from '../desk/desk.ts';
import { type DeedRefused, refuse } from '../desk/refusals.ts';
import { packOf } from './find-pack.ts';

/** What would change: by another pack, or by one value in place of that of `pack`. */
export interface ComparisonWish {
  readonly asOf: Day;
  readonly pack?: string | undefined;
  readonly withPack?: string | undefined;
  readonly parameter?: string | undefined;
  readonly value?: unknown;
  /** Locality code; absent: everything the caller sees. */
  readonly scope?: string | undefined;
}

export type TwoPacks = readonly [before: RulePack, after: RulePack];

const PAGE = 1000;

/** A pack with one value supposed; it exists for this question only. */
function supposed(before: RulePack, wish: ComparisonWish, actor: string): RulePack | DeedRefused {
  const head = { code: before.code, version: `${before.version}*`, name: before.name, description: before.description };
  const amended = amendPack(before, head, [{
    parameter: wish.parameter ?? '', from: wish.asOf, value: wish.value, source: 'giá trị giả định', reason: 'thử xem kết luận đổi thế nào', author: actor,
  }]);
  if (amended.kind === 'amended') return amended.pack;
  return refuse('bad-pack', wish.parameter ?? '', 'Giá trị giả định chưa dùng được.', amended.problems.map((one) => ({ ...one, place: one.place.replace('overrides[0].', '') })));
}

/** Both packs of a question, or why there are not two. */
export async function twoPacksOf(work: Work, wish: ComparisonWish, actor: string): Promise<TwoPacks | DeedRefused> {
  if ((wish.withPack === undefined) === (wish.parameter === undefined)) {
    return refuse('missing-fact', '', 'Chọn hoặc một bộ quy tắc khác, hoặc một tham số và giá trị để thử; không chọn cả hai.');
  }
  const before = await packOf(work, wish);
  if ('outcome' in before) return before;
  const after = wish.withPack === undefined ? supposed(before, wish, actor) : await packOf(work, { asOf: wish.asOf, pack: wish.withPack });
  return 'outcome' in after ? after : [before, after];
}

async function rootsOf(work: Work, asked: string | undefined, caller: Caller): Promise<readonly string[] | DeedRefused> {
  if (asked === undefined) return caller.scope === 'all' ? [] : caller.scope;
  if ((await work.establishment.subtree(asked)).length > 0) return [asked];
  return refuse('unknown-locality', asked, `Không có địa phương mã "${asked}" trong phạm vi được xem.`);
}

/** Files the question in an open work. @returns its number */
export async function fileComparison(work: Work, wish: ComparisonWish, caller: Caller): Promise<{ readonly id: string } | DeedRefused> {
  const packs = await twoPacksOf(work, wish, caller.actor);
  if ('outcome' in packs) return packs;
  const scope = await rootsOf(work, wish.scope, caller);
  if ('outcome' in scope) return scope;
  const [before, after] = packs;
  const change = wish.parameter === undefined ? undefined : { parameter: wish.parameter, value: wish.value };
  return { id: await work.comparisons.create({ asOf: wish.asOf, scope, before, after, change }) };
}

function flipView(flip: Flip, { positions, units, localities }: Establishment): FlipView {
  const { title, unit: unitCode } = positions.get(flip.position) ?? { title: flip.position, unit: '' };
  const { name: unitName, locality } = units.get(unitCode) ?? { name: '', locality: '' };
  return { ...flip, title, unitName, locality, localityName: localities.get(locality)?.name ?? '' };
}

/** Parameters whose value on the day differs, called by name, with values as they are read. */
function changedViews(asOf: Day, packs: TwoPacks): readonly ChangedValueView[] {
  const [before, after] = packs;
  const said = (pack: RulePack, code: string): string => {
    const parameter = pack.parameters.get(code);
    const value = parameter?.values.findLast((one) => one.from <= asOf)?.value;
    return parameter === undefined || value === undefined ? '–' : writeValue(parameter, value);
  };
  return changedValues(asOf, packs).map(({ parameter }) => ({
    parameter, label: (before.parameters.get(parameter) ?? after.parameters.get(parameter))?.label ?? parameter, before: said(before, parameter), after: said(after, parameter),
  }));
}

/** Judges everybody in scope by both packs, page by page, and keeps the verdicts that differ. @throws DeedCancelled */
export async function compareOverData(work: Work, about: { readonly asOf: Day; readonly packs: TwoPacks; readonly scope?: string | undefined }, caller: Caller): Promise<ComparisonResult> {
  const { asOf, packs, scope } = about;
  caller.onProgress?.({ phase: 'loading', progress: 0 });
  const establishment = await work.establishment.load();
  const compare = prepareComparison({ establishment, asOf }, packs);
  const query = { asOf, headsOnly: packs.every(looksAtHeadsOnly), size: PAGE, scope };
  const total = await work.dossiers.count(query);
  const flips: Flip[] = [];
  let judged = 0;
  let read = 0;
  for await (const dossiers of work.dossiers.batches(query)) {
    goOnOrStop(caller);
    for (const dossier of dossiers) {
      const found = compare(dossier);
      judged += found.judged;
      flips.push(...found.flips);
    }
    read += dossiers.length;
    caller.onProgress?.({ phase: 'judging', progress: total === 0 ? 1 : read / total });
  }
  return { judged, counts: countFlips(flips), changed: changedViews(asOf, packs), dataVersion: await work.dataVersion(), flips: flips.map((flip) => flipView(flip, establishment)) };
}

/** Answers a question that is filed already; answered once. @throws DeedCancelled */
export async function makeComparison(desk: Desk, id: string, caller: Caller): Promise<{ readonly id: string } | DeedRefused> {
  const context = { actor: caller.actor, scope: caller.scope, purpose: 'due-list', requestId: caller.requestId, statementSeconds: 600 };
  const asked = await desk.database.work(context, (work) => work.comparisons.find(id));
  if (!asked) return refuse('unknown-comparison', id, `Không có lần so sánh "${id}" trong phạm vi được xem.`);
  if (asked.counts) return { id };
  const asOf = asked.asOf as Day;
  const wish = { asOf, pack: asked.before.code, ...(asked.parameter === undefined ? { withPack: asked.after.code } : { parameter: asked.parameter, value: asked.value }) };
  const found = await desk.database.work({ ...context, asOf, snapshot: true }, async (work) => {
    const packs = await twoPacksOf(work, wish, caller.actor);
    return 'outcome' in packs ? packs : compareOverData(work, { asOf, packs, scope: asked.scope.length === 1 ? asked.scope[0] : undefined }, caller);
  });
  if ('outcome' in found) return found;
  caller.onProgress?.({ phase: 'storing', progress: 1 });
  await desk.database.work({ ...context, action: 'comparison.made' }, (work) => work.comparisons.store(id, found));
  return { id };
}
