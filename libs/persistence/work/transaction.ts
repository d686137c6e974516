import type { PoolClient } from 'pg';

/** The open transaction as the stores use it. Values go by parameter, never into the text. */
export interface Transaction {
  /** Rows of one statement. */
  rows<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** The first row, if any. */
  row<Row>(sql: string, values?: readonly unknown[]): Promise<Row | undefined>;
  /** Number of rows that a statement touched. */
  run(sql: string, values?: readonly unknown[]): Promise<number>;
  /** The connection itself, for COPY. */
  readonly client: PoolClient;
}
