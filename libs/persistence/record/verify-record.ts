import type { RecordVerification } from '#contracts';
import type { Transaction } from '../work/transaction.ts';

/**
 * Recomputes every digest, every block and the whole chain, in one statement in the server: nothing is trusted but the
 * lines themselves. It looks for a line that says something else than its digest, a block whose lines are not those
 * that were sealed, a line in no block (but for this very transaction's, sealed when it ends), a link that does not follow from the one before, and a head that is not the end.
 */
const VERIFY = `
  WITH lines AS MATERIALIZED (
    SELECT e.seq, e.block, e.digest, e.digest = record_digest(e) AS honest FROM record_entries e
    WHERE NOT EXISTS (SELECT FROM record_pending p WHERE p.block = e.block)
  ), blocks AS MATERIALIZED (
    SELECT block, sha256(string_agg(digest, ''::bytea ORDER BY seq)) AS root, count(*) AS n, min(seq) AS first, min(seq) FILTER (WHERE NOT honest) AS wrong
    FROM lines GROUP BY block
  ), links AS (
    SELECT coalesce(c.first_seq, b.first) AS seq, b.wrong,
      c.no IS NOT NULL AND b.block IS NOT NULL AND b.root = c.root AND b.n = c.lines AS whole,
      c.no = 1 + coalesce(lag(c.no) OVER chain, 0) AND c.previous = coalesce(lag(c.hash) OVER chain, sha256('planner'))
        AND c.hash = record_link(c.previous, c.no, c.block, c.lines, c.sealed_ms, c.root) AS follows
    FROM record_chain c FULL JOIN blocks b ON b.block = c.block
    WINDOW chain AS (ORDER BY c.no NULLS LAST)
  )
  SELECT (SELECT count(*) FROM lines) AS lines,
    (SELECT min(coalesce(wrong, seq)) FROM links WHERE wrong IS NOT NULL OR NOT whole OR follows IS NOT TRUE) AS first_broken,
    (SELECT h.no = coalesce((SELECT max(no) FROM record_chain), 0)
        AND h.hash = coalesce((SELECT hash FROM record_chain ORDER BY no DESC LIMIT 1), sha256('planner')) FROM record_head h) AS ends_at_head`;

/** Cutting the end off together with the head is seen only against a head noted elsewhere: see {@link headOfRecord}. */
export async function verifyRecord(transaction: Transaction): Promise<RecordVerification> {
  const row = await transaction.row<{ lines: number; first_broken: number | null; ends_at_head: boolean | null }>(VERIFY);
  const lines = row?.lines ?? 0;
  if (row?.first_broken != null) return { lines, intact: false, firstBroken: row.first_broken };
  return row?.ends_at_head === true ? { lines, intact: true } : { lines, intact: false };
}

/** The end of the chain, to be written down outside: whoever has it later sees that nothing before it was cut off. */
export async function headOfRecord(transaction: Transaction): Promise<{ readonly no: number; readonly hash: string }> {
  const row = await transaction.row<{ no: number; hash: string }>(`SELECT no, encode(hash, 'hex') AS hash FROM record_head`);
  return { no: row?.no ?? 0, hash: row?.hash ?? '' };
}
