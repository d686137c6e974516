import { day } from '#calendar';
import { type Establishment } from '#tenure';

import { noTextFound } from '../../law/cite.ts';
import { choice } from '../../law/parameter.ts';
import { FIRST_TEXT } from '../../limits/reading-parameters.ts';
import { type PairGate, refusal } from '../gate.ts';
import { type MoveMark } from '../move.ts';
import { COMMUNE_APPOINTS } from '../provisions.ts';
import { isSchoolLevel } from '../school-level.ts';

const from = FIRST_TEXT;

export const SWAP_AREA = choice({
  code: 'swap-area', label: 'Phạm vi địa bàn hoán đổi',
  effect: 'Chỉ chuyển trong cùng xã, quận hoặc phường; trong cùng địa bàn cấp trên trực tiếp; hay không giới hạn.',
}, ['same-locality', 'same-parent', 'anywhere'], [{ from, value: 'anywhere', source: noTextFound('giới hạn địa bàn, khoảng cách khi luân chuyển') }]);

export const APPOINTING_AUTHORITY = choice({
  code: 'appointing-authority', label: 'Thẩm quyền bổ nhiệm hiệu trưởng khi chuyển khác địa bàn',
  effect: 'Chuyển hiệu trưởng giữa hai địa bàn: hai ủy ban nhân dân cùng quyết định, sở quyết định, hay phải hỏi thẩm quyền.',
}, ['both-committees', 'department', 'ask'], [
  { from, value: 'both-committees', source: noTextFound('thẩm quyền bổ nhiệm hiệu trưởng khi còn cấp huyện') },
  { from: day('2025-07-01'), value: 'ask', source: COMMUNE_APPOINTS },
]);

/** Where a swap may reach. */
export const area: PairGate = {
  code: 'area',
  name: 'Địa bàn hoán đổi',
  asks: 'pair',
  provisions: [],
  parameters: [SWAP_AREA],
  bind: (settings, { establishment }) => {
    const { value: reach, source } = settings.entry(SWAP_AREA);
    if (reach === 'anywhere') return () => undefined;
    const outside = Object.freeze(refusal('outside-swap-area', 'Vị trí đến nằm ngoài địa bàn hoán đổi của bộ quy tắc.', { cites: [source], waiver: 'authority' }));
    return (mover, { position }, marks) => {
      const [here, there] = [localityOf(mover.position?.unit, establishment), localityOf(position.unit, establishment)];
      if (here === undefined || there === undefined || here === there) return;
      if (reach === 'same-locality' || !haveOneParent(here, there, establishment)) marks.refusals.push(outside);
    };
  },
};

const UNRESOLVED = { code: 'authority-unresolved', text: 'Chuyển hiệu trưởng sang địa bàn khác: cần xác định cấp có thẩm quyền bổ nhiệm.' };
const BOTH = { code: 'authority-both', text: 'Chuyển hiệu trưởng sang địa bàn khác: mỗi bên quyết định phần của mình, cùng ngày có hiệu lực.' };

/** Who decides on a principal who goes to a school of another locality. */
export const authority: PairGate = {
  code: 'authority',
  name: 'Thẩm quyền bổ nhiệm hiệu trưởng',
  asks: 'pair',
  provisions: [COMMUNE_APPOINTS],
  parameters: [APPOINTING_AUTHORITY],
  bind: (settings, { establishment }) => {
    const { value: who, source } = settings.entry(APPOINTING_AUTHORITY);
    if (who === 'department') return () => undefined;
    const mark: MoveMark = Object.freeze({ ...(who === 'ask' ? UNRESOLVED : BOTH), cites: [source], values: {} });
    return (mover, { position }, marks) => {
      if (!position.head || !isSchoolLevel(establishment.units.get(position.unit)?.level ?? '')) return;
      const [here, there] = [localityOf(mover.position?.unit, establishment), localityOf(position.unit, establishment)];
      if (here !== undefined && there !== undefined && here !== there) marks.flags.push(mark);
    };
  },
};

function haveOneParent(a: string, b: string, { localities }: Establishment): boolean {
  const parent = localities.get(a)?.parent;
  return parent !== undefined && parent === localities.get(b)?.parent;
}

const localityOf = (unit: string | undefined, { units }: Establishment): string | undefined => units.get(unit ?? '')?.locality;
