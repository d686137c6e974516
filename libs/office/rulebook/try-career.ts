import { type Day, parseImpreciseDay } from '#calendar';
import type { BenchPostView, BenchRequest } from '#contracts';
import {
  type Finding, indexHolders, judgeMover, type MoveMark, type PackProblem, prepareReview, raiseDossier, raiseEstablishment, type RulePack,
} from '#regulations';
import type { Establishment } from '#tenure';

import { type DeedRefused, refuse } from '../desk/refusals.ts';
import { readWorkplace } from './read-case-files.ts';
import { circumstanceProblems, circumstancesOf } from './typed-circumstances.ts';

/** What the rules say of a career somebody typed. */
export interface TriedCareer {
  readonly establishment: Establishment;
  readonly findings: readonly Finding[];
  readonly retiresOn?: Day | undefined;
  /** What stands against any move of this person, and what is to be known about it. */
  readonly refusals: readonly MoveMark[];
  readonly flags: readonly MoveMark[];
}

/** The posts of the workplace that golden cases share: what a typed career may be made of. */
export function benchPosts(): readonly BenchPostView[] {
  const { localities, units, positions } = readWorkplace();
  return positions.flatMap(({ code, title, unit: unitCode, head }) => {
    const unit = units.find((one) => one.code === unitCode);
    const locality = localities.find((one) => one.code === unit?.locality);
    return unit && locality ? [{ code, title, head, unit: unit.code, unitName: unit.name, localityName: locality.name }] : [];
  });
}

function problem(place: string, message: string, hint: string): PackProblem {
  return { place, code: 'shape', message, hint };
}

const isDay = (text: unknown): boolean => typeof text === 'string' && parseImpreciseDay(text) !== undefined;
const KINDS: readonly unknown[] = ['official', 'acting', 'in-charge', 'seconded', undefined];

function rowProblems(row: BenchRequest['rows'][number], at: number, posts: ReadonlySet<string>): PackProblem[] {
  const place = (field: string): string => `rows[${at}].${field}`;
  const problems: PackProblem[] = [];
  if (!posts.has(row.position)) problems.push(problem(place('position'), 'Chưa chọn chức vụ.', 'Chọn một chức vụ trong danh sách.'));
  if (!isDay(row.from)) problems.push(problem(place('from'), 'Ngày bắt đầu không hợp lệ.', 'Viết theo dạng 2018-11-23, hoặc 2018-11 khi không rõ ngày.'));
  if (row.to !== undefined && !isDay(row.to)) problems.push(problem(place('to'), 'Ngày cuối không hợp lệ.', 'Viết theo dạng 2023-07-31, hoặc để trống nếu còn giữ chức vụ.'));
  if (row.to !== undefined && isDay(row.to) && row.to < row.from) problems.push(problem(place('to'), 'Ngày cuối trước ngày bắt đầu.', 'Sửa một trong hai ngày.'));
  if (!KINDS.includes(row.kind)) problems.push(problem(place('kind'), 'Hình thức giữ chức vụ không hợp lệ.', 'Chọn chính thức, quyền, phụ trách hoặc biệt phái.'));
  return problems;
}

/** Judges a typed career by every rule of a pack and by the gates that ask about the person alone; nothing is stored. */
export function tryCareer(request: Omit<BenchRequest, 'asOf' | 'pack'>, pack: RulePack, asOf: Day): TriedCareer | DeedRefused {
  const { rows, birth, gender } = request;
  const posts = new Set(benchPosts().map((post) => post.code));
  const problems = [...rows.flatMap((row, at) => rowProblems(row, at, posts)), ...circumstanceProblems(request)];
  if (birth !== undefined && !isDay(birth)) problems.push(problem('birth', 'Ngày sinh không hợp lệ.', 'Viết theo dạng 1975-05-20.'));
  if (problems.length > 0) return refuse('bad-facts', '', 'Quá trình công tác nhập vào chưa đúng.', problems);
  const establishment = raiseEstablishment(readWorkplace(), {}, {});
  const dossier = raiseDossier({
    ...circumstancesOf(request),
    career: rows.map(({ position, from, to, kind, appointment }) => ({ seat: position, from, ...(to === undefined ? {} : { to }), ...(kind ? { kind } : {}), ...(appointment ? { appointment } : {}) })),
    person: { ...(birth === undefined ? {} : { birth }), ...(gender === undefined ? {} : { gender }) },
  }, '');
  const findings = prepareReview({ establishment, asOf, pack })(dossier).lines.flatMap((line) => line.findings);
  const { retiresOn, refusals, flags } = judgeMover(dossier, { establishment, asOf, pack, holders: indexHolders([], establishment, asOf) });
  return { establishment, findings, retiresOn, refusals, flags };
}
