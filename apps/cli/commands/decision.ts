import { may, scopeOf } from '#access';
import { type Day } from '#calendar';
import type { DecisionLine, Permission } from '#contracts';
import { type Caller, cancelDecision, checkDecisions, type DeedRefused, type Desk, issueDecisions } from '#office';
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
interface CancelOptions extends DecisionOptions {
  readonly reason: string;
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

function cancel(id: string, options: CancelOptions): Promise<number> {
  return under(options, 'decisions.draft', async (desk, caller) => {
    const [paper = { id, version: 0 }] = await versionsOf(desk, [id], caller);
    return tell(await cancelDecision(desk, paper, { reason: options.reason }, caller), options.json);
  });
}

/** `planner decision check|issue|cancel`: what the screens do, for scripts. Four eyes hold here too: `--as` says who. */
export function addDecisionCommand(program: Command, ending: Ending): void {
  const decision = program.command('decision').description('check, issue and cancel decisions');
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
  deed('cancel', 'draft the papers that cancel what was carried out, for the whole group').argument('<id>').requiredOption('--reason <text>', 'why')
    .action(async (id: string, options: CancelOptions) => {
      ending.code = await cancel(id, options);
    });
}
