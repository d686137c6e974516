import { addMonths, day, type Day, formatDay } from '#calendar';

import { type AttestationFact, type AttestationKind } from '../../dossier.ts';
import { noTextFound } from '../../law/cite.ts';
import { choice, codes, number } from '../../law/parameter.ts';
import { FIRST_TEXT } from '../../limits/reading-parameters.ts';
import { type Marks, type MoverGate, put, refusal } from '../gate.ts';
import { DOSSIER_727, PAPERS_138, PAPERS_170 } from '../provisions.ts';

const from = FIRST_TEXT;
const DECREE_138 = day('2020-12-01');
const DECREE_170 = day('2025-07-01');
const KINDS: readonly AttestationKind[] = ['asset-declaration', 'health-certificate', 'political-standard'];

export const PAPERS_ASKED = codes({
  code: 'papers-asked', label: 'Giấy tờ phải có trong hồ sơ',
  effect: 'Các giấy tờ phải có trong hồ sơ nhân sự khi luân chuyển, bổ nhiệm; bỏ một loại là không xem xét loại đó.',
}, [
  { from, value: KINDS, source: noTextFound('hồ sơ luân chuyển trước Nghị định 138/2020/NĐ-CP') },
  { from: DECREE_138, value: KINDS, source: PAPERS_138 },
  { from: DECREE_170, value: KINDS, source: PAPERS_170 },
]);

const MONTHS: Readonly<Record<AttestationKind, ReturnType<typeof number>>> = {
  'asset-declaration': number({
    code: 'asset-declaration-months', label: 'Hạn của bản kê khai tài sản',
    effect: 'Bản kê khai tài sản, thu nhập cũ hơn số tháng này thì coi như chưa có.',
  }, { min: 1, max: 60, unit: 'months' }, [{ from, value: 12, source: noTextFound('hạn sử dụng của bản kê khai tài sản trong hồ sơ luân chuyển') }]),
  'health-certificate': number({
    code: 'health-certificate-months', label: 'Hạn của giấy chứng nhận sức khỏe',
    effect: 'Giấy chứng nhận sức khỏe cũ hơn số tháng này thì coi như chưa có.',
  }, { min: 1, max: 60, unit: 'months' }, [
    { from, value: 6, source: noTextFound('hạn sử dụng của giấy chứng nhận sức khỏe trước Quyết định 727/QĐ-BNV') },
    { from: DECREE_170, value: 6, source: DOSSIER_727 },
  ]),
  'political-standard': number({
    code: 'political-standard-months', label: 'Hạn của kết luận tiêu chuẩn chính trị',
    effect: 'Kết luận về tiêu chuẩn chính trị cũ hơn số tháng này thì coi như chưa có.',
  }, { min: 1, max: 120, unit: 'months' }, [{ from, value: 60, source: noTextFound('hạn sử dụng của kết luận tiêu chuẩn chính trị') }]),
};

export const MISSING_PAPERS = choice({
  code: 'missing-papers', label: 'Hồ sơ thiếu giấy tờ',
  effect: 'Hồ sơ chưa có hoặc đã quá hạn một giấy tờ phải có: chặn, chỉ lưu ý, hay bỏ qua.',
}, ['require', 'flag', 'ignore'], [{ from, value: 'flag', source: noTextFound('cách xử lý khi hồ sơ thiếu giấy tờ') }]);

const NAMES: Readonly<Record<AttestationKind, string>> = {
  'asset-declaration': 'bản kê khai tài sản, thu nhập', 'health-certificate': 'giấy chứng nhận sức khỏe', 'political-standard': 'kết luận về tiêu chuẩn chính trị',
};

/** Papers that the file of a rotation or an appointment must hold, not older than they may be, and what they found. */
export const papers: MoverGate = {
  code: 'papers',
  name: 'Giấy tờ trong hồ sơ nhân sự',
  asks: 'mover',
  provisions: [PAPERS_138, PAPERS_170, DOSSIER_727],
  parameters: [PAPERS_ASKED, ...Object.values(MONTHS), MISSING_PAPERS],
  bind: (settings, { asOf }) => {
    const { value, source } = settings.entry(PAPERS_ASKED);
    const asked = KINDS.filter((kind) => value.includes(kind)).map((kind) => ({ kind, oldest: addMonths(asOf, -settings.of(MONTHS[kind])) }));
    const missing = settings.of(MISSING_PAPERS);
    return ({ dossier, marks }) => {
      const absent: AttestationKind[] = [];
      for (const { kind, oldest } of asked) {
        const last = newest(dossier.attestations ?? [], kind, { from: oldest, on: asOf });
        if (last === undefined) absent.push(kind);
        else if (!last.satisfied) mark(last, source, marks);
      }
      if (absent.length > 0) {
        put(missing, refusal('papers-missing', `Hồ sơ chưa có hoặc đã quá hạn: ${absent.map((kind) => NAMES[kind]).join('; ')}.`,
          { cites: [source], values: { papers: absent.join(',') }, waiver: 'authority' }), marks);
      }
    };
  },
};

function newest(list: readonly AttestationFact[], kind: AttestationKind, within: { readonly from: Day; readonly on: Day }): AttestationFact | undefined {
  let last: AttestationFact | undefined;
  for (const one of list) {
    if (one.kind === kind && one.on >= within.from && one.on <= within.on && (last === undefined || one.on > last.on)) last = one;
  }
  return last;
}

function mark({ kind, on }: AttestationFact, source: Parameters<typeof refusal>[2]['cites'][number], marks: Marks): void {
  marks.refusals.push(refusal('paper-not-in-order', `Chưa bảo đảm theo ${NAMES[kind]} ngày ${formatDay(on)}.`, { cites: [source], values: { kind, on }, waiver: 'authority' }));
}
