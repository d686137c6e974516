export { compareLines, type DatasetCells, type DatasetLine } from './columns.ts';
export { type DatasetWish, generateDataset } from './generate.ts';
export { type Network } from './units.ts';
