/** What a command ends with: done; refused by the input or the state; used wrongly. */
export const DONE = 0;
export const REFUSED = 1;
export const WRONG_USAGE = 2;

/** The command line itself was wrong: exit code 2, with what to write instead. */
export class WrongUsage extends Error {}

/** What a command ended with; commander's actions have no return value of their own. */
export interface Ending {
  code: number;
}
