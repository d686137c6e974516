import type { ListedPerson } from '../list/read-list.ts';
import { readTitle } from '../values/title-words.ts';
import { LEAVE_OUT } from './find-post.ts';
import { type Match, valueIn } from './find-person.ts';
import type { HeldAgainst } from './held-against.ts';
import type { MatchedPerson } from './preview-types.ts';
import type { RowDraft } from './row-draft.ts';
import { sayDay } from './say-note.ts';

type Seen = Map<string, { readonly sheet: string; readonly row: number }>;

/** Who the row is about: the code it is written under; `undefined` while that is open. */
export function identify(draft: RowDraft, held: HeldAgainst, seen: Seen): string | undefined {
  const { listed } = draft;
  const match = held.people.find(listed, (code) => holdsListedPost(held, listed, code));
  const person = match.kind === 'matched' ? { code: match.code, by: match.by } : match.kind === 'ambiguous' ? askWho(draft, held, match) : newPerson(draft, held);
  if (!person) return undefined;
  const citizenId = valueIn(listed, 'citizen-id');
  draft.person = /^(\d{9}|\d{12})$/.test(citizenId) ? { ...person, citizenId } : person;
  if (person.by === 'name-and-birth') lessSure(draft, held, person.code);
  return once(draft, seen, person) ? person.code : undefined;
}

/** The second row about a person adds a post to him where it says nothing else; with the same post it is a slip. */
function once(draft: RowDraft, seen: Seen, { code }: MatchedPerson): boolean {
  const { listed } = draft;
  const key = `${code}|${listed.unit}|${valueIn(listed, 'title')}|${valueIn(listed, 'from')}`.toLowerCase();
  const earlier = seen.get(key);
  if (!earlier) seen.set(key, { sheet: listed.sheet, row: listed.row });
  else draft.fault({ code: 'twice', weight: 'error', message: `Người này đã có ở dòng ${earlier.row}, trang “${earlier.sheet}”.` });
  return earlier === undefined;
}

function holdsListedPost(held: HeldAgainst, listed: ListedPerson, code: string): boolean {
  const unit = held.units.find(listed.unit);
  if (listed.unit === '' || unit.kind !== 'same') return false;
  const title = held.titlesIn(unit.code).find(readTitle(valueIn(listed, 'title')).title);
  if (title.kind === 'same') return held.tenures.holds(code, title.code);
  return title.suggestions.some((each) => each.likeness === 1 && held.tenures.holds(code, each.code));
}

function lessSure(draft: RowDraft, held: HeldAgainst, code: string): void {
  const onFile = held.people.get(code)?.row.birth_date ?? '';
  if (onFile.length === draft.listed.birth.length) return;
  draft.fault({ code: 'by-name', weight: 'note', message: `Khớp với ${code} theo họ tên và ngày sinh (hồ sơ ghi ${sayDay(onFile)}).` });
}

function askWho(draft: RowDraft, held: HeldAgainst, { codes }: Extract<Match, { kind: 'ambiguous' }>): MatchedPerson | undefined {
  const { sheet, row, fullName } = draft.listed;
  const answer = draft.ask({
    id: `person|${sheet}!${row}`, kind: 'which-person', words: fullName, blocks: true,
    message: codes.length === 1 ? `Hồ sơ có một người tên ${fullName}. Có phải người này không?` : `Hồ sơ có ${codes.length} người có thể là ${fullName}. Chọn đúng người.`,
    choices: [...codes.map((code) => ({ value: code, label: introduce(held, code) })), { value: 'new', label: 'Người mới, chưa có trong hồ sơ' }, { value: LEAVE_OUT, label: 'Không nhập dòng này' }],
  });
  if (answer === 'new') return newPerson(draft, held);
  if (answer !== undefined && held.people.get(answer)) return { code: answer, by: 'by-hand' };
  if (answer === LEAVE_OUT) draft.fault({ code: 'left-out', weight: 'note', message: 'Dòng này được chọn không nhập.' });
  return undefined;
}

/** Name, year of birth and post: what tells namesakes apart. */
function introduce(held: HeldAgainst, code: string): string {
  const person = held.people.get(code)?.row;
  const position = held.positions.get(held.tenures.open(code)[0]?.position_code ?? '');
  const post = position ? `, ${position.name} ${held.units.nameOf(position.unit)}` : '';
  const birth = person?.birth_date ? `, sinh ${sayDay(person.birth_date)}` : '';
  return `${person?.full_name ?? ''} (${code}${birth}${post})`;
}

function newPerson(draft: RowDraft, held: HeldAgainst): MatchedPerson | undefined {
  const { listed } = draft;
  if (listed.faults.includes('no-name')) {
    draft.fault({ code: 'no-name', weight: 'error', message: 'Mã này chưa có trong hồ sơ và dòng không có họ tên.' });
    return undefined;
  }
  const given = valueIn(listed, 'person-code');
  const code = given === '' ? held.newCode() : given;
  if (code === undefined) {
    draft.fault({ code: 'no-code', weight: 'error', message: 'Người mới chưa có mã cán bộ. Ghi mã, hoặc cho phép cấp mã tự động.' });
    return undefined;
  }
  if (given === '') draft.fault({ code: 'new-code', weight: 'note', message: `Cấp mã mới: ${code}.` });
  return { code, by: 'new' };
}
