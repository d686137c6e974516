import type { Field } from '../layout/fields.ts';
import type { CellReading } from '../list/read-cell.ts';
import type { ListedPerson } from '../list/read-list.ts';
import type { CellState, HistoryLine, MatchedPerson, PreviewCell, PreviewRow, Question, RowState, Trouble, Write } from './preview-types.ts';
import { sayNote } from './say-note.ts';

interface CellDraft {
  readonly cell: CellReading;
  state: CellState;
  old: string | undefined;
  value: string | undefined;
  troubles: readonly Trouble[];
}

const NONE: readonly Trouble[] = [];

/** What is known so far of a row that is being previewed: the parts of the preview add to it, then it is closed. */
export class RowDraft {
  person: MatchedPerson | undefined;
  readonly history: HistoryLine[] = [];
  readonly writes: Write[] = [];
  readonly questions: Question[] = [];
  /** Undoes what a write has claimed, should the row not be written after all. */
  readonly undo: (() => void)[] = [];
  private readonly why: Trouble[] = [];
  private readonly cells: readonly CellDraft[];
  private readonly filled = new Map<Field, CellDraft[]>();

  constructor(readonly listed: ListedPerson, private readonly answers: Readonly<Record<string, string>>, private readonly fixed: ReadonlyMap<CellReading, CellReading>) {
    this.cells = listed.cells.map((cell) => ({ cell, state: cell.value === '' ? 'same' : 'ignored', old: undefined, value: undefined, troubles: cell.notes.length === 0 ? NONE : cell.notes.map(sayNote) }));
    for (const draft of this.cells) {
      if (draft.cell.value === '') continue;
      const same = this.filled.get(draft.cell.field);
      if (same) same.push(draft);
      else this.filled.set(draft.cell.field, [draft]);
    }
  }

  /** What a cell of the field would do; every cell that the value came from shows it. */
  mark(fields: readonly Field[], state: CellState, old?: string): void {
    for (const field of fields) {
      for (const draft of this.filled.get(field) ?? []) {
        draft.state = state;
        if (old !== undefined) draft.old = old;
      }
    }
  }

  /** A value that takes the place of another, or of nothing. */
  markChange(fields: readonly Field[], old: string): void {
    if (old === '') this.mark(fields, 'new');
    else this.mark(fields, 'changed', old);
  }

  markCell(cell: CellReading, state: CellState, old?: string): void {
    const draft = this.cells.find((each) => each.cell === cell);
    if (!draft) return;
    draft.state = state;
    if (old !== undefined) draft.old = old;
  }

  /** The value as it would be written, where that differs from what was read. */
  give(field: Field, value: string): void {
    for (const draft of this.filled.get(field) ?? []) draft.value = value;
  }

  note(field: Field, trouble: Trouble): void {
    const [draft] = this.filled.get(field) ?? [];
    if (draft) draft.troubles = [...draft.troubles, trouble];
    else this.why.push(trouble);
  }

  fault(trouble: Trouble): void {
    this.why.push(trouble);
  }

  /** Asks, and tells what was answered. */
  ask(question: Omit<Question, 'answer'>): string | undefined {
    const answer = this.answers[question.id];
    this.questions.push(answer === undefined ? question : { ...question, answer });
    return answer;
  }

  /** The row as it is shown and stored. `leftOut`: the clerk, or nobody's answer, keeps it from being written. */
  close(leftOut: (row: { readonly error: boolean; readonly waiting: boolean }) => Trouble | undefined): PreviewRow {
    const cells = this.cells.map((draft) => this.closeCell(draft));
    const weight = weightOf([...this.why, ...cells.flatMap((cell) => cell.troubles ?? [])]);
    const error = weight === 'error';
    const waiting = this.questions.some((question) => question.blocks && question.answer === undefined);
    const out = leftOut({ error, waiting });
    const { cells: _cells, place, ...listed } = this.listed;
    const kept = !error && !waiting && !out;
    if (!kept) this.takeBack();
    return {
      sheet: listed.sheet, row: listed.row, role: 'data', state: out ? 'ignored' : this.stateOf(weight, waiting), why: out ? [...this.why, out] : this.why, listed, place,
      ...(this.person ? { person: this.person } : {}), cells, questions: this.questions, history: this.history,
      writes: kept ? this.writes : [],
    };
  }

  /** What the row has claimed for its writes is free again. */
  private takeBack(): void {
    for (const undo of this.undo.reverse()) undo();
  }

  private stateOf(weight: 'error' | 'warning' | undefined, waiting: boolean): RowState {
    if (weight === 'error') return 'error';
    if (waiting || weight === 'warning') return 'warning';
    if (this.writes.length === 0) return 'same';
    return this.person?.by === 'new' ? 'new' : 'changed';
  }

  private closeCell({ cell, state, old, value = cell.value, troubles }: CellDraft): PreviewCell {
    const original = this.fixed.get(cell);
    const shown = { field: cell.field, column: cell.column, raw: (original ?? cell).raw, value, state: weightOf(troubles) ?? state };
    if (original) return { ...shown, ...asideOf(old, troubles), read: original, fixed: cell.raw };
    const plain = isPlain(cell) && value === cell.value;
    if (plain && troubles === NONE && old === undefined) return shown;
    return { ...shown, ...asideOf(old, troubles), ...(plain ? {} : { read: cell }) };
  }
}

function asideOf(old: string | undefined, troubles: readonly Trouble[]): Pick<PreviewCell, 'old' | 'troubles'> {
  return { ...(old === undefined ? {} : { old }), ...(troubles.length === 0 ? {} : { troubles }) };
}

/** Whether a reading is told by its value alone. */
function isPlain({ notes, state, year }: CellReading): boolean {
  return notes.length === 0 && state === 'fine' && year === undefined;
}

function weightOf(troubles: readonly Trouble[]): 'error' | 'warning' | undefined {
  if (troubles.some(({ weight }) => weight === 'error')) return 'error';
  return troubles.some(({ weight }) => weight === 'warning') ? 'warning' : undefined;
}
