import {
  applyEdits, compareTexts, type DecisionFacts, type DecisionKind, type Draft, draftDecision, editablePlaces, type Edited, factsUsed, layoutWarnings, type PaperDocument,
  type PaperEdit, state30of2020, templateSet, type TemplateSet, type UnmetFact, type UsedFact, type Warning,
} from '#documents';
import type { PlaceView } from '#contracts';
import type { StoredDecision } from '#persistence';

/** The text of a decision as it stands: generated with the clerk's edits on top, or as it was signed. */
export interface PaperModel {
  readonly document: PaperDocument;
  readonly facts: readonly UsedFact[];
  readonly warnings: readonly Warning[];
  readonly places: readonly PlaceView[];
  /** Edits whose ground has changed since. */
  readonly stale: readonly PaperEdit[];
  readonly layout: TemplateSet;
}

/** What is stored came through the drafting deeds, which wrote it in these shapes. */
export const storedFacts = (decision: StoredDecision): DecisionFacts => decision.facts as DecisionFacts;
export const storedEdits = (decision: StoredDecision): readonly PaperEdit[] => decision.edits as readonly PaperEdit[];

export function layoutOf(decision: Pick<StoredDecision, 'templateSet'>): TemplateSet {
  return templateSet(decision.templateSet) ?? state30of2020;
}

/** The generated text, without edits. */
export function generate(decision: StoredDecision, facts: DecisionFacts = storedFacts(decision)): Draft {
  return draftDecision(decision.kind as DecisionKind, facts);
}

function placesOf(generated: PaperDocument, edits: readonly PaperEdit[], edited: Edited): PlaceView[] {
  const applied = edits.filter((edit) => !edited.stale.includes(edit) && !edited.refused.some((each) => each.edit === edit));
  return editablePlaces(generated).map(({ place, text }) => {
    const edit = applied.find((each) => each.place === place);
    return edit ? { place, generated: text, text: edit.after, changes: compareTexts(text, edit.after) } : { place, generated: text, text };
  });
}

/** The paper of a decision, or the facts that keep it from being written. */
export function modelOf(decision: StoredDecision): PaperModel | { readonly unmet: readonly UnmetFact[] } {
  const layout = layoutOf(decision);
  if (decision.paper !== undefined) {
    const document = JSON.parse(decision.paper) as PaperDocument;
    return { document, facts: factsUsed(document), warnings: [], places: [], stale: [], layout };
  }
  const draft = generate(decision);
  if ('missing' in draft) return { unmet: draft.unmet };
  const edits = storedEdits(decision);
  const edited = applyEdits(draft.document, edits);
  return {
    document: edited.document, facts: factsUsed(edited.document), warnings: [...draft.warnings, ...layoutWarnings(layout, storedDay(decision))],
    places: placesOf(draft.document, edits, edited), stale: edited.stale, layout,
  };
}

function storedDay(decision: StoredDecision): NonNullable<DecisionFacts['effective']> {
  return decision.effective as NonNullable<DecisionFacts['effective']>;
}
