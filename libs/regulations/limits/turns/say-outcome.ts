import { type Outcome } from '../../finding.ts';

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  over: 'đã đến hạn', near: 'sắp đến hạn', within: 'chưa đến hạn', 'not-subject': 'không thuộc diện', 'needs-person': 'cần người có thẩm quyền kết luận',
  'data-problem': 'dữ liệu chưa đúng',
};

/** A verdict inside a sentence. */
export function sayOutcome(outcome: Outcome): string {
  return OUTCOME_WORDS[outcome];
}
