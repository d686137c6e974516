import type { Day } from '#calendar';
import type { JobState, MoveView, ProposalLine } from '#contracts';
import type { NewProposal, ProposalStore, StoredPlan, StoredProposal } from '../work/stores.ts';
import type { Transaction } from '../work/transaction.ts';

type PlanBody = Omit<StoredPlan, 'moves' | 'status' | 'due' | 'resolved'>;
interface ProposalRow {
  readonly id: string;
  readonly name: string;
  readonly as_of: Day;
  readonly pack: string;
  readonly pack_version: string;
  readonly pack_name: string;
  readonly scope: string[];
  readonly max_cycle: number;
  readonly max_chain: number;
  readonly job_id: string | null;
  readonly status: StoredPlan['status'] | null;
  readonly due: number | null;
  readonly resolved: number | null;
  readonly plan: PlanBody | null;
  readonly created_by: string;
  readonly created_at: Date;
  readonly state: JobState | null;
}
const COLUMNS = `p.id, p.name, as_of, pack, pack_version, pack_name, p.scope, max_cycle, max_chain, job_id, status, due, resolved, p.created_by, p.created_at`;

export class TableProposals implements ProposalStore {
  constructor(private readonly transaction: Transaction) {}

  async create(proposal: NewProposal): Promise<string> {
    const row = await this.transaction.row<{ id: string }>(
      `INSERT INTO proposals (name, as_of, pack, pack_version, pack_name, scope, max_cycle, max_chain) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [proposal.name, proposal.asOf, proposal.pack, proposal.packVersion, proposal.packName, proposal.scope, proposal.maxCycle, proposal.maxChain]);
    return row?.id ?? '';
  }

  async attachJob(id: string, job: string): Promise<void> {
    await this.transaction.run('UPDATE proposals SET job_id = $2 WHERE id::text = $1', [id, job]);
  }

  async storePlan(id: string, plan: StoredPlan): Promise<'stored' | 'already-stored' | 'unknown'> {
    const { moves, status, due, resolved, ...body } = plan;
    const stored = await this.transaction.run(
      'UPDATE proposals SET status = $2, due = $3, resolved = $4, plan = $5, version = version + 1 WHERE id::text = $1 AND plan IS NULL',
      [id, status, due, resolved, JSON.stringify(body)]);
    if (stored === 0) return (await this.find(id)) ? 'already-stored' : 'unknown';
    await this.transaction.run(
      `INSERT INTO proposal_moves (proposal_id, no, person, from_position, to_position, group_code, move)
       SELECT $1, (m ->> 'no')::int, m ->> 'person', m -> 'from' ->> 'position', m -> 'to' ->> 'position', m ->> 'group', m FROM jsonb_array_elements($2::jsonb) AS m`,
      [id, JSON.stringify(moves)]);
    return 'stored';
  }

  async find(id: string): Promise<StoredProposal | undefined> {
    const row = await this.transaction.row<ProposalRow>(`SELECT ${COLUMNS}, plan FROM proposals p WHERE id::text = $1`, [id]);
    if (row === undefined) return undefined;
    const moves = await this.transaction.rows<{ move: MoveView }>('SELECT move FROM proposal_moves WHERE proposal_id = $1 ORDER BY no', [row.id]);
    return proposalOf(row, moves.map((one) => one.move));
  }

  async list(limit = 100): Promise<readonly ProposalLine[]> {
    const rows = await this.transaction.rows<ProposalRow>(
      `SELECT ${COLUMNS}, j.state FROM proposals p LEFT JOIN jobs j ON j.id = p.job_id ORDER BY p.created_at DESC, p.id LIMIT $1`, [Math.min(limit, 1_000)]);
    return rows.map((row) => ({
      id: row.id, name: row.name, asOf: row.as_of, createdAt: row.created_at.toISOString(), createdBy: row.created_by,
      state: row.state ?? (row.status ? 'done' : 'queued'),
      ...(row.due !== null && { due: row.due }), ...(row.resolved !== null && { resolved: row.resolved }),
    }));
  }
}

function proposalOf(row: ProposalRow, moves: readonly MoveView[]): StoredProposal {
  return {
    id: row.id, name: row.name, asOf: row.as_of, pack: row.pack, packVersion: row.pack_version, packName: row.pack_name, scope: row.scope,
    maxCycle: row.max_cycle, maxChain: row.max_chain, job: row.job_id ?? undefined, createdBy: row.created_by, createdAt: row.created_at.toISOString(),
    ...(row.plan && row.status && { plan: { ...row.plan, status: row.status, due: row.due ?? 0, resolved: row.resolved ?? 0, moves } }),
  };
}
