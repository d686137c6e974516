export { DatabaseBusy, DatabaseUnavailable, IdempotencyKeyReused, Refused } from './database/errors.ts';
export { migrate } from './database/migrate.ts';
export { prepareDatabase, type Prepared, type PrepareOptions } from './database/prepare-database.ts';
export * from './dataset/index.ts';
export { NoEmbeddedServer } from './embedded/no-embedded-server.ts';
export { type Embedded, type EmbeddedOptions, startEmbedded } from './embedded/start-embedded.ts';
export type { Database, DatabaseHealth } from './database/database.ts';
export * from './work/stores.ts';
export type { Work, WorkContext } from './work/work.ts';
