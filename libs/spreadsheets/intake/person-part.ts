import { parseDay } from '#calendar';

import type { Field } from '../layout/fields.ts';
import { fold, spelling } from '../layout/fold.ts';
import type { ListedPerson } from '../list/read-list.ts';
import { fullWords } from '../values/match-names.ts';
import { classOfTitle } from '../values/title-words.ts';
import { at } from './at.ts';
import { mayBeOneDay, valueIn } from './find-person.ts';
import type { HeldAgainst } from './held-against.ts';
import { properName } from './proper-name.ts';
import type { RowDraft } from './row-draft.ts';

interface Given {
  readonly column: string;
  readonly fields: readonly Field[];
  readonly value: string;
}

const NAME: readonly Field[] = ['full-name', 'family-name', 'given-name'];
const BIRTH: readonly Field[] = ['birth', 'birth-male', 'birth-female'];
const GENDER: readonly Field[] = ['gender', 'gender-male', 'gender-female', 'birth-male', 'birth-female'];
/** Where what the list says and what is on file mean the same, the file keeps its own way of writing it. */
const SAME: Readonly<Record<string, (old: string, now: string) => boolean>> = {
  full_name: (old, now) => spelling(old) === spelling(now),
  birth_date: (old, now) => now.length < old.length && mayBeOneDay(old, now),
};

/** What the row says about the person himself: one row of people.csv, created or changed. Empty cells change nothing. */
export function previewPersonPart(draft: RowDraft, held: HeldAgainst, code: string): void {
  const known = held.people.get(code)?.row;
  const row: Record<string, string | undefined> = { ...known, code };
  const was: Record<string, string> = {};
  for (const given of givenBy(draft, held, known === undefined)) {
    if (given.value === '') continue;
    const old = at(known, given.column);
    if (changes(given, old)) {
      row[given.column] = given.value;
      was[given.column] = old;
      draft.markChange(given.fields, old);
    } else draft.mark(given.fields, 'same');
  }
  draft.mark(['person-code'], known ? 'same' : 'new');
  draft.mark(['citizen-id'], held.people.get(code)?.citizenId === valueIn(draft.listed, 'citizen-id') ? 'same' : 'new');
  if (!known) draft.writes.push({ file: 'people', action: 'create', key: [code], row });
  else if (Object.keys(was).length > 0) draft.writes.push({ file: 'people', action: 'update', key: [code], row, was });
}

function changes({ column, value }: Given, old: string): boolean {
  return value !== old && !(old !== '' && (SAME[column]?.(old, value) ?? false));
}

/** The columns of people.csv that the row fills. */
function givenBy(draft: RowDraft, held: HeldAgainst, isNew: boolean): Given[] {
  const { listed } = draft;
  return [
    { column: 'full_name', fields: NAME, value: isNew ? nameOf(draft) : listed.fullName },
    { column: 'gender', fields: GENDER, value: listed.gender },
    { column: 'birth_date', fields: BIRTH, value: listed.birth },
    { column: 'home_locality', fields: ['home'], value: homeOf(draft, held) },
    { column: 'specialisations', fields: ['specialisations'], value: specialisationsOf(draft, held) },
    { column: 'qualifications', fields: ['qualifications'], value: listOf(valueIn(listed, 'qualifications')).join(';') },
    { column: 'political_theory', fields: ['political-theory'], value: wordOf(listed, 'political-theory') },
    { column: 'party_joined', fields: ['party-joined'], value: wholeDay(draft, 'party-joined') },
    { column: 'planned_for', fields: ['planned-for'], value: plansOf(draft, held) },
  ];
}

/** A cell in error gives nothing to write; its trouble stops the row anyway. */
function wordOf(listed: ListedPerson, field: Field): string {
  const cell = listed.cells.find((each) => each.field === field);
  return cell && cell.state !== 'error' ? cell.value : '';
}

function nameOf(draft: RowDraft): string {
  const name = properName(draft.listed.fullName);
  if (name !== draft.listed.fullName) {
    draft.give('full-name', name);
    draft.note('full-name', { code: 'capitals', weight: 'note', message: `Họ tên viết hoa toàn bộ: ghi là “${name}”.` });
  }
  return name;
}

/** Days of the record that must be whole: a year alone is shown, not written. */
export function wholeDay(draft: RowDraft, field: Field): string {
  const value = wordOf(draft.listed, field);
  if (value === '' || parseDay(value) !== undefined) return value;
  draft.note(field, { code: 'day-needed', weight: 'warning', message: 'Mục này cần đủ ngày, tháng, năm. Chưa ghi giá trị này.' });
  return '';
}

function listOf(text: string): string[] {
  const items = text.split(/[;,\n]/u).map((item) => item.trim()).filter((item) => item !== '');
  return [...new Set(items)];
}

function specialisationsOf(draft: RowDraft, held: HeldAgainst): string {
  const found = listOf(valueIn(draft.listed, 'specialisations')).map((word) => held.specialisation(word));
  const near = found.flatMap((each) => each.near);
  if (near.length > 0) draft.note('specialisations', { code: 'near-word', weight: 'warning', message: `Gần giống chuyên ngành đã có: ${near.join(', ')}.`, suggestions: near });
  return found.map(({ word }) => word).join(';');
}

/** Titles a person is planned for: codes of positions, or classes of titles. */
function plansOf(draft: RowDraft, held: HeldAgainst): string {
  const plans = listOf(valueIn(draft.listed, 'planned-for')).map((text) => ({ text, plan: held.positions.has(text) ? text : classOfTitle(text) }));
  const unknown = plans.filter(({ plan }) => plan === undefined).map(({ text }) => text);
  if (unknown.length > 0) draft.note('planned-for', { code: 'unknown-title', weight: 'warning', message: `Chưa rõ chức danh quy hoạch: ${unknown.join(', ')}. Chưa ghi.` });
  return [...new Set(plans.flatMap(({ plan }) => plan ?? []))].join(';');
}

function homeOf(draft: RowDraft, held: HeldAgainst): string {
  const words = valueIn(draft.listed, 'home');
  if (words === '') return '';
  const match = held.localities.find(words);
  if (match.kind === 'same') return match.code;
  // "Xã A, huyện B, tỉnh C": the last part that is on file is where he comes from, as far as the file reaches.
  const part = words.split(/\s*[,–-]\s+|,/u).map((each) => held.localities.find(each.trim())).find((each) => each.kind === 'same');
  if (part?.kind === 'same') return part.code;
  const answer = draft.ask({
    id: `locality|${fold(fullWords(words))}`, kind: 'which-locality', words, blocks: false, message: `Chưa rõ địa phương “${words}”. Chọn địa phương, hoặc để trống.`,
    choices: match.suggestions.map(({ code, name }) => ({ value: code, label: name })),
  });
  return answer !== undefined && held.localities.has(answer) ? answer : '';
}
