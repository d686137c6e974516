import type { ImportQuestionGroup } from '#contracts';
import type { PreviewRow } from '#spreadsheets';

/** Different questions told beside the rows; the rows hold all of theirs. */
const MOST = 300;

/** Gathers the questions of the rows: each different one once, with how many rows ask it. */
export class QuestionBook {
  private readonly asked = new Map<string, ImportQuestionGroup & { rows: number }>();

  note({ sheet, row, questions }: PreviewRow): void {
    for (const question of questions) {
      const group = this.asked.get(question.id);
      if (group) group.rows += 1;
      else this.asked.set(question.id, { ...question, rows: 1, first: { sheet, row } });
    }
  }

  /** Open ones that rows wait for first, then by number of rows; answered ones last. */
  groups(): ImportQuestionGroup[] {
    const weight = ({ blocks, answer }: ImportQuestionGroup): number => Number(answer !== undefined) * 2 + Number(!blocks);
    return [...this.asked.values()].sort((a, b) => weight(a) - weight(b) || b.rows - a.rows).slice(0, MOST);
  }
}
