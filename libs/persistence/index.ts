export type { Database, DatabaseHealth } from './database/database.ts';
export * from './work/stores.ts';
export type { Work, WorkContext } from './work/work.ts';
