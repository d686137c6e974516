import { type AccountNode, type Outcome, type Turn } from '../../finding.ts';
import { type Note } from '../../rule.ts';
import { line } from '../../words.ts';
import { type LimitCase } from '../limit-case.ts';
import { turnsByDay } from './by-day.ts';
import { turnsByFact } from './by-fact.ts';
import { tryEach, turnsByReading } from './by-reading.ts';

/** What would make the verdict another one: facts first, then days, then readings, then a decision of the authority. */
export function listTurns(judged: LimitCase): readonly Turn[] {
  return [...turnsByFact(judged), ...turnsByDay(judged), ...turnsByReading(judged), ...byDecision(judged.outcome, judged)];
}

/** The same for somebody the rule does not look at: what each remark says would bring him in. */
export function listTurnsIn(notes: readonly Note[], about: Pick<LimitCase, 'limit' | 'file'>): readonly Turn[] {
  return tryEach(notes.flatMap((note) => note.turns ?? []), { ...about, outcome: 'not-subject' });
}

function byDecision(outcome: Outcome, { exemption }: LimitCase): Turn[] {
  if (outcome === 'over') {
    return [{ kind: 'decision', code: 'leave-granted', outcome: 'not-subject', text: 'Thời gian trôi qua không làm thay đổi: chỉ đổi khi thôi giữ chức vụ hoặc được cấp có thẩm quyền cho phép tiếp tục giữ.' }];
  }
  if (exemption === undefined || outcome !== 'not-subject' || exemption.until !== undefined) return [];
  return [{ kind: 'decision', code: 'leave-withdrawn', text: `Việc cho phép không ghi thời hạn: chỉ đổi khi ${exemption.authority} có quyết định khác.` }];
}

/** The turns as a branch of the account; each is tried when somebody reads the branch. */
export function explainTurns(turns: () => readonly Turn[]): AccountNode {
  let children: readonly AccountNode[] | undefined;
  return {
    code: 'turns', text: 'Điều gì làm kết luận thay đổi',
    get children() {
      return (children ??= turns().map(lineOfTurn));
    },
  };
}

function lineOfTurn({ text, kind, code, ...rest }: Turn): AccountNode {
  const values = Object.fromEntries(Object.entries({ kind, ...rest }).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return line(`turn-${code}`, text, { values });
}
