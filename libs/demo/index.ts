export { cellsOf, compareLines, DATASET_COLUMNS, DATASET_FILES, type DatasetFile, type DatasetLine, type DatasetRow, KEY_LENGTH } from './columns.ts';
export { type DatasetWish, generateDataset } from './generate.ts';
export { type Network } from './units.ts';
