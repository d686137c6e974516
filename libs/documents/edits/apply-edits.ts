import { type Line, type PaperDocument, type Run, textOf } from '../paper/paper.ts';
import { unprintable } from '../paper/printable.ts';
import { rewriteLines } from './places.ts';

/** What a clerk changed in one place: the generated text it was made against, and the text wanted. Lines ends split, an empty text takes the line out. */
export interface PaperEdit {
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

/** A place of a paper that may be edited, with its text. */
export interface EditablePlace {
  readonly place: string;
  readonly text: string;
}

export interface Edited {
  readonly document: PaperDocument;
  /** Edits made against a text that is generated differently now, or against a place that is gone: not applied, for the clerk to look at. */
  readonly stale: readonly PaperEdit[];
  /** Edits with characters no paper may carry: not applied. */
  readonly refused: readonly { readonly edit: PaperEdit; readonly letters: readonly string[] }[];
}

/** Every place that may be edited, in reading order. */
export function editablePlaces(paper: PaperDocument): readonly EditablePlace[] {
  const places: EditablePlace[] = [];
  rewriteLines(paper, (place, line) => {
    places.push({ place, text: textOf(line) });
    return [line];
  });
  return places;
}

/**
 * The generated paper with the clerk's edits on top. The paper stays as generated and the edits stay edits: generating
 * anew drops none and hides none, an edit whose ground has changed is handed back as stale.
 */
export function applyEdits(paper: PaperDocument, edits: readonly PaperEdit[]): Edited {
  const refused = edits.map((edit) => ({ edit, letters: unprintable(edit.after) })).filter(({ letters }) => letters.length > 0);
  const sound = edits.filter((edit) => !refused.some((each) => each.edit === edit));
  const applied = new Set<PaperEdit>();
  const document = rewriteLines(paper, (place, line) => {
    const edit = sound.find((each) => each.place === place && each.before === textOf(line));
    if (!edit) return [line];
    applied.add(edit);
    return edit.after.split('\n').map((text) => text.normalize('NFC').trim()).filter((text) => text !== '').map((text) => remark(text, line));
  });
  return { document, stale: sound.filter((edit) => !applied.has(edit)), refused };
}

/** Facts keep their marks where the edited text still says them, in the same order. */
function remark(text: string, line: Line): Line {
  const runs: Run[] = [];
  let from = 0;
  for (const run of line.filter((each) => each.fact !== undefined)) {
    const at = text.indexOf(run.text, from);
    if (at < 0) continue;
    if (at > from) runs.push({ text: text.slice(from, at) });
    runs.push(run);
    from = at + run.text.length;
  }
  if (from < text.length) runs.push({ text: text.slice(from) });
  return runs;
}
