import type { KeptPack, NewPack, Work } from '#persistence';
import { findPack, type PackProblem, readPackFile } from '#regulations';

import type { Caller, Desk } from '../desk/desk.ts';
import { type DeedRefused, refuse } from '../desk/refusals.ts';

const CODE = /^[a-z0-9][a-z0-9-]{0,59}$/;

/** A board's pack as it was sent: a file's contents, without a version of its own. Nothing in it is trusted yet. */
export type SentPack = Readonly<Record<string, unknown>>;

function problem(place: string, message: string, hint: string): PackProblem {
  return { place, code: 'shape', message, hint };
}

function headProblems({ code }: SentPack): PackProblem[] {
  if (typeof code !== 'string' || !CODE.test(code)) return [problem('code', 'Mã bộ quy tắc không hợp lệ.', 'Dùng chữ thường không dấu, số và gạch nối; tối đa 60 ký tự.')];
  return findPack(code) ? [problem('code', `Mã “${code}” là của một bộ quy tắc có sẵn.`, 'Chọn mã khác, ví dụ thêm tên địa phương.')] : [];
}

/** Reads a sent pack through the same checks as a file; one bad value refuses all. */
export function checkPack(sent: SentPack): NewPack | DeedRefused {
  const read = readPackFile({ ...sent, version: '1' });
  const problems = [...headProblems(sent), ...(read.kind === 'refused' ? read.problems : [])];
  if (problems.length > 0) return refuse('bad-pack', String(sent['code']), 'Bộ quy tắc chưa dùng được; chưa có gì được ghi.', problems);
  const base = sent['base'];
  return {
    code: String(sent['code']), name: String(sent['name']), description: String(sent['description']),
    bases: [...new Set<string>((Array.isArray(base) ? base : [base]).map(String))],
    overrides: sent['overrides'] as NewPack['overrides'],
  };
}

async function keep(work: Work, pack: NewPack, about: { readonly basedOn?: number | undefined; readonly caller: Caller }): Promise<KeptPack | DeedRefused> {
  const { basedOn, caller } = about;
  if (basedOn === undefined) {
    const made = await work.packs.create(pack, caller.scope === 'all' ? [] : caller.scope);
    if (made === 'code-taken') return refuse('bad-pack', pack.code, `Đã có bộ quy tắc mã "${pack.code}".`, [problem('code', `Đã có bộ quy tắc mã “${pack.code}”.`, 'Chọn mã khác, hoặc sửa bộ quy tắc đang có.')]);
  } else {
    const made = await work.packs.replace(pack, basedOn);
    if (made === 'stale') return refuse('stale', pack.code, 'Bộ quy tắc đã được người khác sửa. Mở lại để xem bản mới nhất rồi sửa tiếp.');
    if (made === 'unknown') return refuse('not-yours', pack.code, 'Không có bộ quy tắc này trong phạm vi được giao.');
  }
  return (await work.packs.find(pack.code)) ?? refuse('unknown-pack', pack.code, '');
}

/**
 * Writes a board's pack: the first version, or the next one after `basedOn`. Refused with the places and what to try; the
 * record keeps who did it and every value.
 */
export async function keepPack(desk: Desk, wish: { readonly sent: SentPack; readonly basedOn?: number | undefined; readonly idempotencyKey?: string | undefined }, caller: Caller): Promise<KeptPack | DeedRefused> {
  const pack = checkPack(wish.sent);
  if ('outcome' in pack) return pack;
  const context = {
    actor: caller.actor, scope: caller.scope, requestId: caller.requestId, purpose: 'rules',
    action: wish.basedOn === undefined ? 'rule-pack.made' : 'rule-pack.changed',
    idempotencyKey: wish.idempotencyKey, fingerprint: JSON.stringify(wish.sent),
  };
  return desk.database.work(context, (work) => keep(work, pack, { basedOn: wish.basedOn, caller }));
}

/** Takes a board's pack out of use; what was judged by it stays readable. */
export async function withdrawPack(desk: Desk, code: string, caller: Caller): Promise<{ readonly code: string } | DeedRefused> {
  const context = { actor: caller.actor, scope: caller.scope, requestId: caller.requestId, purpose: 'rules', action: 'rule-pack.withdrawn' };
  const done = await desk.database.work(context, async (work) => {
    const boards = await work.defaultPacks.boardsOn(code);
    return boards > 0 ? boards : work.packs.withdraw(code);
  });
  if (typeof done === 'number') return refuse('wrong-state', code, `Bộ quy tắc "${code}" đang là mặc định của ${done} nơi. Đặt bộ khác làm mặc định trước khi thôi dùng.`);
  return done === 'withdrawn' ? { code } : refuse('not-yours', code, 'Không có bộ quy tắc này trong phạm vi được giao.');
}
