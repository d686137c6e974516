/** What a cell of the interchange format may hold. */
export type ColumnKind =
  /** Identifies a row, or points to one (`to`): any text without `;`. */
  | 'code'
  | 'text'
  /** One of `choices`. */
  | 'choice'
  /** `YYYY-MM-DD`; `dd/MM/yyyy` on input. */
  | 'day'
  /** As `day`, or as exactly as the file knows it: `YYYY-MM`, `YYYY`. */
  | 'imprecise-day'
  /** Texts separated by `;`. */
  | 'list'
  | 'whole'
  | 'decimal';

/** One column of a file. `min` and `max` are inclusive; `longest` counts characters of a text (default 500). */
export interface ColumnSpec {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly required?: true;
  readonly choices?: readonly string[];
  /** What an empty cell stands for; the canonical form writes it out. */
  readonly fallback?: string;
  /** The file whose `code` column must hold this value. */
  readonly to?: string;
  readonly min?: number;
  readonly max?: number;
  readonly longest?: number;
}

/** One file of a dataset. `key` names the columns that tell rows apart; the canonical form is sorted by them. */
export interface FileSpec {
  readonly required: boolean;
  /** Not written at all while it has no rows. */
  readonly sparse?: true;
  readonly key: readonly string[];
  readonly columns: readonly ColumnSpec[];
}

const YES_NO = ['yes', 'no'] as const;

/** The files of the interchange format: columns in canonical order, as data. */
export const DATASET_FILES = {
  localities: {
    required: true,
    key: ['code'],
    columns: [
      { name: 'code', kind: 'code', required: true },
      { name: 'name', kind: 'text', required: true },
      { name: 'level', kind: 'choice', required: true, choices: ['province', 'district', 'commune'] },
      { name: 'parent_code', kind: 'code', to: 'localities' },
      { name: 'valid_from', kind: 'day' },
      { name: 'valid_to', kind: 'day' },
      { name: 'lat', kind: 'decimal', min: -90, max: 90 },
      { name: 'lon', kind: 'decimal', min: -180, max: 180 },
    ],
  },
  units: {
    required: true,
    key: ['code'],
    columns: [
      { name: 'code', kind: 'code', required: true },
      { name: 'name', kind: 'text', required: true },
      { name: 'locality_code', kind: 'code', required: true, to: 'localities' },
      { name: 'sector', kind: 'text' },
      { name: 'ownership', kind: 'choice', choices: ['public', 'private'], fallback: 'public' },
      { name: 'level', kind: 'text' },
      { name: 'valid_from', kind: 'day' },
      { name: 'valid_to', kind: 'day' },
    ],
  },
  successions: {
    required: false,
    key: ['from_unit', 'to_unit', 'on', 'kind'],
    columns: [
      { name: 'from_unit', kind: 'code', required: true, to: 'units' },
      { name: 'to_unit', kind: 'code', required: true, to: 'units' },
      { name: 'on', kind: 'day', required: true },
      { name: 'kind', kind: 'choice', required: true, choices: ['rename', 'transfer', 'merge', 'split', 'abolish'] },
      { name: 'keeps_clock', kind: 'choice', choices: ['yes', 'no', 'ask'] },
    ],
  },
  positions: {
    required: true,
    key: ['code'],
    columns: [
      { name: 'code', kind: 'code', required: true },
      { name: 'unit_code', kind: 'code', required: true, to: 'units' },
      { name: 'title', kind: 'text', required: true },
      { name: 'head', kind: 'choice', required: true, choices: YES_NO },
      { name: 'rank', kind: 'text', required: true },
      { name: 'specialisations', kind: 'list' },
      { name: 'title_class', kind: 'text' },
      { name: 'seats', kind: 'whole', min: 1, max: 1000, fallback: '1' },
      { name: 'charter_limit', kind: 'choice', choices: YES_NO, fallback: 'no' },
    ],
  },
  people: {
    required: true,
    key: ['code'],
    columns: [
      { name: 'code', kind: 'code', required: true },
      { name: 'full_name', kind: 'text', required: true },
      { name: 'birth_date', kind: 'imprecise-day' },
      { name: 'gender', kind: 'choice', choices: ['male', 'female'] },
      { name: 'home_locality', kind: 'code', to: 'localities' },
      { name: 'specialisations', kind: 'list' },
      { name: 'qualifications', kind: 'list' },
      { name: 'political_theory', kind: 'choice', choices: ['none', 'elementary', 'intermediate', 'advanced', 'bachelor'] },
      { name: 'party_joined', kind: 'day' },
      { name: 'planned_for', kind: 'list' },
    ],
  },
  tenures: {
    required: true,
    key: ['person_code', 'position_code', 'from', 'kind'],
    columns: [
      { name: 'person_code', kind: 'code', required: true, to: 'people' },
      { name: 'position_code', kind: 'code', required: true, to: 'positions' },
      { name: 'from', kind: 'imprecise-day', required: true },
      { name: 'to', kind: 'imprecise-day' },
      { name: 'kind', kind: 'choice', choices: ['official', 'acting', 'in-charge', 'seconded'], fallback: 'official' },
      { name: 'appointment', kind: 'choice', choices: ['first', 'renewed'] },
      { name: 'decision_no', kind: 'text' },
      { name: 'decision_signed', kind: 'day' },
    ],
  },
  bars: {
    required: false,
    key: ['person_code', 'kind', 'from'],
    columns: [
      { name: 'person_code', kind: 'code', required: true, to: 'people' },
      {
        name: 'kind', kind: 'choice', required: true,
        choices: [
          'disciplinary-review', 'investigation', 'inspection', 'prosecution', 'reprimand', 'warning', 'removal', 'suspension',
          'serious-illness', 'pregnancy', 'child-under-36-months', 'long-training', 'hardship',
        ],
      },
      { name: 'from', kind: 'day', required: true },
      { name: 'to', kind: 'day' },
      { name: 'child_born', kind: 'day' },
      { name: 'waived', kind: 'choice', choices: YES_NO, fallback: 'no' },
    ],
  },
  ratings: {
    required: false,
    key: ['person_code', 'year'],
    columns: [
      { name: 'person_code', kind: 'code', required: true, to: 'people' },
      { name: 'year', kind: 'whole', required: true, min: 1945, max: 2100 },
      { name: 'rating', kind: 'choice', required: true, choices: ['excellent', 'good', 'completed', 'not-completed'] },
    ],
  },
  relatives: {
    required: false,
    key: ['person_code', 'relative_code', 'kind'],
    columns: [
      { name: 'person_code', kind: 'code', required: true, to: 'people' },
      { name: 'relative_code', kind: 'code', required: true, to: 'people' },
      { name: 'kind', kind: 'choice', required: true, choices: ['spouse', 'parent', 'child', 'sibling', 'other'] },
    ],
  },
  exemptions: {
    required: false,
    sparse: true,
    key: ['person_code', 'from', 'document'],
    columns: [
      { name: 'person_code', kind: 'code', required: true, to: 'people' },
      { name: 'position_code', kind: 'code', to: 'positions' },
      { name: 'rule', kind: 'text', longest: 100 },
      { name: 'from', kind: 'day', required: true },
      { name: 'to', kind: 'day' },
      { name: 'authority', kind: 'text', required: true },
      { name: 'document', kind: 'text', required: true },
    ],
  },
  attestations: {
    required: false,
    sparse: true,
    key: ['person_code', 'kind', 'on'],
    columns: [
      { name: 'person_code', kind: 'code', required: true, to: 'people' },
      { name: 'kind', kind: 'choice', required: true, choices: ['asset-declaration', 'health-certificate', 'political-standard'] },
      { name: 'on', kind: 'day', required: true },
      { name: 'satisfied', kind: 'choice', choices: YES_NO, fallback: 'yes' },
      { name: 'document', kind: 'text' },
    ],
  },
} as const satisfies Record<string, FileSpec>;
