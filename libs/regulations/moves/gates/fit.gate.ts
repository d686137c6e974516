import { day } from '#calendar';

import { noTextFound } from '../../law/cite.ts';
import { choice } from '../../law/parameter.ts';
import { FIRST_TEXT } from '../../limits/reading-parameters.ts';
import { type PairGate, put, refusal } from '../gate.ts';
import { PLANNED, ROTATION_98 } from '../provisions.ts';

const from = FIRST_TEXT;

export const SPECIALISATION = choice({
  code: 'specialisation-match', label: 'Đúng chuyên môn của vị trí',
  effect: 'Người không có chuyên môn nào của vị trí đến: chặn, chỉ lưu ý, hay bỏ qua.',
}, ['require', 'flag', 'ignore'], [{ from, value: 'require', source: noTextFound('mức độ khớp chuyên môn khi luân chuyển') }]);

export const MUST_BE_PLANNED = choice({
  code: 'must-be-planned', label: 'Phải có trong quy hoạch',
  effect: 'Người luân chuyển không có trong quy hoạch chức danh đến: chặn, chỉ lưu ý, hay bỏ qua.',
}, ['require', 'flag', 'ignore'], [
  { from, value: 'flag', source: ROTATION_98 },
  { from: day('2022-04-28'), value: 'flag', source: PLANNED, confirmedOn: day('2026-11-23') },
]);

/** One of the specialisations the seat asks for. */
export const specialisation: PairGate = {
  code: 'specialisation',
  name: 'Đúng chuyên môn của vị trí',
  asks: 'pair',
  provisions: [],
  parameters: [SPECIALISATION],
  bind: (settings) => {
    const { value: how, source } = settings.entry(SPECIALISATION);
    const differs = Object.freeze(refusal('specialisation-differs', 'Không có chuyên môn nào mà vị trí đến cần.', { cites: [source], waiver: 'authority' }));
    return (mover, { position }, marks) => {
      const wanted = position.specialisations;
      if (wanted.length === 0) return;
      const has = mover.dossier.person.specialisations;
      for (const one of wanted) if (has.includes(one)) return;
      put(how, differs, marks);
    };
  },
};

/** In the plan (quy hoạch) for the seat or its kind. */
export const planning: PairGate = {
  code: 'planning',
  name: 'Có trong quy hoạch',
  asks: 'pair',
  provisions: [PLANNED, ROTATION_98],
  parameters: [MUST_BE_PLANNED],
  bind: (settings) => {
    const { value: how, source } = settings.entry(MUST_BE_PLANNED);
    const missing = Object.freeze(refusal('not-planned', 'Không có trong quy hoạch chức danh đến.', { cites: [source], waiver: 'authority' }));
    return (mover, { position }, marks) => {
      const { plannedFor } = mover.dossier.person;
      if (plannedFor.includes(position.code) || (position.titleClass !== undefined && plannedFor.includes(position.titleClass))) return;
      put(how, missing, marks);
    };
  },
};
