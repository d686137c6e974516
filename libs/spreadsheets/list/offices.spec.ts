import { describe, expect, it } from '@jest/globals';

import { preview } from '../intake/dataset-changes.ts';
import type { OnFile } from '../intake/preview-types.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { readSheets, workbookOf } from './corpus.givens.ts';
import { OFFICES } from './offices.givens.ts';
import type { ListedPerson } from './read-list.ts';

/** A file without units: every post asks for its own, which is a warning. */
const EMPTY: OnFile = { people: [], units: [], positions: [], localities: [], tenures: [], newCodes: { prefix: 'CB', next: 1, digits: 4 } };
const valueOf = ({ cells }: ListedPerson, field: string): string => cells.find((cell) => cell.field === field)?.value ?? '';

describe('an office sends', () => {
  it('at least ten mixtures', () => expect(OFFICES.length).toBeGreaterThanOrEqual(10));

  it.each(OFFICES.map((office) => [office.name, office] as const))('%s', async (_, { sheets, people, states }) => {
    const bytes = await workbookOf(...sheets);
    const readings = await readSheets(bytes);
    const listed = readings.flatMap((reading) => reading.people);
    expect(listed.map((person) => [person.fullName, person.birth, person.gender, person.unit, valueOf(person, 'title'), valueOf(person, 'from')].join('|'))).toEqual(people);
    const { rows, counts } = preview(readings, EMPTY);
    expect([counts.rows.new, counts.rows.warning, counts.rows.error, counts.rows.ignored]).toEqual(states);
    // Every row of every sheet once, with a state; those ignored, with why.
    const workbook = await readWorkbook(bytes);
    const all = workbook.kind === 'opened' ? workbook.sheets.flatMap((sheet) => sheet.rows.map((_row, index) => `${sheet.name}!${index + 1}`)) : [];
    expect(rows.map(({ sheet, row }) => `${sheet}!${row}`)).toEqual(all);
    expect(rows.filter(({ state, why }) => (state === 'ignored' || state === 'error') && why.length === 0).flatMap(({ cells }) => (cells.every(({ troubles = [] }) => troubles.length === 0) ? ['without why'] : []))).toEqual([]);
    expect(counts.total).toBe(all.length);
  });
});
