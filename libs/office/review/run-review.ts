import { type Day } from '#calendar';
import type { ReviewHead, ReviewKey, Work } from '#persistence';
import { looksAtHeadsOnly, prepareReview, type RulePack } from '#regulations';
import type { Establishment } from '#tenure';

import { type Caller, type Desk, goOnOrStop } from '../desk/desk.ts';
import { type DeedRefused, refuse } from '../desk/refusals.ts';
import { packOf } from '../rulebook/find-pack.ts';
import { headLine } from './head-line.ts';

export interface ReviewRequest {
  readonly asOf: Day;
  /** Code of a rule pack; the office's default when absent. */
  readonly pack?: string | undefined;
  /** Locality code; absent: the whole city. */
  readonly scope?: string | undefined;
}

const PAGE = 1000;

/** What a review of this request is filed under: the same key means the same findings. */
export async function reviewKey(work: Work, request: ReviewRequest, pack: RulePack): Promise<ReviewKey> {
  return {
    asOf: request.asOf,
    pack: pack.code,
    packVersion: pack.version,
    dataVersion: await work.dataVersion(),
    scope: request.scope === undefined ? [] : [request.scope],
  };
}

async function judgeAll(reading: Work, writing: Work, about: { key: ReviewKey; pack: RulePack; establishment: Establishment; caller: Caller }): Promise<ReviewHead> {
  const { key, pack, establishment, caller } = about;
  const scope = key.scope[0];
  const query = { asOf: key.asOf, headsOnly: looksAtHeadsOnly(pack), size: PAGE, scope };
  const total = await reading.dossiers.count(query);
  const writer = await writing.reviews.begin({ ...key, packName: pack.name });
  const judge = prepareReview({ establishment, asOf: key.asOf, pack });
  let judged = 0;
  for await (const dossiers of reading.dossiers.batches(query)) {
    goOnOrStop(caller);
    await writer.add(dossiers.flatMap((dossier) => judge(dossier).lines.map((line) => headLine(dossier, line, establishment))));
    judged += dossiers.length;
    caller.onProgress?.({ phase: 'judging', progress: total === 0 ? 1 : judged / total });
  }
  caller.onProgress?.({ phase: 'storing', progress: 1 });
  return writer.finish();
}

/**
 * Judges every head in post on a day by a rule pack and keeps the findings as an immutable snapshot. A review of the
 * same day, pack, scope and data is made once and found again.
 * @throws DeedCancelled | DatabaseUnavailable | DatabaseBusy
 */
export async function runReview(desk: Desk, request: ReviewRequest, caller: Caller): Promise<ReviewHead | DeedRefused> {
  const context = { actor: caller.actor, scope: caller.scope, purpose: 'due-list', requestId: caller.requestId, asOf: request.asOf, statementSeconds: 600 };
  return desk.database.work({ ...context, snapshot: true }, async (reading): Promise<ReviewHead | DeedRefused> => {
    const pack = await packOf(reading, request);
    if ('outcome' in pack) return pack;
    const key = await reviewKey(reading, request, pack);
    const made = await reading.reviews.find(key);
    if (made) return made;
    if (request.scope !== undefined && (await reading.establishment.subtree(request.scope)).length === 0) {
      return refuse('unknown-locality', request.scope, `Không có địa phương mã "${request.scope}" trong phạm vi được xem.`);
    }
    caller.onProgress?.({ phase: 'loading', progress: 0 });
    const establishment = await reading.establishment.load();
    return desk.database.work({ ...context, action: 'review.made' }, (writing) => judgeAll(reading, writing, { key, pack, establishment, caller }));
  });
}
