import { fullWords, type NameFinder } from '../values/match-names.ts';
import type { HeldAgainst } from './held-against.ts';
import type { Choice, KnownPosition } from './preview-types.ts';
import type { RowDraft } from './row-draft.ts';

export const LEAVE_OUT = 'leave-out';
const MOST_CHOICES = 20;

/** The position that words of a list stand for; `undefined` where it is asked about or left out. */
export function findPost(draft: RowDraft, held: HeldAgainst, words: { unit: string; title: string; person: string }): KnownPosition | undefined {
  const unit = findUnit(draft, held, words.unit);
  return unit === undefined ? undefined : findTitle(draft, held, { ...words, unit });
}

function findUnit(draft: RowDraft, held: HeldAgainst, words: string): string | undefined {
  const match = held.units.find(words);
  if (match.kind === 'same') return match.code;
  const answer = draft.ask({
    id: `unit|${fullWords(words)}`, kind: 'which-unit', words, blocks: true,
    message: match.suggestions.length > 0 ? `Chưa rõ đơn vị “${words}”. Chọn đơn vị đúng.` : `Không thấy đơn vị “${words}” trong hồ sơ. Chọn đơn vị, hoặc không ghi chức vụ.`,
    choices: [...match.suggestions.map(({ code, name }) => ({ value: code, label: name })), { value: LEAVE_OUT, label: 'Không ghi chức vụ của các dòng này' }],
  });
  return answer !== undefined && held.units.has(answer) ? answer : undefined;
}

function findTitle(draft: RowDraft, held: HeldAgainst, { unit, title, person }: { unit: string; title: string; person: string }): KnownPosition | undefined {
  const finder = held.titlesIn(unit);
  const match = finder.find(title);
  if (match.kind === 'same') return held.positions.get(match.code);
  const ofPerson = match.suggestions.filter(({ code, likeness }) => likeness === 1 && held.tenures.holds(person, code));
  if (ofPerson.length === 1 && ofPerson[0]) return held.positions.get(ofPerson[0].code);
  const unitName = held.units.nameOf(unit);
  const answer = draft.ask({
    id: `position|${unit}|${fullWords(title)}${sameName(match.suggestions) ? `|${draft.listed.sheet}!${draft.listed.row}` : ''}`, kind: 'which-position', words: title, blocks: true,
    message: `Chưa rõ chức vụ “${title}” của ${unitName}. Chọn chức vụ đúng.`, choices: titleChoices(held, unit, finder, match.suggestions),
  });
  return answer === undefined ? undefined : held.positions.get(answer);
}

/** Seats of one name are chosen row by row; another word for a title, once for all rows. */
function sameName(suggestions: readonly { likeness: number }[]): boolean {
  return suggestions.filter(({ likeness }) => likeness === 1).length > 1;
}

function titleChoices(held: HeldAgainst, unit: string, finder: NameFinder, suggestions: readonly { code: string; name: string }[]): Choice[] {
  const all = suggestions.length > 0 ? suggestions : held.positionsIn(unit).slice(0, MOST_CHOICES);
  const twice = new Set(all.map(({ name }) => name)).size < all.length;
  return [
    ...all.map(({ code, name }) => ({ value: code, label: twice ? `${name} (${code})` : finder.nameOf(code) })),
    { value: LEAVE_OUT, label: 'Không ghi chức vụ này' },
  ];
}
