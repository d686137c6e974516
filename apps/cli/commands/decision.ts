import { may, scopeOf } from '#access';
import { type Day } from '#calendar';
import type { DecisionLine, Permission } from '#contracts';
import { type Caller, cancelDecision, checkDecisions, type DeedRefused, type Desk, issueDecisions, returnDecision, withdrawDecision } from '#office';
import type { Command } from 'commander';

import { DONE, REFUSED, WrongUsage, type Ending } from '../shell/exit-codes.ts';
import { type CommonOptions, readDayOption, withCommonOptions } from '../shell/options.ts';
import { say, write, writeJson } from '../shell/say.ts';
import { withDesk } from '../shell/with-desk.ts';

interface DecisionOptions extends CommonOptions {
  readonly as?: string;
}
interface IssueOptions extends DecisionOptions {
  readonly number: readonly string[];
  readonly issued: Day;
}
interface ReasonOptions extends DecisionOptions {
  readonly reason: string;
}
interface Reasoned {
  readonly paper: { readonly id: string; readonly version: number };
  readonly reason: string;
  readonly caller: Caller;
}
type Answer = readonly DecisionLine[] | DeedRefused;

/** Does a deed under somebody's account, with the rights it has; under the machine's own name when nobody is named. */
function under(options: DecisionOptions, permission: Permission, deed: (desk: Desk, caller: Caller) => Promise<number>): Promise<number> {
  return withDesk(options, async (desk, caller) => {
    if (options.as === undefined) return deed(desk, caller);
    const { as } = options;
    const account = await desk.database.work({ actor: caller.actor, scope: [] }, (work) => work.users.find(as));
    if (!account || account.disabled || !may(account.role, permission)) throw new WrongUsage(`--as ${as}: no such account, or it may not do this`);
    return deed(desk, { ...caller, actor: account.username, scope: scopeOf(account) });
  });
}

/** The versions that stand now: at a terminal nobody has looked at an older one. */
async function versionsOf(desk: Desk, ids: readonly string[], caller: Caller): Promise<{ id: string; version: number }[]> {
  return desk.database.work({ actor: caller.actor, scope: caller.scope, purpose: 'decision' }, async (work) => {
    const found: { id: string; version: number }[] = [];
    for (const id of ids) found.push({ id, version: (await work.decisions.find(id))?.version ?? 0 });
    return found;
  });
}

async function tell(answer: Answer, json: boolean | undefined): Promise<number> {
  if ('outcome' in answer) {
    say(answer.message);
    return REFUSED;
  }
  const lines = answer.map(({ id, title, state, executed, number, group }) => ({ id, title, state, executed, number, group }));
  if (json) await writeJson(lines);
  else await write(lines.map(({ id, title, state, number }) => `${id}  ${state}  ${number ?? '–'}  ${title}\n`).join(''));
  return DONE;
}

function issue(ids: readonly string[], options: IssueOptions): Promise<number> {
  if (options.number.length !== ids.length) throw new WrongUsage(`--number: ${ids.length} papers want ${ids.length} numbers, joined by commas, in the same order`);
  return under(options, 'decisions.issue', async (desk, caller) => {
    const papers = (await versionsOf(desk, ids, caller)).map((paper, at) => ({ ...paper, number: options.number[at] ?? '', issuedOn: options.issued }));
    return tell(await issueDecisions(desk, papers, caller), options.json);
  });
}

function check(ids: readonly string[], options: DecisionOptions): Promise<number> {
  return under(options, 'decisions.check', async (desk, caller) => tell(await checkDecisions(desk, await versionsOf(desk, ids, caller), caller), options.json));
}

/** Deeds on one paper that want a reason. */
const REASONED = {
  return: { permission: 'decisions.check', about: 'send a checked paper back to its drafter', run: (desk: Desk, { paper, reason, caller }: Reasoned) => returnDecision(desk, paper, reason, caller) },
  withdraw: { permission: 'decisions.draft', about: 'take a paper out of the way before its move is carried out', run: (desk: Desk, { paper, reason, caller }: Reasoned) => withdrawDecision(desk, paper, reason, caller) },
  cancel: { permission: 'decisions.draft', about: 'draft the papers that cancel what was carried out, for the whole group', run: (desk: Desk, { paper, reason, caller }: Reasoned) => cancelDecision(desk, paper, { reason }, caller) },
} as const;

function reasoned(name: keyof typeof REASONED, id: string, options: ReasonOptions): Promise<number> {
  const { permission, run } = REASONED[name];
  return under(options, permission, async (desk, caller) => {
    const [paper = { id, version: 0 }] = await versionsOf(desk, [id], caller);
    return tell(await run(desk, { paper, reason: options.reason, caller }), options.json);
  });
}

/** `planner decision check|issue|return|withdraw|cancel`: what the screens do, for scripts. Four eyes hold here too: `--as` says who. */
export function addDecisionCommand(program: Command, ending: Ending): void {
  const decision = program.command('decision').description('check, issue, return, withdraw and cancel decisions');
  const deed = (name: string, about: string): Command =>
    withCommonOptions(decision.command(name)).description(about).option('--as <account>', 'under this account; the name of the machine user otherwise').exitOverride();
  deed('check', 'find drafts of others good').argument('<ids...>').action(async (ids: string[], options: DecisionOptions) => {
    ending.code = await check(ids, options);
  });
  deed('issue', 'issue signed papers; a group is carried out with its last paper').argument('<ids...>')
    .requiredOption('--number <numbers>', 'numbers as the clerk wrote them, joined by commas', (text: string) => text.split(',').map((one) => one.trim()))
    .requiredOption('--issued <day>', 'day on the papers', readDayOption)
    .action(async (ids: string[], options: IssueOptions) => {
      ending.code = await issue(ids, options);
    });
  for (const name of ['return', 'withdraw', 'cancel'] as const) {
    deed(name, REASONED[name].about).argument('<id>').requiredOption('--reason <text>', 'why').action(async (id: string, options: ReasonOptions) => {
      ending.code = await reasoned(name, id, options);
    });
  }
}
