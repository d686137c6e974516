export { exportDataset, type ExportOptions, exportRows, type FileSink, loadDataset } from './export-dataset.ts';
export { DataMoved, importDataset, type ImportOptions } from './import-dataset.ts';
export { loadKnownCodes } from './known-codes.ts';
