import { parseImpreciseDay } from '#calendar';
import { DATASET_FILE_NAMES, type DatasetFile, fileSpec } from '#contracts';

import type { ProblemList } from './problem-list.ts';
import type { PlainRow, PlainTable } from './read-table.ts';
import { say } from './sentences.ts';

export type PlainDataset = Readonly<Record<DatasetFile, PlainTable>>;

/** Codes that exist already, outside the dataset: a reference may point to them too. */
export type KnownCodes = Partial<Readonly<Record<DatasetFile, { has(code: string): boolean }>>>;

/** Checks that need more than one cell: keys, references, spans, parents, relatives. */
export function checkRows(dataset: PlainDataset, known: KnownCodes, problems: ProblemList): void {
  const codes = new Map<string, { has(code: string): boolean }>();
  for (const file of DATASET_FILE_NAMES) {
    const keys = checkKeys(file, dataset[file], problems);
    if (dataset[file].complete) codes.set(file, { has: (code) => keys.has(code) || (known[file]?.has(code) ?? false) });
  }
  for (const file of DATASET_FILE_NAMES) {
    checkReferences(file, dataset[file], codes, problems);
    checkSpans(file, dataset[file], problems);
  }
  checkParents(dataset.localities, problems);
  checkRelatives(dataset.relatives, problems);
}

/** Every key once. Returns the keys with their row numbers. */
function checkKeys(file: DatasetFile, table: PlainTable, problems: ProblemList): ReadonlyMap<string, number> {
  const { key } = fileSpec(file);
  const first = new Map<string, number>();
  table.rows.forEach((row, index) => {
    const parts = key.map((name) => row[name] ?? '');
    const text = parts.join('\u001F');
    const line = table.lines[index] ?? 0;
    const earlier = first.get(text);
    if (earlier === undefined) first.set(text, line);
    else if (key.every((name) => row[name] !== '')) {
      problems.add({ file: table.source, row: line, column: key.join(','), value: parts.join(',') }, say('duplicate-key', String(earlier), key.join(' + ')));
    }
  });
  return first;
}

function checkReferences(file: DatasetFile, table: PlainTable, codes: ReadonlyMap<string, { has(code: string): boolean }>, problems: ProblemList): void {
  for (const { name, to } of fileSpec(file).columns) {
    const target = to === undefined ? undefined : codes.get(to);
    if (!target || to === undefined) continue;
    table.rows.forEach((row, index) => {
      const value = row[name] ?? '';
      if (value === '' || target.has(value)) return;
      problems.add({ file: table.source, row: table.lines[index] ?? 0, column: name, value }, say('unknown-reference', to));
    });
  }
}

/** Pairs of columns that run from a first to a last day. */
const SPANS: Partial<Record<DatasetFile, readonly [string, string]>> = {
  localities: ['valid_from', 'valid_to'],
  units: ['valid_from', 'valid_to'],
  tenures: ['from', 'to'],
  bars: ['from', 'to'],
  exemptions: ['from', 'to'],
};

/** A span must be able to hold a day: its earliest first day is not after its latest last day. */
function checkSpans(file: DatasetFile, table: PlainTable, problems: ProblemList): void {
  const span = SPANS[file];
  if (!span) return;
  const [first, last] = span;
  table.rows.forEach((row, index) => {
    const from = parseImpreciseDay(row[first] ?? '');
    const to = parseImpreciseDay(row[last] ?? '');
    if (!from || !to || from.earliest <= to.latest) return;
    problems.add({ file: table.source, row: table.lines[index] ?? 0, column: last, value: row[last] ?? '' }, say('from-after-to', row[first] ?? ''));
  });
}

/** Following parents upwards must end. */
function checkParents(table: PlainTable, problems: ProblemList): void {
  const parents = new Map(table.rows.map((row) => [row.code ?? '', row.parent_code ?? '']));
  const ending = new Set<string>(['']);
  table.rows.forEach((row, index) => {
    if (climb(row, parents, ending)) return;
    problems.add({ file: table.source, row: table.lines[index] ?? 0, column: 'parent_code', value: row.parent_code ?? '' }, say('parent-loop'));
  });
}

function climb(row: PlainRow, parents: ReadonlyMap<string, string>, ending: Set<string>): boolean {
  const path = new Set<string>();
  let code = row.code ?? '';
  while (!ending.has(code)) {
    if (path.has(code)) return false;
    path.add(code);
    code = parents.get(code) ?? '';
  }
  for (const each of path) ending.add(each);
  return true;
}

function checkRelatives(table: PlainTable, problems: ProblemList): void {
  table.rows.forEach((row, index) => {
    if (row.person_code === '' || row.person_code !== row.relative_code) return;
    problems.add({ file: table.source, row: table.lines[index] ?? 0, column: 'relative_code', value: row.relative_code ?? '' }, say('own-relative'));
  });
}
