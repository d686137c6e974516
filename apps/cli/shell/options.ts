import { type Day, parseDay } from '#calendar';
import { type Command, InvalidArgumentError } from 'commander';

/** What every command that needs the database understands. */
export interface CommonOptions {
  readonly dataDir: string;
  readonly json?: boolean | undefined;
}

/** Adds `--data-dir` and `--json`. */
export function withCommonOptions(command: Command): Command {
  return command
    .option('--data-dir <dir>', 'folder of the embedded PostgreSQL (DATABASE_URL uses a server of yours instead)', process.env['PLANNER_DATA_DIR'] ?? '.planner')
    .option('--json', 'print one JSON document');
}

/** A day of the command line: `YYYY-MM-DD`, or `dd/MM/yyyy` as a clerk writes it. */
export function readDayOption(text: string): Day {
  const parts = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  const found = parseDay(parts ? `${parts[3]}-${parts[2]}-${parts[1]}` : text);
  if (found === undefined) throw new InvalidArgumentError(`"${text}" is not a day. Write YYYY-MM-DD, for instance 2023-08-01.`);
  return found;
}

/** A whole number from 0 up. */
export function readCountOption(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError(`"${text}" is not a whole number from 0 up.`);
  return Number(text);
}

/** Seconds, fractions allowed. */
export function readSecondsOption(text: string): number {
  const seconds = Number(text);
  if (!Number.isFinite(seconds) || seconds <= 0) throw new InvalidArgumentError(`"${text}" is not a number of seconds above 0.`);
  return seconds;
}
