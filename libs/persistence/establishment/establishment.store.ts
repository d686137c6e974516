import { type Day, lastDayBefore } from '#calendar';
import type { LocalityView } from '#contracts';
import type { Establishment, LocalityFact, PositionFact, SuccessionFact, UnitFact } from '#tenure';
import type { EstablishmentStore } from '../work/stores.ts';
import type { Transaction } from '../work/transaction.ts';
import type { EstablishmentCache } from './establishment-cache.ts';

interface Life {
  readonly life_from: Day | null;
  readonly life_until: Day | null;
}
type LocalityRow = Life & { code: string; name: string; level: LocalityFact['level']; parent_code: string | null; lat: number | null; lon: number | null };
type UnitRow = Life & { code: string; name: string; locality_code: string; sector: string | null; ownership: UnitFact['ownership']; level: string | null };
type SuccessionRow = { from_unit: string; to_unit: string; on_day: Day; kind: SuccessionFact['kind']; keeps_clock: SuccessionFact['keepsClock'] | null };
type PositionRow = {
  code: string; unit_code: string; title: string; head: boolean; rank: string; specialisations: string[]; title_class: string | null; seats: number; charter_limit: boolean;
};

const LIFE = 'lower(life) AS life_from, upper(life) AS life_until';

export class TableEstablishment implements EstablishmentStore {
  constructor(
    private readonly transaction: Transaction,
    private readonly cache: EstablishmentCache,
    private readonly dataVersion: () => Promise<number>,
  ) {}

  async load(): Promise<Establishment> {
    return this.cache.get(await this.dataVersion(), () => this.read());
  }

  async localities(): Promise<readonly LocalityView[]> {
    const rows = await this.transaction.rows<LocalityRow>(`
      WITH RECURSIVE tree AS (
        SELECT code, 0 AS depth FROM localities WHERE parent_code IS NULL
        UNION ALL SELECT l.code, depth + 1 FROM localities l JOIN tree t ON l.parent_code = t.code
      )
      SELECT l.code, name, level, parent_code, ${LIFE} FROM localities l JOIN tree t ON t.code = l.code
      WHERE planner_sees_all() OR l.code IN (SELECT planner_scope_localities())
      ORDER BY depth, name COLLATE "vi-x-icu", l.code`);
    return rows.map((row) => ({
      code: row.code, name: row.name, level: row.level,
      ...(row.parent_code && { parent: row.parent_code }),
      ...(row.life_from && { from: row.life_from }),
      ...(row.life_until && { to: lastDayBefore(row.life_until) }),
    }));
  }

  async subtree(locality: string): Promise<readonly string[]> {
    const rows = await this.transaction.rows<{ code: string }>(
      `SELECT code FROM planner_subtree(ARRAY[$1]) AS code
       WHERE planner_sees_all() OR code IN (SELECT planner_scope_localities()) ORDER BY code`, [locality]);
    return rows.map((row) => row.code);
  }

  private async read(): Promise<Establishment> {
    const localities = await this.transaction.rows<LocalityRow>(`SELECT code, name, level, parent_code, lat, lon, ${LIFE} FROM localities ORDER BY code`);
    const units = await this.transaction.rows<UnitRow>(`SELECT code, name, locality_code, sector, ownership, level, ${LIFE} FROM units ORDER BY code`);
    const successions = await this.transaction.rows<SuccessionRow>('SELECT from_unit, to_unit, on_day, kind, keeps_clock FROM successions ORDER BY on_day, from_unit, to_unit, kind');
    const positions = await this.transaction.rows<PositionRow>(
      'SELECT code, unit_code, title, head, rank, specialisations, title_class, seats, charter_limit FROM positions ORDER BY code');
    return {
      localities: new Map(localities.map((row) => [row.code, localityOf(row)])),
      units: new Map(units.map((row) => [row.code, unitOf(row)])),
      positions: new Map(positions.map((row) => [row.code, positionOf(row)])),
      successions: successions.map((row) => ({ fromUnit: row.from_unit, toUnit: row.to_unit, on: row.on_day, kind: row.kind, keepsClock: row.keeps_clock ?? undefined })),
    };
  }
}

function lifeOf({ life_from, life_until }: Life): Partial<{ from: Day; until: Day }> {
  return { ...(life_from && { from: life_from }), ...(life_until && { until: life_until }) };
}

function localityOf(row: LocalityRow): LocalityFact {
  return { code: row.code, name: row.name, level: row.level, parent: row.parent_code ?? undefined, life: lifeOf(row), lat: row.lat ?? undefined, lon: row.lon ?? undefined };
}

function unitOf(row: UnitRow): UnitFact {
  return { code: row.code, name: row.name, locality: row.locality_code, sector: row.sector ?? undefined, ownership: row.ownership, level: row.level ?? undefined, life: lifeOf(row) };
}

function positionOf(row: PositionRow): PositionFact {
  return {
    code: row.code, unit: row.unit_code, title: row.title, head: row.head, rank: row.rank, specialisations: row.specialisations,
    titleClass: row.title_class ?? undefined, seats: row.seats, charterLimit: row.charter_limit,
  };
}
