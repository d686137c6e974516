import type { IssuingBodyRequest, IssuingBodyView } from '#contracts';
import { type IssuerFacts, type SigningPower, SIGNING_POWERS, templateSet, unprintable } from '#documents';
import type { StoredBody, Work } from '#persistence';
import type { Establishment } from '#tenure';

import type { Caller, Desk } from '../desk/desk.ts';
import { type DeedRefused, refuse } from '../desk/refusals.ts';
import { type IssuingBody, STATE_SET, usualBodies } from './issuing-body.ts';

/** What is stored came through {@link saveIssuingBody}. */
const settingsOf = (stored: StoredBody): IssuingBodyRequest => stored.settings as IssuingBodyRequest;

const isPower = (text: string | undefined): text is SigningPower => (SIGNING_POWERS as readonly (string | undefined)[]).includes(text);

/** A body as the office has set it; as its name suggests where nobody has. */
export function settledBody(usual: IssuingBody, stored: StoredBody | undefined): IssuingBody {
  if (!stored) return usual;
  const { proposer, recipients, executors, templateSet: set, power, name, superior, place, symbol, authorityTitle, signerTitle, signerName } = settingsOf(stored);
  const issuer: IssuerFacts = { name, superior, place, symbol, authorityTitle, signerTitle, signerName, ...(isPower(power) ? { power } : {}) };
  return { ...usual, issuer, proposer, recipients, executors, templateSet: templateSet(set) ? set : STATE_SET };
}

/** Bodies with the settings of this office, by code. */
export async function settledBodies(work: Work, usual: readonly IssuingBody[]): Promise<ReadonlyMap<string, IssuingBody>> {
  const stored = await work.bodies.find([...new Set(usual.map(({ code }) => code))]);
  return new Map(usual.map((body) => [body.code, settledBody(body, stored.get(body.code))]));
}

/** Leaves out what is not there. */
function there<Known extends Record<string, string | undefined>>(known: Known): { [Key in keyof Known]?: string } {
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as { [Key in keyof Known]?: string };
}

const SAME = { name: '', place: '', authorityTitle: '', signerTitle: '' } as const;

function viewOf(usual: IssuingBody, stored: StoredBody | undefined, establishment: Establishment): IssuingBodyView {
  const { issuer, proposer, recipients, executors, code, locality } = settledBody(usual, stored);
  const { superior, symbol, power, signerName, name, place, authorityTitle, signerTitle } = issuer;
  return {
    ...SAME, ...there({ name, place, authorityTitle, signerTitle }), code, locality, localityName: establishment.localities.get(locality)?.name ?? locality, proposer, recipients, executors,
    ...(stored ? { templateSet: settingsOf(stored).templateSet, version: stored.version } : { templateSet: STATE_SET, version: 0 }),
    ...there({ superior, symbol, power, signerName, updatedBy: stored?.updatedBy, updatedAt: stored?.updatedAt }),
  };
}

/** The bodies of the localities the caller sees. */
export function listIssuingBodies(desk: Desk, caller: Caller): Promise<readonly IssuingBodyView[]> {
  return desk.database.work({ actor: caller.actor, scope: caller.scope, purpose: 'decision', requestId: caller.requestId }, async (work) => {
    const establishment = await work.establishment.load();
    const seen = new Set((await work.establishment.localities()).map(({ code }) => code));
    const usual = usualBodies(establishment).filter(({ locality }) => seen.has(locality));
    const stored = new Map((await work.bodies.all()).map((body) => [body.code, body]));
    return usual.map((body) => viewOf(body, stored.get(body.code), establishment));
  });
}

function faultOf(settings: IssuingBodyRequest): string | undefined {
  const texts = [...settings.recipients, ...settings.executors, ...Object.values(settings).filter((value) => typeof value === 'string')];
  if (texts.some((text) => unprintable(text).length > 0)) return 'Có ký tự không in được trên văn bản.';
  if (settings.power !== undefined && !isPower(settings.power)) return `Không có thẩm quyền ký "${settings.power}".`;
  return templateSet(settings.templateSet) === undefined ? `Không có bộ thể thức "${settings.templateSet}".` : undefined;
}

/** Sets a body's particulars; papers drafted from now on follow them, those there already stay as they are. */
export function saveIssuingBody(desk: Desk, wish: { readonly code: string; readonly version: number; readonly settings: IssuingBodyRequest }, caller: Caller): Promise<IssuingBodyView | DeedRefused> {
  const context = { actor: caller.actor, scope: caller.scope, purpose: 'decision', action: 'issuing-body.set', requestId: caller.requestId };
  return desk.database.work(context, async (work): Promise<IssuingBodyView | DeedRefused> => {
    const establishment = await work.establishment.load();
    const seen = new Set((await work.establishment.localities()).map(({ code }) => code));
    const usual = usualBodies(establishment).find(({ code, locality }) => code === wish.code && seen.has(locality));
    if (!usual) return refuse('unknown-body', wish.code, `Không có cơ quan ban hành "${wish.code}" trong phạm vi được xem.`);
    const fault = faultOf(wish.settings);
    if (fault !== undefined) return refuse('edit-refused', wish.code, fault);
    const saved = await work.bodies.save({ code: wish.code, locality: usual.locality, settings: wish.settings }, wish.version);
    if (saved.outcome !== 'updated') return refuse('stale', wish.code, 'Cài đặt của cơ quan này vừa được người khác thay đổi. Tải lại rồi sửa tiếp.');
    const stored = (await work.bodies.find([wish.code])).get(wish.code);
    return viewOf(usual, stored, establishment);
  });
}
