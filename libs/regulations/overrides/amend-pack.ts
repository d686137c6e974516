import { type Day, parseDay } from '#calendar';

import { type Citation } from '../finding.ts';
import { basisOf } from '../law/bases.ts';
import { type AnyParameter, type DatedValue } from '../law/parameter.ts';
import { type RulePack } from '../pack.ts';
import { checkValue } from './check-value.ts';

/** One value a board sets, with who set it, why, and on what it rests. It holds from its day until the next one. */
export interface PackOverride {
  readonly parameter: string;
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly value: unknown;
  /** A provision, e.g. `646-QĐ/TU Điều 2`, or a board's own paper. Required. */
  readonly source: string;
  readonly reason: string;
  readonly author: string;
  /** `YYYY-MM-DD` */
  readonly confirmedOn?: string;
}

/** Why an override was refused, where it stands, and what to try. */
export interface PackProblem {
  /** e.g. `overrides[2].value` */
  readonly place: string;
  readonly code: 'unknown-parameter' | 'no-source' | 'no-author' | 'no-reason' | 'not-a-day' | 'before-the-pack' | 'outside-the-text' | 'unsorted' | 'repeated' | 'not-allowed' | 'shape';
  readonly message: string;
  readonly hint: string;
}

export type AmendedPack =
  | { readonly kind: 'amended'; readonly pack: RulePack }
  | { readonly kind: 'refused'; readonly problems: readonly PackProblem[] };

/** Name and version of a board's own pack. */
export interface AmendedHead {
  readonly code: string;
  readonly version: string;
  readonly name: string;
  readonly description: string;
}

/** Makes a board's own pack by changing values of another. Every override is checked; one bad one refuses all. */
export function amendPack(base: RulePack, head: AmendedHead, overrides: readonly PackOverride[]): AmendedPack {
  const problems = overrides.flatMap((override, at) => checkOverride(base, override, at));
  problems.push(...checkOrder(overrides));
  if (problems.length > 0) return { kind: 'refused', problems };
  const parameters = new Map(base.parameters);
  for (const override of overrides) {
    const parameter = parameters.get(override.parameter);
    if (parameter) parameters.set(override.parameter, withValue(parameter, override));
  }
  return { kind: 'amended', pack: Object.freeze({ ...base, ...head, base: base.code, parameters }) };
}

function withValue(parameter: AnyParameter, override: PackOverride): AnyParameter {
  const from = override.from as Day;
  const confirmedOn = parseDay(override.confirmedOn ?? '');
  const value: DatedValue<unknown> = {
    from, value: override.value, source: readSource(override.source), chosenBy: override.author, reason: override.reason,
    ...(confirmedOn ? { confirmedOn } : {}),
  };
  return { ...parameter, values: [...parameter.values.filter((one) => one.from < from), value] };
}

function readSource(text: string): Citation {
  const basis = basisOf(text);
  return { text, confirmed: basis?.confirmed ?? false };
}

function checkOverride(base: RulePack, override: PackOverride, at: number): PackProblem[] {
  const place = (field: string): string => `overrides[${at}].${field}`;
  const parameter = base.parameters.get(override.parameter);
  const problems: PackProblem[] = [];
  if (!parameter) {
    problems.push({
      place: place('parameter'), code: 'unknown-parameter', message: `Không có tham số “${override.parameter}” trong bộ quy tắc ${base.code}.`,
      hint: `Các tham số có: ${[...base.parameters.keys()].join(', ')}.`,
    });
  } else {
    const wrong = checkValue(parameter, override.value);
    if (wrong) problems.push({ place: place('value'), code: 'not-allowed', ...wrong });
  }
  problems.push(...checkWords(override, place), ...checkDay(base, override, place));
  return problems;
}

function checkWords(override: PackOverride, place: (field: string) => string): PackProblem[] {
  const problems: PackProblem[] = [];
  if (override.source.trim() === '') {
    problems.push({ place: place('source'), code: 'no-source', message: 'Giá trị không ghi căn cứ.', hint: 'Ghi điều khoản hoặc số văn bản của ban tổ chức.' });
  }
  if (override.author.trim() === '') {
    problems.push({ place: place('author'), code: 'no-author', message: 'Giá trị không ghi người chọn.', hint: 'Ghi họ tên và chức vụ người quyết định.' });
  }
  if (override.reason.trim() === '') {
    problems.push({ place: place('reason'), code: 'no-reason', message: 'Giá trị không ghi lý do.', hint: 'Ghi lý do chọn giá trị khác mặc định.' });
  }
  return problems;
}

function checkDay(base: RulePack, override: PackOverride, place: (field: string) => string): PackProblem[] {
  const from = parseDay(override.from);
  if (from === undefined) {
    return [{ place: place('from'), code: 'not-a-day', message: `“${override.from}” không phải là ngày.`, hint: 'Viết theo dạng 2026-11-23.' }];
  }
  if (!lies(from, base.validFrom, base.validUntil)) {
    return [{
      place: place('from'), code: 'before-the-pack', message: `Ngày ${from} nằm ngoài thời gian áp dụng của bộ quy tắc.`,
      hint: `Chọn ngày ${writeLife(base.validFrom, base.validUntil)}.`,
    }];
  }
  const basis = basisOf(override.source);
  if (!basis || lies(from, basis.effective, basis.until)) return [];
  return [{
    place: place('from'), code: 'outside-the-text', message: `Ngày ${from} nằm ngoài thời gian có hiệu lực của ${basis.code}.`,
    hint: `Văn bản có hiệu lực ${writeLife(basis.effective, basis.until)}.`,
  }];
}

function lies(on: Day, from: Day | undefined, until: Day | undefined): boolean {
  return (from === undefined || on >= from) && (until === undefined || on < until);
}

function writeLife(from: Day | undefined, until: Day | undefined): string {
  return `${from === undefined ? '' : `từ ${from}`}${until === undefined ? '' : ` đến trước ${until}`}`.trim();
}

/** Values of one parameter must come oldest first, one a day. */
function checkOrder(overrides: readonly PackOverride[]): PackProblem[] {
  const last = new Map<string, string>();
  return overrides.flatMap((override, at) => {
    const before = last.get(override.parameter);
    last.set(override.parameter, override.from);
    if (before === undefined || before < override.from) return [];
    const repeated = before === override.from;
    return [{
      place: `overrides[${at}].from`, code: repeated ? 'repeated' as const : 'unsorted' as const,
      message: repeated ? `Tham số “${override.parameter}” có hai giá trị cùng ngày ${override.from}.` : `Giá trị của “${override.parameter}” không xếp theo thứ tự ngày.`,
      hint: repeated ? 'Giữ một giá trị cho mỗi ngày.' : 'Xếp giá trị cũ trước, giá trị mới sau.',
    }];
  });
}
