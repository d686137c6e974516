import type { BenchRequest, BenchRow } from '#contracts';

export interface TypedRow {
  readonly position: string;
  readonly from: string;
  readonly to: string;
  readonly kind: NonNullable<BenchRow['kind']>;
}
export interface BenchState {
  readonly rows: readonly TypedRow[];
  readonly birth: string;
  readonly gender: string;
}

const FIRST_POST = 'hieu-truong-tieu-hoc-a';
export const EMPTY_ROW: TypedRow = { position: FIRST_POST, from: '', to: '', kind: 'official' };
const START: BenchState = { rows: [{ ...EMPTY_ROW, from: '2016-08-15' }], birth: '', gender: '' };
const KINDS: readonly string[] = ['official', 'acting', 'in-charge', 'seconded'];

/** `post~from~to~kind` a row, rows parted by `;`, then birth and gender: short enough for an address, plain enough to read. */
export function writeBench({ rows, birth, gender }: BenchState): string {
  return [rows.map(({ position, from, to, kind }) => [position, from, to, kind].join('~')).join(';'), birth, gender].join('|');
}

/** The career of an address; the example when there is none. */
export function readBench(text: string | undefined): BenchState {
  if (!text) return START;
  const [rows = '', birth = '', gender = ''] = text.split('|');
  return {
    rows: rows.split(';').filter((row) => row !== '').map((row) => {
      const [position = '', from = '', to = '', kind = ''] = row.split('~');
      return { position, from, to, kind: KINDS.includes(kind) ? (kind as TypedRow['kind']) : 'official' };
    }),
    birth, gender,
  };
}

/** `23/11/2018` and `11/2018` as a clerk types them, or ISO as it stands; anything else goes to the server as it was typed and is refused there. */
export function typedDay(text: string): string {
  const parts = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (!parts) return text.trim();
  const [, day, month = '', year = ''] = parts;
  return [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
}

/** What is asked of the server; a row without a first day is still being typed and is left out. */
export function requestOfBench({ rows, birth, gender }: BenchState, about: { readonly asOf: string; readonly pack: string }): BenchRequest {
  return {
    ...about,
    rows: rows.filter(({ from }) => from !== '').map(({ position, from, to, kind }) => ({ position, from: typedDay(from), kind, ...(to === '' ? {} : { to: typedDay(to) }) })),
    ...(birth === '' ? {} : { birth: typedDay(birth) }),
    ...(gender === 'male' || gender === 'female' ? { gender } : {}),
  };
}
