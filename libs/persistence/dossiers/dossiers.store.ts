import type { Dossier } from '#regulations';
import type { DossierQuery, DossierStore } from '../work/stores.ts';
import { Parameters } from '../work/parameters.ts';
import type { Transaction } from '../work/transaction.ts';
import { type DossierRow, dossierOf } from './dossier-row.ts';

const SIZE = 1_000;

const PERSON = `code, full_name, birth_day, birth_precision, gender, home_locality, specialisations, qualifications, political_theory, party_joined, planned_for`;

const AROUND = `
  (SELECT json_agg(json_build_array(o.code, t.from_day, t.from_precision, t.until_day, t.until_precision, t.kind, t.appointment,
                                    t.decision_no, t.decision_signed) ORDER BY t.from_day, t.id)
     FROM tenures t JOIN positions o ON o.id = t.position_id WHERE t.person_id = page.id) AS tenures,
  (SELECT json_agg(json_build_array(b.kind, b.from_day, b.until_day, b.child_born, b.waived) ORDER BY b.from_day, b.kind) FROM bars b WHERE b.person_id = page.id) AS bars,
  (SELECT json_agg(json_build_array(r.year, r.rating) ORDER BY r.year) FROM ratings r WHERE r.person_id = page.id) AS ratings,
  (SELECT json_agg(json_build_array(k.code, v.kind) ORDER BY k.code, v.kind) FROM relatives v JOIN people k ON k.id = v.relative_id WHERE v.person_id = page.id) AS relatives,
  (SELECT json_agg(json_build_array(o.code, e.rule, e.from_day, e.until_day, e.authority, e.document) ORDER BY e.from_day, e.document)
     FROM exemptions e LEFT JOIN positions o ON o.id = e.position_id WHERE e.person_id = page.id) AS exemptions,
  (SELECT json_agg(json_build_array(a.kind, a.on_day, a.satisfied, a.document) ORDER BY a.on_day, a.kind) FROM attestations a WHERE a.person_id = page.id) AS attestations`;

export class TableDossiers implements DossierStore {
  constructor(private readonly transaction: Transaction) {}

  async *batches(query: DossierQuery): AsyncIterable<readonly Dossier[]> {
    const size = query.size ?? SIZE;
    const condition = await this.condition(query);
    for (let after = ''; ; ) {
      const parameters = new Parameters();
      const rows = await this.transaction.rows<DossierRow>(
        `WITH page AS MATERIALIZED (
           SELECT id, ${PERSON} FROM people p WHERE code > ${parameters.add(after)} AND ${condition(parameters)} ORDER BY code LIMIT ${parameters.add(size)})
         SELECT ${PERSON}, ${AROUND} FROM page ORDER BY code`, parameters.values);
      if (rows.length > 0) yield rows.map(dossierOf);
      const last = rows.at(-1);
      if (last === undefined || rows.length < size) return;
      after = last.code;
    }
  }

  async find(person: string): Promise<Dossier | undefined> {
    const row = await this.transaction.row<DossierRow>(
      `WITH page AS MATERIALIZED (SELECT id, ${PERSON} FROM people WHERE code = $1) SELECT ${PERSON}, ${AROUND} FROM page`, [person]);
    return row && dossierOf(row);
  }

  async count(query: DossierQuery): Promise<number> {
    const parameters = new Parameters();
    const condition = (await this.condition(query))(parameters);
    return (await this.transaction.row<{ n: number }>(`SELECT count(*) AS n FROM people p WHERE ${condition}`, parameters.values))?.n ?? 0;
  }

  /** In post on the day, perhaps as a head, perhaps in a locality; a part that is not asked for is not looked at. */
  private async condition(query: DossierQuery): Promise<(parameters: Parameters) => string> {
    const scope = query.scope === undefined ? undefined : await this.localities(query.scope);
    return (parameters) => {
      const named = query.people ? `p.code = ANY (${parameters.add(query.people)})` : 'true';
      if (!query.headsOnly && scope === undefined) return named;
      return `${named} AND EXISTS (
        SELECT FROM tenures t JOIN positions o ON o.id = t.position_id JOIN units u ON u.code = o.unit_code
        WHERE t.person_id = p.id AND t.reach @> coalesce(${parameters.add(query.asOf ?? null)}::date, planner_as_of())
          ${query.headsOnly ? 'AND o.head' : ''} ${scope === undefined ? '' : `AND u.locality_code = ANY (${parameters.add(scope)})`})`;
    };
  }

  private async localities(root: string): Promise<readonly string[]> {
    return (await this.transaction.rows<{ code: string }>('SELECT code FROM planner_subtree(ARRAY[$1]) AS code', [root])).map((row) => row.code);
  }
}
