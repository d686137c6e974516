export { ACCOUNT_RULE, ADDRESS_RULE, type BackOffRule, failedAgain, type Failures, PAIR_RULE, secondsToWait } from './back-off.ts';
export { hashPassword, judgePassword, LONGEST_PASSWORD, passwordMatches, type PasswordVerdict, SHORTEST_PASSWORD, wantsRehash } from './password.ts';
export { may, permissionsOf, seesPersonnelData } from './roles.ts';
export { covers, type Grant, type GrantVerdict, judgeGrant, narrow, NOTHING, type Scope, scopeOf, type TreeNode } from './scope.ts';
