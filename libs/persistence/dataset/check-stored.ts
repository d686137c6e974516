import { type Dataset, DATASET_FILE_NAMES, type DatasetFile, type DatasetProblem, fileSpec } from '#contracts';
import { type ProblemCode, say } from '#spreadsheets';

import type { Transaction } from '../work/transaction.ts';
import { asEarliest, asPrecision, quoted } from './cell-sql.ts';
import { stagedName } from './stage.ts';

const CAP = 1000;

/** What the staged rows would break in the data that is stored already; nothing has been written yet. */
export async function checkAgainstStored(transaction: Transaction, dataset: Dataset): Promise<DatasetProblem[]> {
  const problems: DatasetProblem[] = [];
  for (const file of DATASET_FILE_NAMES) problems.push(...(await unknownReferences(transaction, file, dataset)));
  await makeStints(transaction);
  problems.push(...(await overlaps(transaction, dataset, SAME_PERSON)));
  problems.push(...(await overlaps(transaction, dataset, FULL_SEATS)));
  return problems;
}

interface Found {
  readonly line: number;
  readonly value: string;
  readonly blanks: readonly string[];
}

/** Codes found neither in the dataset nor in the database. */
async function unknownReferences(transaction: Transaction, file: DatasetFile, dataset: Dataset): Promise<DatasetProblem[]> {
  const problems: DatasetProblem[] = [];
  for (const { name, to } of fileSpec(file).columns) {
    if (to === undefined || dataset[file].rows.length === 0) continue;
    const found = await transaction.rows<Found>(
      `SELECT s.line, s.${quoted(name)} AS value, ARRAY['${to}'] AS blanks FROM ${stagedName(file)} s
       WHERE s.${quoted(name)} <> '' AND NOT EXISTS (SELECT FROM staged_${to} n WHERE n.code = s.${quoted(name)})
         AND NOT EXISTS (SELECT FROM ${to} t WHERE t.code = s.${quoted(name)}) ORDER BY s.line LIMIT ${CAP}`,
    );
    problems.push(...found.map((row) => problemOf({ file: dataset[file].source, column: name, code: 'unknown-reference' }, row)));
  }
  return problems;
}

/** Stints as they will stand: the staged ones, and stored ones that no staged row replaces. Only seats that the file touches. */
async function makeStints(transaction: Transaction): Promise<void> {
  const latest = `planner_latest(${asEarliest('s."from"')}, ${asPrecision('s."from"')})`;
  const until = `(${asEarliest('s."to"')} + 1)`;
  await transaction.run(`
    CREATE TEMPORARY TABLE staged_stints ON COMMIT DROP AS
    SELECT s.line, s.person_code, s.position_code, s.kind, s."from" AS starts, s.state,
      CASE WHEN ${until} IS NULL OR ${until} > ${latest} THEN daterange(${latest}, ${until}) ELSE 'empty'::daterange END AS span
    FROM staged_tenures s
    UNION ALL
    SELECT NULL, p.code, o.code, t.kind, to_char(t.from_day, 'YYYY-MM-DD'), 'stored', t.span
    FROM tenures t JOIN people p ON p.id = t.person_id JOIN positions o ON o.id = t.position_id
    WHERE o.code IN (SELECT position_code FROM staged_tenures UNION SELECT code FROM staged_positions WHERE state = 'updated')
      AND NOT EXISTS (SELECT FROM staged_tenures s WHERE s.person_code = p.code AND s.position_code = o.code AND s.kind = t.kind
        AND ${asEarliest('s."from"')} = t.from_day AND ${asPrecision('s."from"')} = t.from_precision)`);
  await transaction.run('CREATE INDEX ON staged_stints (position_code)');
  await transaction.run('ANALYZE staged_stints');
}

/** One person twice in one seat: a staged row against a stored one (staged ones were compared before). */
const SAME_PERSON = `
  SELECT DISTINCT ON (s.line) s.line, s.starts AS value, ARRAY[t.person_code, t.position_code, ${spanText('t.span')}] AS blanks
  FROM staged_stints s JOIN staged_stints t USING (position_code, person_code)
  WHERE s.line IS NOT NULL AND t.line IS NULL AND s.span && t.span ORDER BY s.line LIMIT ${CAP}`;

/** More official holders than seats on the first certain day of a staged or stored stint, a stored one among them. */
const FULL_SEATS = `
  SELECT DISTINCT ON (s.line) s.line, s.starts AS value, ARRAY[t.person_code, t.position_code, ${spanText('t.span')}] AS blanks
  FROM staged_stints s
  JOIN staged_stints t ON t.position_code = s.position_code AND t.line IS NULL AND t.kind = 'official' AND t.span && s.span AND t.person_code <> s.person_code
  CROSS JOIN LATERAL (SELECT greatest(lower(s.span), lower(t.span)) AS on_day) d
  WHERE s.line IS NOT NULL AND s.kind = 'official' AND (
    SELECT count(*) FROM staged_stints a WHERE a.position_code = s.position_code AND a.kind = 'official' AND a.span @> d.on_day
  ) > coalesce((SELECT n.seats::int FROM staged_positions n WHERE n.code = s.position_code), (SELECT o.seats FROM positions o WHERE o.code = s.position_code), 1)
  ORDER BY s.line LIMIT ${CAP}`;

function spanText(span: string): string {
  return `concat_ws(' – ', to_char(lower(${span}), 'DD/MM/YYYY'), coalesce(to_char(upper(${span}) - 1, 'DD/MM/YYYY'), 'nay'))`;
}

async function overlaps(transaction: Transaction, dataset: Dataset, sql: string): Promise<DatasetProblem[]> {
  const found = await transaction.rows<Found>(sql);
  return found.map((row) => problemOf({ file: dataset.tenures.source, column: 'from', code: 'tenure-overlap-stored' }, row));
}

function problemOf(where: { file: string; column: string; code: ProblemCode }, { line, value, blanks }: Found): DatasetProblem {
  return { file: where.file, row: line, column: where.column, value, ...say(where.code, ...blanks) };
}
