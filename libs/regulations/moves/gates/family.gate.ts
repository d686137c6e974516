import { day } from '#calendar';

import { noTextFound } from '../../law/cite.ts';
import { choice } from '../../law/parameter.ts';
import { FIRST_TEXT } from '../../limits/reading-parameters.ts';
import { type PairGate, put, refusal } from '../gate.ts';
import { FAMILY, FAMILY_205 } from '../provisions.ts';

export const FAMILY_TIES = choice({
  code: 'family-ties', label: 'Người thân tại đơn vị đến',
  effect: 'Người đứng đầu có người thân trong tập thể lãnh đạo của đơn vị đến: chặn, chỉ lưu ý, hay bỏ qua.',
}, ['require', 'flag', 'ignore'], [
  { from: FIRST_TEXT, value: 'require', source: noTextFound('quy định về người thân trước 205-QĐ/TW') },
  { from: day('2019-09-23'), value: 'require', source: FAMILY_205 },
  { from: day('2023-07-11'), value: 'require', source: FAMILY },
]);

/** Head and deputy, or two leaders of one unit, may not be family. Other posts at the destination are remarked on. */
export const family: PairGate = {
  code: 'family',
  name: 'Quan hệ gia đình tại đơn vị đến',
  asks: 'pair',
  provisions: [FAMILY, FAMILY_205],
  parameters: [FAMILY_TIES],
  bind: (settings, { holders }) => {
    const { value: how, source } = settings.entry(FAMILY_TIES);
    return (mover, { position }, marks) => {
      const { relatives } = mover.dossier;
      if (relatives.length === 0 || holders === undefined) return;
      for (const holder of holders.get(position.unit) ?? []) {
        const tie = relatives.find((one) => one.relative === holder.person);
        if (!tie || holder.position.code === position.code) continue;
        const mark = refusal('family-at-destination', `Có người thân (mã ${holder.person}) đang giữ “${holder.position.title}” tại đơn vị đến.`,
          { cites: [source], values: { relative: holder.person, kind: tie.kind, position: holder.position.code }, waiver: 'authority' });
        put(isLeader(holder.position) ? how : 'flag', mark, marks);
      }
    };
  },
};

const DEPUTIES = new Set(['office-deputy', 'school-vice-principal']);

/** Heads, and deputies by their title class or their title in words. */
function isLeader(position: { head: boolean; titleClass?: string | undefined; title: string }): boolean {
  return position.head || (position.titleClass === undefined ? /^phó /i.test(position.title) : DEPUTIES.has(position.titleClass));
}
