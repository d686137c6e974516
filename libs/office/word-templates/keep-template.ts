import { checkTemplate, DECISION_KINDS, type DecisionKind, type Regime, type TagPlace } from '#documents';
import type { StoredTemplate, TemplateMove, WorkContext } from '#persistence';

import type { Caller, Desk } from '../desk/desk.ts';
import { type DeedRefused, refuse } from '../desk/refusals.ts';

export interface TemplateWish {
  readonly kind: DecisionKind;
  readonly regime: Regime;
  /** Name of the issuing body; empty = any. */
  readonly issuer: string;
  readonly name: string;
  readonly file: Uint8Array;
  readonly idempotencyKey?: string | undefined;
}

const placeText = (place: TagPlace | undefined): string => (place === undefined ? 'Tệp' : `${place.part}, đoạn ${place.paragraph}`);

/**
 * Takes a Word template in: unpacked and checked, its tags against the dictionary. Refused with every fault, its place and
 * what was found there; taken as a new version that waits for somebody else's approval.
 */
export async function keepTemplate(desk: Desk, wish: TemplateWish, caller: Caller): Promise<StoredTemplate | DeedRefused> {
  const report = checkTemplate(wish.file);
  if (report.outcome === 'refused') {
    const problems = report.faults.map(({ code, text, detail, place }) => ({
      place: placeText(place), code, message: text, hint: [detail, place?.excerpt === detail ? undefined : place?.excerpt].filter((each) => each !== undefined && each !== '').join(' · '),
    }));
    return refuse('bad-template', wish.name, 'Mẫu Word chưa dùng được; chưa có gì được lưu.', problems);
  }
  const { kind, regime, issuer, name } = wish;
  const tags = report.tags.map((tag) => ({ name: tag.name, places: tag.places }));
  const context = {
    ...about(caller, 'word-template.sent'), idempotencyKey: wish.idempotencyKey, fingerprint: JSON.stringify([kind, regime, issuer, name, report.bytes.length]),
  };
  return desk.database.work(context, (work) => work.templates.keep({ kind, regime, issuer, name, tags, file: report.bytes }, caller.scope === 'all' ? [] : caller.scope));
}

function about(caller: Caller, action: string): WorkContext {
  return { actor: caller.actor, scope: caller.scope, requestId: caller.requestId, purpose: 'decision', action };
}

const MOVES: Readonly<Record<Exclude<TemplateMove, 'done'>, (id: string) => DeedRefused>> = {
  unknown: (id) => refuse('unknown-template', id, ''),
  stale: (id) => refuse('stale', id, 'Mẫu đã được người khác thay đổi. Tải lại rồi làm tiếp.'),
  own: (id) => refuse('own-template', id, 'Người gửi mẫu không tự phê duyệt mẫu của mình; cần người khác phê duyệt.'),
  'not-waiting': (id) => refuse('template-closed', id, 'Mẫu này đã được phê duyệt, thay thế hoặc rút.'),
};

/** Approves or withdraws a version as it was when the caller looked at it. */
export async function moveTemplate(desk: Desk, wish: { readonly id: string; readonly version: number; readonly to: 'approved' | 'withdrawn' }, caller: Caller): Promise<StoredTemplate | DeedRefused> {
  const { id, version, to } = wish;
  return desk.database.work(about(caller, `word-template.${to}`), async (work): Promise<StoredTemplate | DeedRefused> => {
    const moved = to === 'approved' ? await work.templates.approve(id, version) : await work.templates.withdraw(id, version);
    if (moved !== 'done') return MOVES[moved](id);
    return (await work.templates.find(id)) ?? MOVES.unknown(id);
  });
}

/** Whether a text names a kind of decision. */
export function isDecisionKind(kind: string): kind is DecisionKind {
  return DECISION_KINDS.some((each) => each === kind);
}
