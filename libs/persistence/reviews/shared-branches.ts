import type { AccountNode, Finding } from '#regulations';
import type { Transaction } from '../work/transaction.ts';

/** The last branch of every account: the parameters in force, equal in all findings of a rule in a review. */
const SHARED = 'parameters';

/** Branches of a review by rule. */
export type Branches = Map<string, AccountNode>;

/** A finding as it is kept, without the shared branch, which goes to the others. */
export function withoutShared(finding: Finding, branches: Branches): Finding {
  const whole = finding.toJSON?.() ?? finding;
  const shared = whole.account.children?.find((node) => node.code === SHARED);
  if (shared === undefined) return whole;
  if (!branches.has(whole.rule)) branches.set(whole.rule, shared);
  return { ...whole, account: { ...whole.account, children: whole.account.children?.filter((node) => node !== shared) ?? [] } };
}

/** A finding as it was judged. */
export function withShared(finding: Finding, branches: ReadonlyMap<string, AccountNode>): Finding {
  const shared = branches.get(finding.rule);
  const children = finding.account.children ?? [];
  if (shared === undefined || children.some((node) => node.code === SHARED)) return finding;
  return { ...finding, account: { ...finding.account, children: [...children, shared] } };
}

export async function keepBranches(transaction: Transaction, review: number, branches: Branches): Promise<void> {
  for (const [rule, branch] of branches) {
    await transaction.run('INSERT INTO review_branches (review_no, rule, branch) VALUES ($1, $2, $3::jsonb)', [review, rule, JSON.stringify(branch)]);
  }
}

export async function readBranches(transaction: Transaction, review: number): Promise<Branches> {
  const rows = await transaction.rows<{ rule: string; branch: AccountNode }>('SELECT rule, branch FROM review_branches WHERE review_no = $1', [review]);
  return new Map(rows.map((row) => [row.rule, row.branch]));
}
