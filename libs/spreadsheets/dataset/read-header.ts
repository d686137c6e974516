import { type DatasetFile, fileSpec } from '#contracts';

import type { ProblemList } from './problem-list.ts';
import { say } from './sentences.ts';

/** For each cell of a row the index of its column in the canonical order; -1 for cells without a heading. */
export type Header = readonly number[];

/** Reads the header row; `undefined` when rows under it cannot be read. Every wrong column is named. */
export function readHeader(file: DatasetFile, source: string, cells: readonly string[], problems: ProblemList): Header | undefined {
  const names = fileSpec(file).columns.map((column) => column.name);
  const headings = cells.map((cell) => cell.trim());
  const place = { file: source, row: 1 };
  if (headings.length === 1 && headings[0] !== undefined && !names.includes(headings[0])) {
    const delimiter = [';', '\t', '|'].find((each) => headings[0]?.split(each).some((part) => names.includes(part.trim())));
    if (delimiter) {
      problems.add({ ...place, value: headings[0] }, say('wrong-delimiter', delimiter === '\t' ? 'tab' : delimiter));
      return undefined;
    }
  }
  if (!headings.some((heading) => names.includes(heading))) {
    problems.add({ ...place, value: headings.join(',') }, say('not-csv', `: dòng đầu không phải dòng tiêu đề của ${file}.csv (${names.join(', ')})`));
    return undefined;
  }
  const before = problems.total;
  refuseWrongHeadings(file, source, headings, problems);
  return problems.total === before ? headings.map((heading) => names.indexOf(heading)) : undefined;
}

function refuseWrongHeadings(file: DatasetFile, source: string, headings: readonly string[], problems: ProblemList): void {
  const { columns } = fileSpec(file);
  const names = columns.map((column) => column.name);
  headings.forEach((heading, index) => {
    const place = { file: source, row: 1, column: heading, value: heading };
    if (heading === '') {
      // A nameless column is tolerated here (Excel leaves them); a value under it is refused with its row.
    } else if (!names.includes(heading)) problems.add(place, say('unknown-column', `${file}.csv`, names.join(', ')));
    else if (headings.indexOf(heading) < index) problems.add(place, say('repeated-column'));
  });
  for (const { name, required } of columns) {
    if (required && !headings.includes(name)) problems.add({ file: source, row: 1, column: name }, say('missing-column', name));
  }
}
