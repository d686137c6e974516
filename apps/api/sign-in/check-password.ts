import { hashPassword, passwordMatches } from '#access';

const AT_ONCE = 4;
let running = 0;
const waiting: (() => void)[] = [];

/** At most four hashes at once: a flood of sign-ins must not take the machine from those who work. */
async function inTurn<Result>(deed: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => { waiting.push(resolve); });
  else running += 1;
  try {
    return await deed();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

let stranger: Promise<string> | undefined;

/** Whether the password fits; for a name nobody has, the same work is done on a hash that nothing fits. */
export async function checkPassword(kept: string | undefined, password: string): Promise<boolean> {
  stranger ??= hashPassword(`${Math.random()}`);
  const against = kept ?? (await stranger);
  const matches = await inTurn(() => passwordMatches(against, password));
  return matches && kept !== undefined;
}
