import { type RulePack } from '../pack.ts';
import { findPack } from '../packs/index.ts';
import { amendPack, type AmendedPack, type PackOverride, type PackProblem } from './amend-pack.ts';
import { joinPacks } from './join-packs.ts';

const HEAD = ['code', 'version', 'name', 'description'] as const;
const KNOWN: readonly string[] = [...HEAD, 'base', 'overrides'];
const FIELDS = ['parameter', 'from', 'value', 'source', 'reason', 'author', 'confirmedOn'] as const;
const REQUIRED = ['parameter', 'from', 'source', 'reason', 'author'] as const;

/**
 * Reads a board's pack as parsed from JSON or YAML:
 * `base` is the code of a shipped pack, or a list of codes whose rules are put together.
 * `{ code, version, name, description, base, overrides: [{ parameter, from, value, source, reason, author, confirmedOn? }] }`.
 * Refused with the place and what to try; nothing is guessed.
 */
export function readPackFile(data: unknown): AmendedPack {
  if (!isRecord(data)) return refuse([shape('', 'Tệp không phải là một bộ quy tắc.', 'Ghi code, version, name, description, base, overrides.')]);
  const problems = HEAD.filter((field) => typeof data[field] !== 'string' || data[field] === '')
    .map((field) => shape(field, `Thiếu “${field}”.`, 'Ghi một chuỗi chữ.'));
  for (const field of Object.keys(data)) {
    if (!KNOWN.includes(field)) problems.push(shape(field, `Không hiểu “${field}”.`, `Chỉ dùng: ${KNOWN.join(', ')}.`));
  }
  const base = readBase(data['base'], problems);
  const overrides = readOverrides(data['overrides'], problems);
  if (problems.length > 0 || !base) return refuse(problems);
  return amendPack(base, {
    code: String(data['code']), version: String(data['version']), name: String(data['name']), description: String(data['description']),
  }, overrides);
}

function readBase(base: unknown, problems: PackProblem[]): RulePack | undefined {
  const wanted: readonly unknown[] = Array.isArray(base) ? [...new Set<unknown>(base)] : [base];
  const packs = wanted.map((code) => findPack(String(code)));
  const missing = packs.indexOf(undefined);
  if (missing >= 0 || wanted.length === 0) {
    problems.push(shape('base', `Không có bộ quy tắc “${String(wanted[missing])}”.`, 'Chọn mã của một bộ quy tắc có sẵn.'));
    return undefined;
  }
  const joined = joinPacks(packs.filter((pack) => pack !== undefined));
  if (!joined) problems.push(shape('base', 'Các bộ quy tắc này không cùng áp dụng vào ngày nào.', 'Chọn các bộ có thời gian áp dụng chung.'));
  return joined;
}

function readOverrides(list: unknown, problems: PackProblem[]): PackOverride[] {
  if (!Array.isArray(list)) {
    problems.push(shape('overrides', 'Thiếu danh sách giá trị.', 'Ghi overrides là một danh sách, có thể trống.'));
    return [];
  }
  return list.flatMap((entry: unknown, at) => {
    const found = readOverride(entry, `overrides[${at}]`, problems);
    return found ? [found] : [];
  });
}

function readOverride(entry: unknown, place: string, problems: PackProblem[]): PackOverride | undefined {
  if (!isRecord(entry)) {
    problems.push(shape(place, 'Mục này không phải là một giá trị.', `Ghi ${FIELDS.join(', ')}.`));
    return undefined;
  }
  for (const field of Object.keys(entry)) {
    if (!(FIELDS as readonly string[]).includes(field)) problems.push(shape(`${place}.${field}`, `Không hiểu “${field}”.`, `Chỉ dùng: ${FIELDS.join(', ')}.`));
  }
  const text = (field: (typeof FIELDS)[number]): string => (typeof entry[field] === 'string' ? entry[field] : '');
  for (const field of REQUIRED) {
    if (entry[field] !== undefined && typeof entry[field] !== 'string') problems.push(shape(`${place}.${field}`, `“${field}” phải là chữ.`, 'Đặt trong dấu ngoặc kép.'));
  }
  const confirmedOn = text('confirmedOn');
  return {
    parameter: text('parameter'), from: text('from'), value: entry['value'], source: text('source'), reason: text('reason'), author: text('author'),
    ...(confirmedOn === '' ? {} : { confirmedOn }),
  };
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function shape(place: string, message: string, hint: string): PackProblem {
  return { place, code: 'shape', message, hint };
}

function refuse(problems: readonly PackProblem[]): AmendedPack {
  return { kind: 'refused', problems };
}
