import type { WritableRow } from '../dataset/write-csv.ts';
import type { ClassifiedRow, RowRole } from '../layout/classify-rows.ts';
import { type ListedPerson, personOf, type SheetReading } from '../list/read-list.ts';
import { type Fix, fixesByRow, fixPerson, readingOf } from './fix-cells.ts';
import { valueIn } from './find-person.ts';
import { HeldAgainst } from './held-against.ts';
import { previewHistory } from './history-part.ts';
import { identify } from './identify.ts';
import { previewPersonPart } from './person-part.ts';
import { previewPost } from './post-part.ts';
import { PreviewCounter } from './preview-counter.ts';
import type { Decisions, OnFile, PreviewCounts, PreviewRow, Trouble } from './preview-types.ts';
import { previewRatings } from './rating-part.ts';
import { RowDraft } from './row-draft.ts';

const ROLES: Readonly<Record<Exclude<RowRole, 'data'>, string>> = {
  title: 'Dòng tiêu đề của danh sách.', header: 'Dòng tên cột.', 'repeated-header': 'Dòng tên cột lặp lại.', 'column-numbers': 'Dòng đánh số cột.',
  'unit-heading': 'Dòng tên đơn vị của các dòng bên dưới.', subtotal: 'Dòng cộng.', footer: 'Phần ký tên cuối danh sách.', blank: 'Dòng trống.',
  'left-out': 'Trang hoặc vùng này không được chọn để nhập.',
};

/**
 * Tells row by row what a file would do. Rows go in and come out one at a time, in the order of the file: nothing but
 * what is on file, the counts and the names seen so far is kept, so that the file may be as long as it likes.
 */
export class Previewer {
  private readonly held: HeldAgainst;
  private readonly counter = new PreviewCounter();
  private readonly seen = new Map<string, { readonly sheet: string; readonly row: number }>();
  /** Rows of the file that write a person, each with the columns it writes. */
  private readonly written = new Map<string, readonly { readonly columns: WritableRow; readonly sheet: string; readonly row: number }[]>();
  private readonly fixes: ReadonlyMap<string, readonly Fix[]>;
  private readonly leftOut: ReadonlySet<string>;

  constructor(onFile: OnFile, private readonly decisions: Decisions = {}) {
    this.held = new HeldAgainst(onFile, decisions);
    this.fixes = fixesByRow(decisions.fixes ?? []);
    this.leftOut = new Set((decisions.leftOut ?? []).map(({ sheet, row }) => `${sheet}!${row}`));
  }

  /** Rows of a sheet as it was read. */
  *takeSheet(reading: SheetReading): Generator<PreviewRow> {
    const people = reading.people[Symbol.iterator]();
    let next = people.next();
    for (const row of reading.rows) {
      const person = !next.done && next.value.row === row.row ? next.value : undefined;
      if (person) next = people.next();
      yield this.takeRow(reading.sheet, row, person);
    }
  }

  /** One row of a sheet; `person` where it holds one. */
  takeRow(sheet: string, row: ClassifiedRow, person?: ListedPerson): PreviewRow {
    return this.counter.count(person ? this.previewPerson(person) : ignoredRow(sheet, row));
  }

  /** A row of an earlier preview of the same file, under the decisions made since. Rows must come in the order of the file, all of them. */
  takeAgain(row: PreviewRow): PreviewRow {
    if (!row.place) return this.counter.count(row);
    return this.counter.count(this.previewPerson(personOf(row.place, row.cells.map(readingOf))));
  }

  counts(): PreviewCounts {
    return this.counter.counts();
  }

  private previewPerson(read: ListedPerson): PreviewRow {
    const { person, fixed } = fixPerson(read, this.fixes.get(`${read.sheet}!${read.row}`) ?? []);
    const draft = new RowDraft(person, this.decisions.answers ?? {}, fixed);
    if (!this.isLeftOut(person)) this.fill(draft);
    const row = draft.close((state) => this.whyOut(person, state));
    this.remember(row);
    return row;
  }

  /** Rows below see the person as this row would leave him. */
  private remember({ sheet, row: at, writes, person }: PreviewRow): void {
    for (const { file, key, row, was } of writes) {
      if (file !== 'people') continue;
      const [code = ''] = key;
      const citizenId = person?.citizenId ?? this.held.people.get(code)?.citizenId;
      this.held.people.add(citizenId === undefined ? { row } : { row, citizenId });
      this.written.set(code, [...(this.written.get(code) ?? []), { columns: was ?? row, sheet, row: at }]);
    }
  }

  /** Two rows of the file that say different things of one person: the clerk chooses, by fixing one or leaving it out. */
  private contradict(draft: RowDraft): void {
    for (const { file, key, was } of draft.writes) {
      if (file !== 'people' || !was) continue;
      const earlier = this.written.get(key[0] ?? '')?.find(({ columns }) => Object.keys(was).some((column) => column in columns));
      if (earlier) draft.fault({ code: 'contradicts', weight: 'error', message: `Dòng ${earlier.row}, trang “${earlier.sheet}” ghi khác về cùng người này.` });
    }
  }

  private fill(draft: RowDraft): void {
    const { listed } = draft;
    if (listed.faults.includes('no-name') && valueIn(listed, 'person-code') === '') draft.fault({ code: 'no-name', weight: 'error', message: 'Dòng này không có họ tên.' });
    if (listed.faults.includes('two-genders')) draft.fault({ code: 'two-genders', weight: 'error', message: 'Vừa ghi nam vừa ghi nữ.' });
    if (listed.hidden) draft.fault({ code: 'hidden-row', weight: 'warning', message: 'Dòng này bị ẩn trong tệp. Kiểm tra trước khi nhập.' });
    const code = identify(draft, this.held, this.seen);
    if (code === undefined) return;
    previewPersonPart(draft, this.held, code);
    this.contradict(draft);
    previewPost(draft, this.held, code);
    previewRatings(draft, this.held, code);
    previewHistory(draft, this.held, code);
  }

  private isLeftOut({ sheet, row }: ListedPerson): boolean {
    return this.leftOut.has(`${sheet}!${row}`);
  }

  private whyOut(person: ListedPerson, { error, waiting }: { error: boolean; waiting: boolean }): Trouble | undefined {
    if (this.isLeftOut(person)) return { code: 'left-out', weight: 'note', message: 'Dòng này được chọn không nhập.' };
    if (!this.decisions.leaveOutUnsettled || (!error && !waiting)) return undefined;
    return { code: 'unsettled', weight: 'note', message: 'Dòng còn lỗi hoặc còn câu hỏi, được chọn không nhập.' };
  }
}

function ignoredRow(sheet: string, { row, role }: ClassifiedRow): PreviewRow {
  const message = role === 'data' ? 'Dòng không đọc được người nào.' : ROLES[role];
  return { sheet, row, role, state: 'ignored', why: [{ code: role, weight: 'note', message }], cells: [], questions: [], history: [], writes: [] };
}
