import { formatDay } from '#calendar';
import type { DatasetFile } from '#contracts';
import { exportRows, loadDataset, type Work } from '#persistence';
import { type ListLayout, type ListLine, type WritableRow, writeDatasetTemplate, writeDatasetWorkbook, writeList } from '#spreadsheets';

import type { Caller, Desk } from '../desk/desk.ts';

/** A file of this room, with the name it is saved under. */
export interface ExportedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export const EXPORTS = ['template', 'dataset', 'people-list'] as const;
export type ExportKind = (typeof EXPORTS)[number];

const at = (row: WritableRow | undefined, column: string): string => row?.[column] ?? '';

const COLUMNS: ListLayout['columns'] = [
  { heading: 'Mã cán bộ', width: 14 }, { heading: 'Họ và tên', width: 28 },
  { heading: 'Nam', under: 'Ngày sinh', kind: 'day', width: 12 }, { heading: 'Nữ', under: 'Ngày sinh', kind: 'day', width: 12 },
  { heading: 'Chức vụ', width: 24 }, { heading: 'Giữ chức vụ từ', kind: 'day', width: 13 }, { heading: 'Số quyết định', width: 16 },
  { heading: 'Trình độ chuyên môn', width: 26 }, { heading: 'Lý luận chính trị', width: 16 }, { heading: 'Ngày vào Đảng', kind: 'day', width: 13 },
];

const THEORY: Readonly<Record<string, string>> = { none: '', elementary: 'Sơ cấp', intermediate: 'Trung cấp', advanced: 'Cao cấp', bachelor: 'Cử nhân' };

/** Everything the caller sees in one of the room's files; every one is on the record. */
export async function exportFile(desk: Desk, kind: ExportKind, caller: Caller): Promise<ExportedFile> {
  if (kind === 'template') return { fileName: 'Mẫu nhập liệu.xlsx', bytes: await writeDatasetTemplate() };
  await desk.database.work({ actor: caller.actor, scope: caller.scope, requestId: caller.requestId, purpose: 'export' }, (work) => work.record.note('dataset.exported', { detail: { kind } }));
  if (kind === 'dataset') {
    const dataset = await loadDataset(desk.database, { actor: caller.actor, scope: caller.scope });
    return { fileName: `Dữ liệu ${desk.today()}.xlsx`, bytes: await writeDatasetWorkbook(dataset) };
  }
  const layout = await desk.database.work({ actor: caller.actor, scope: caller.scope, purpose: 'export', snapshot: true, statementSeconds: 60 }, (work) => peopleLayout(work, desk.today()));
  return { fileName: `Danh sách trích ngang ${desk.today()}.xlsx`, bytes: await writeList(layout) };
}

async function all(work: Work, file: DatasetFile): Promise<WritableRow[]> {
  const rows: WritableRow[] = [];
  for await (const page of exportRows(work, file)) rows.push(...page);
  return rows;
}

/** People in post today under their units, in the layout that superior bodies ask for: number, columns and signature in their order. */
async function peopleLayout(work: Work, today: ReturnType<Desk['today']>): Promise<ListLayout> {
  const people = new Map((await all(work, 'people')).map((row) => [at(row, 'code'), row]));
  const positions = new Map((await all(work, 'positions')).map((row) => [at(row, 'code'), row]));
  const units = await all(work, 'units');
  const byUnit = new Map<string, ListLine[]>();
  for (const tenure of await all(work, 'tenures')) {
    const [person, position] = [people.get(at(tenure, 'person_code')), positions.get(at(tenure, 'position_code'))];
    const inPost = at(tenure, 'to') === '' || at(tenure, 'to') >= today;
    if (!person || !position || !inPost) continue;
    const unit = at(position, 'unit_code');
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), { kind: 'row', values: valuesOf(person, position, tenure) }]);
  }
  const lines = units.flatMap((unit): ListLine[] => {
    const rows = byUnit.get(at(unit, 'code'));
    return rows ? [{ kind: 'unit', name: at(unit, 'name') }, ...rows] : [];
  });
  return {
    sheet: 'Danh sách', issuer: ['CƠ QUAN CHỦ QUẢN', 'CƠ QUAN LẬP DANH SÁCH'], heading: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    title: ['DANH SÁCH TRÍCH NGANG CÁN BỘ LÃNH ĐẠO, QUẢN LÝ', `(Tính đến ngày ${formatDay(today)})`], columns: COLUMNS, lines, restart: true,
    signing: { left: { title: 'NGƯỜI LẬP DANH SÁCH' }, right: { title: 'THỦ TRƯỞNG CƠ QUAN' } },
  };
}

function valuesOf(person: WritableRow, position: WritableRow, tenure: WritableRow): string[] {
  const [male, birth] = [at(person, 'gender') === 'male', at(person, 'birth_date')];
  return [
    at(person, 'code'), at(person, 'full_name'), male ? birth : '', male ? '' : birth, at(position, 'title'), at(tenure, 'from'), at(tenure, 'decision_no'),
    at(person, 'qualifications').replaceAll(';', '; '), THEORY[at(person, 'political_theory')] ?? '', at(person, 'party_joined'),
  ];
}
