import { createUser } from '#office';
import { ROLES } from '#contracts';
import { type Command, Option } from 'commander';

import { DONE, REFUSED, type Ending } from '../shell/exit-codes.ts';
import { type CommonOptions, withCommonOptions } from '../shell/options.ts';
import { say, write, writeJson } from '../shell/say.ts';
import { withDesk } from '../shell/with-desk.ts';

interface NewUserOptions extends CommonOptions {
  readonly role: (typeof ROLES)[number];
  readonly name?: string;
  readonly scope?: string;
}

async function passwordFromInput(): Promise<string> {
  if (process.stdin.isTTY) say('Password (then Enter, then Ctrl-D):');
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8').replace(/\r?\n$/, '');
}

async function add(username: string, options: NewUserOptions): Promise<number> {
  const password = await passwordFromInput();
  return withDesk(options, async (desk, caller) => {
    const scopes = options.scope?.split(';').filter((code) => code !== '') ?? [];
    const made = await createUser(desk, { username, displayName: options.name ?? username, role: options.role, scopes, password }, caller);
    if (made.outcome !== 'created') {
      say(made.message);
      return REFUSED;
    }
    if (options.json) await writeJson({ username, role: options.role, scopes });
    else await write(`${username} may sign in as ${options.role}\n`);
    return DONE;
  });
}

async function list(options: CommonOptions): Promise<number> {
  return withDesk(options, async (desk, caller) => {
    const users = await desk.database.work({ actor: caller.actor, scope: 'all', purpose: 'accounts' }, (work) => work.users.list());
    const shown = users.map(({ username, displayName, role, scopes, disabled }) => ({ username, displayName, role, scopes, disabled }));
    if (options.json) await writeJson(shown);
    else for (const user of shown) await write(`${user.username}  ${user.role}  ${user.scopes.join(';')}  ${user.disabled ? 'disabled' : ''}\n`);
    return DONE;
  });
}

/** `planner user add|list` */
export function addUserCommand(program: Command, ending: Ending): void {
  const user = program.command('user').description('local accounts').exitOverride();
  withCommonOptions(user.command('add <username>'))
    .description('make an account; the password is read from standard input')
    .addOption(new Option('--role <role>', 'what the account may do').choices([...ROLES]).makeOptionMandatory())
    .option('--name <name>', 'the name shown on screens')
    .option('--scope <localities>', 'codes of localities joined by ";", each with everything under it')
    .action(async (username: string, options: NewUserOptions) => {
      ending.code = await add(username, options);
    });
  withCommonOptions(user.command('list'))
    .description('list the accounts')
    .action(async (options: CommonOptions) => {
      ending.code = await list(options);
    });
  for (const command of user.commands) command.exitOverride();
}
