export { errorWorkbook, errorWorkbookOf, type NamedFile, originalFile } from './error-workbook.ts';
export { askCommit, decideImport, type ImportRef, mapImport, refreshImport, removeImport, type StepBegun } from './change-import.ts';
export { receiveFile, type Received, type SentFile } from './receive-file.ts';
export { listImports, showImport } from './show-import.ts';
export { type ImportStep, stepOf } from './enqueue-step.ts';
export { workOnImport } from './work-on-import.ts';
export { undoImport, type UndoWish } from './undo-import.ts';
export { importSentFile, proposeMapping, type SentFileResult, type SentFileWish } from './import-sent-file.ts';
export { isSentList } from './is-sent-list.ts';
