export { type KnownCodes } from './dataset/check-rows.ts';
export { type Bytes } from './dataset/csv-rows.ts';
export { type DatasetReading, readDataset, type ReadDatasetOptions } from './dataset/read-dataset.ts';
export { type ProblemCode, say, type Sentence } from './dataset/sentences.ts';
export { canonicalText, compareRows, csvHeader, csvLine, type WritableDataset, type WritableRow, writeDataset } from './dataset/write-csv.ts';
export { writeDatasetWorkbook } from './dataset/write-xlsx.ts';
