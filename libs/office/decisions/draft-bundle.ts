import { type Day } from '#calendar';
import type { BundleKind, DecisionLine } from '#contracts';
import type { DecisionKind } from '#documents';
import type { Work } from '#persistence';
import type { Dossier } from '#regulations';
import type { Establishment } from '#tenure';

import type { Caller, Desk } from '../desk/desk.ts';
import { type DeedRefused, refuse } from '../desk/refusals.ts';
import { settledBodies } from './body-settings.ts';
import { type Bundle, type Change, type Extras, singleBundle, transferBundle } from './bundle.ts';
import { missing } from './draft-decisions.ts';
import { usualBodies } from './issuing-body.ts';
import { bodyOfPost, type Post, postOf } from './move-facts.ts';

/** What one person outside a plan gets. */
export interface BundleWish extends Extras {
  readonly kind: BundleKind;
  readonly person: string;
  /** The new post of a transfer, an appointment, a reception, acting or a secondment; else the one held. */
  readonly position: string;
  readonly effective: Day;
  readonly idempotencyKey?: string | undefined;
}

/** Kinds that speak of a post to come; the others of the one held. */
const TO_COME: ReadonlySet<BundleKind> = new Set(['transfer', 'appointment', 'reception', 'acting', 'secondment']);

/** The post held on the eve of a day; a head's post before others. */
function heldPost(dossier: Dossier, on: Day, establishment: Establishment): Post | undefined {
  const held = dossier.tenures
    .filter(({ kind, from, until }) => kind === 'official' && from.earliest < on && (until === undefined || until.latest >= on))
    .map(({ position }) => position)
    .sort((one, other) => Number(establishment.positions.get(other)?.head ?? false) - Number(establishment.positions.get(one)?.head ?? false));
  return held[0] === undefined ? undefined : postOf(held[0], establishment);
}

async function changeFor(work: Work, wish: BundleWish): Promise<Change | DeedRefused> {
  const establishment = await work.establishment.load();
  const dossier = await work.dossiers.find(wish.person);
  if (!dossier) return refuse('unknown-person', wish.person, `Không có hồ sơ "${wish.person}" trong phạm vi được xem.`);
  const post = postOf(wish.position, establishment);
  if (!post) return refuse('unknown-position', wish.position, `Không có vị trí "${wish.position}".`);
  const held = heldPost(dossier, wish.effective, establishment);
  const [from, to] = TO_COME.has(wish.kind) ? [wish.kind === 'appointment' ? undefined : held, post] : [post, undefined];
  const bodies = await settledBodies(work, usualBodies(establishment));
  return {
    subject: { code: wish.person, fullName: dossier.person.fullName, dossier }, from, to, effective: wish.effective,
    sending: bodyOfPost(from, establishment, bodies), receiving: bodyOfPost(to, establishment, bodies),
  };
}

function bundleOf(wish: BundleWish, change: Change): Bundle {
  const { until, reason, acting, termYears } = wish;
  if (wish.kind === 'transfer') return transferBundle(change, termYears === undefined ? {} : { termYears });
  const kind: DecisionKind = wish.kind;
  return singleBundle(kind, change, { until, reason, acting, termYears });
}

/** Drafts the papers of one person outside any plan. */
export function draftBundle(desk: Desk, wish: BundleWish, caller: Caller): Promise<readonly DecisionLine[] | DeedRefused> {
  const context = {
    actor: caller.actor, scope: caller.scope, purpose: 'decision', action: 'decision.drafted', requestId: caller.requestId,
    idempotencyKey: wish.idempotencyKey, fingerprint: JSON.stringify(wish),
  };
  return desk.database.work(context, async (work): Promise<readonly DecisionLine[] | DeedRefused> => {
    const change = await changeFor(work, wish);
    if ('outcome' in change) return change;
    const bundle = bundleOf(wish, change);
    if ('unmet' in bundle) return missing(change.subject, bundle.unmet);
    const [first, ...others] = bundle;
    if (!first) return refuse('nothing-chosen', wish.kind, 'Không có văn bản nào để lập.');
    const [line] = await work.decisions.draft([first]);
    return line === undefined || others.length === 0 ? (line ? [line] : []) : [line, ...(await work.decisions.draft(others.map((paper) => ({ ...paper, group: line.group }))))];
  });
}
