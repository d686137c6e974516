/** How much a workbook may hold. Sizes in bytes; `ratio` = unpacked size to packed size of one entry. */
export interface WorkbookLimits {
  readonly file: number;
  readonly unpacked: number;
  readonly entries: number;
  readonly ratio: number;
  /** The table of shared strings, unpacked. */
  readonly strings: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells covered by merged ranges, over one sheet. */
  readonly merged: number;
  /** Characters of one cell (Excel's own limit is 32,767). */
  readonly cell: number;
}

const MIB = 1024 * 1024;

/** For workbooks that people send: what 256 MiB of memory and a few seconds can carry. */
export const SENT_WORKBOOK: WorkbookLimits = {
  file: 10 * MIB, unpacked: 60 * MIB, entries: 200, ratio: 200, strings: 16 * MIB, rows: 50_000, columns: 100, merged: 200_000, cell: 32_767,
};

/** For datasets that an administrator loads from the command line, as large as one sheet of Excel may be. */
export const DATASET_WORKBOOK: WorkbookLimits = {
  file: 200 * MIB, unpacked: 1024 * MIB, entries: 200, ratio: 400, strings: 512 * MIB, rows: 1_048_576, columns: 100, merged: 1000, cell: 32_767,
};
