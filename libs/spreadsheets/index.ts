export { type KnownCodes } from './dataset/check-rows.ts';
export { type Bytes } from './dataset/csv-rows.ts';
export { type DatasetReading, readDataset, type ReadDatasetOptions } from './dataset/read-dataset.ts';
export { type ProblemCode, say, type Sentence } from './dataset/sentences.ts';
export { canonicalText, compareRows, csvHeader, csvLine, type WritableDataset, type WritableRow, writeDataset } from './dataset/write-csv.ts';
export { writeDatasetWorkbook } from './dataset/write-xlsx.ts';
export { DATASET_WORKBOOK, SENT_WORKBOOK, type WorkbookLimits } from './container/limits.ts';
export { analyseWorkbook } from './intake/analyse-workbook.ts';
export { applyMapping, mappingFor } from './intake/apply-mapping.ts';
export { errorMarks, errorText } from './intake/error-marks.ts';
export { preview, resolve, toDatasetChanges, WriteHash } from './intake/dataset-changes.ts';
export { Previewer } from './intake/previewer.ts';
export { recallMapping } from './intake/recall-mapping.ts';
export type { Block, ColumnEncoding, ColumnMapping, ColumnWhy, SheetMapping, WorkbookMapping } from './intake/mapping-types.ts';
export type {
  CellState, Choice, DatasetChanges, Decisions, HistoryLine, KnownPerson, KnownPosition, MatchedPerson, OnFile, Preview, PreviewCell, PreviewCounts,
  PreviewRow, Question, QuestionKind, RowState, Trouble, Write,
} from './intake/preview-types.ts';
export { type ClassifiedRow, type RowRole } from './layout/classify-rows.ts';
export { type Field, fieldOf, HEADINGS } from './layout/fields.ts';
export { type HeadedColumn, type HeaderBlock } from './layout/find-header.ts';
export { type Conversion, convertByFont, encodingOfFont } from './legacy-fonts/convert.ts';
export type { CellNote } from './list/cell-note.ts';
export type { CellReading } from './list/read-cell.ts';
export type { ListedPerson, SheetReading } from './list/read-list.ts';
export { type CatalogueReading, readCatalogue, readMark } from './values/catalogues.ts';
export { type DayReading, readDayText } from './values/read-day.ts';
export { type HistoryEntry, type HistoryReading, readHistory } from './values/read-history.ts';
export { writeList } from './forms/write-list.ts';
export type { ListColumn, ListLayout, ListLine, SigningBlock } from './forms/list-layout.ts';
export { writeDatasetTemplate } from './forms/write-template.ts';
export { type Grid, type GridCell } from './workbook/grid.ts';
export { readWorkbook, type WorkbookReading } from './workbook/read-workbook.ts';
export { markErrors, type MarkedSheet, markGrids, type RowMark } from './workbook/mark-errors.ts';
