/** The nine files of a dataset with their columns in the order of the interchange format. */
export const DATASET_COLUMNS = {
  localities: ['code', 'name', 'level', 'parent_code', 'valid_from', 'valid_to', 'lat', 'lon'],
  units: ['code', 'name', 'locality_code', 'sector', 'ownership', 'level', 'valid_from', 'valid_to'],
  successions: ['from_unit', 'to_unit', 'on', 'kind', 'keeps_clock'],
  positions: ['code', 'unit_code', 'title', 'head', 'rank', 'specialisations', 'title_class', 'seats', 'charter_limit'],
  people: ['code', 'full_name', 'birth_date', 'gender', 'home_locality', 'specialisations', 'qualifications',
    'political_theory', 'party_joined', 'planned_for'],
  tenures: ['person_code', 'position_code', 'from', 'to', 'kind', 'appointment', 'decision_no', 'decision_signed'],
  bars: ['person_code', 'kind', 'from', 'to', 'child_born', 'waived'],
  ratings: ['person_code', 'year', 'rating'],
  relatives: ['person_code', 'relative_code', 'kind'],
} as const;

export type DatasetFile = keyof typeof DATASET_COLUMNS;

/** Files in the order in which rows may refer to one another. */
export const DATASET_FILES = Object.keys(DATASET_COLUMNS) as readonly DatasetFile[];

/** How many leading columns make the key a file is sorted by. */
export const KEY_LENGTH: Readonly<Record<DatasetFile, number>> = {
  localities: 1, units: 1, successions: 3, positions: 1, people: 1, tenures: 3, bars: 3, ratings: 2, relatives: 3,
};

/** Cells by column; an absent column is an empty cell. */
export type DatasetRow<File extends DatasetFile> = { readonly [Column in (typeof DATASET_COLUMNS)[File][number]]?: string };

/** One row on its way to its file. */
export type DatasetLine = { [File in DatasetFile]: { readonly file: File; readonly row: DatasetRow<File> } }[DatasetFile];

/** The cells of a row in the order of the columns; absent cells are empty. */
export function cellsOf(line: DatasetLine): readonly string[] {
  const row: Readonly<Record<string, string | undefined>> = line.row;
  return DATASET_COLUMNS[line.file].map((column) => row[column] ?? '');
}

/** Order of two rows of one file: key columns in plain code-unit order, then the remaining cells, so that equal keys are ordered too. */
export function compareLines(a: DatasetLine, b: DatasetLine): number {
  const right = cellsOf(b);
  for (const [index, cell] of cellsOf(a).entries()) {
    const other = right[index] ?? '';
    if (cell !== other) return cell < other ? -1 : 1;
  }
  return 0;
}
