import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { addDays, day, type ImpreciseDay, parseImpreciseDay, type Span } from '#calendar';
import { type Dataset, type DatasetFile, type DatasetRow } from '#contracts';
import { type Dossier } from '#regulations';
import { readDataset } from '#spreadsheets';
import { type Establishment } from '#tenure';

/** A dataset as the rules read it. */
export interface Facts {
  readonly establishment: Establishment;
  readonly dossiers: readonly Dossier[];
}

/** Reads a folder in the interchange format. @throws Error when the dataset has a fault */
export async function readFacts(folder: string): Promise<Facts> {
  const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))] as const));
  return factsOf(files);
}

/** Reads files in the interchange format by name. @throws Error when the dataset has a fault */
export async function factsOf(files: ReadonlyMap<string, Uint8Array>): Promise<Facts> {
  const read = await readDataset(files);
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems.slice(0, 5)));
  return { establishment: establishmentOf(read.dataset), dossiers: dossiersOf(read.dataset) };
}

const some = (text: string): string | undefined => (text === '' ? undefined : text);
const list = (text: string): string[] => (text === '' ? [] : text.split(';'));
const dayOrNone = (text: string) => (text === '' ? undefined : day(text));

function lifeOf(row: { readonly valid_from: string; readonly valid_to: string }): Partial<Span> {
  return {
    ...(row.valid_from === '' ? {} : { from: day(row.valid_from) }),
    ...(row.valid_to === '' ? {} : { until: addDays(day(row.valid_to), 1) }),
  };
}

function imprecise(text: string): ImpreciseDay {
  const found = parseImpreciseDay(text);
  if (found === undefined) throw new Error(`not a day: ${text}`);
  return found;
}

/** The first day out after a last day known as exactly as the file knows it. */
function dayAfter(text: string): ImpreciseDay | undefined {
  if (text === '') return undefined;
  const { earliest, latest, precision } = imprecise(text);
  return { earliest: addDays(earliest, 1), latest: addDays(latest, 1), precision };
}

function establishmentOf({ localities, units, positions, successions }: Dataset): Establishment {
  return {
    localities: new Map(localities.rows.map((row) => [row.code, {
      code: row.code, name: row.name, level: row.level as 'district', parent: some(row.parent_code), life: lifeOf(row),
      lat: row.lat === '' ? undefined : Number(row.lat), lon: row.lon === '' ? undefined : Number(row.lon),
    }])),
    units: new Map(units.rows.map((row) => [row.code, {
      code: row.code, name: row.name, locality: row.locality_code, sector: some(row.sector), ownership: row.ownership as 'public',
      level: some(row.level), life: lifeOf(row),
    }])),
    positions: new Map(positions.rows.map((row) => [row.code, {
      code: row.code, unit: row.unit_code, title: row.title, head: row.head === 'yes', rank: row.rank, specialisations: list(row.specialisations),
      titleClass: some(row.title_class), seats: Number(row.seats), charterLimit: row.charter_limit === 'yes',
    }])),
    successions: successions.rows.map((row) => ({
      fromUnit: row.from_unit, toUnit: row.to_unit, on: day(row.on), kind: row.kind as 'rename', keepsClock: some(row.keeps_clock) as 'yes' | undefined,
    })),
  };
}

function byPerson<F extends DatasetFile>(rows: readonly DatasetRow<F>[]): (person: string) => readonly DatasetRow<F>[] {
  const groups = new Map<string, DatasetRow<F>[]>();
  for (const row of rows) {
    const person = (row as Readonly<Record<string, string>>).person_code ?? '';
    const known = groups.get(person);
    if (known) known.push(row);
    else groups.set(person, [row]);
  }
  return (person) => groups.get(person) ?? [];
}

function dossiersOf(dataset: Dataset): Dossier[] {
  const tenures = byPerson<'tenures'>(dataset.tenures.rows);
  const bars = byPerson<'bars'>(dataset.bars.rows);
  const ratings = byPerson<'ratings'>(dataset.ratings.rows);
  const relatives = byPerson<'relatives'>(dataset.relatives.rows);
  const exemptions = byPerson<'exemptions'>(dataset.exemptions.rows);
  const attestations = byPerson<'attestations'>(dataset.attestations.rows);
  return dataset.people.rows.map((row): Dossier => ({
    person: {
      code: row.code, fullName: row.full_name, birth: row.birth_date === '' ? undefined : imprecise(row.birth_date), gender: some(row.gender) as 'male' | undefined,
      homeLocality: some(row.home_locality), specialisations: list(row.specialisations), qualifications: list(row.qualifications),
      politicalTheory: some(row.political_theory) as 'advanced' | undefined, partyJoined: dayOrNone(row.party_joined), plannedFor: list(row.planned_for),
    },
    tenures: tenures(row.code).map((one) => ({
      person: row.code, position: one.position_code, from: imprecise(one.from), until: dayAfter(one.to), kind: one.kind as 'official',
      appointment: some(one.appointment) as 'first' | undefined, decisionNo: some(one.decision_no), decisionSigned: dayOrNone(one.decision_signed),
    })),
    bars: bars(row.code).map((one) => ({
      person: row.code, kind: one.kind as 'inspection', from: day(one.from), until: one.to === '' ? undefined : addDays(day(one.to), 1),
      childBorn: dayOrNone(one.child_born), waived: one.waived === 'yes',
    })),
    ratings: ratings(row.code).map((one) => ({ person: row.code, year: Number(one.year), rating: one.rating as 'good' })),
    relatives: relatives(row.code).map((one) => ({ person: row.code, relative: one.relative_code, kind: one.kind as 'spouse' })),
    exemptions: exemptions(row.code).map((one) => ({
      person: row.code, position: some(one.position_code), rule: some(one.rule), from: day(one.from), until: one.to === '' ? undefined : addDays(day(one.to), 1),
      authority: one.authority, document: one.document,
    })),
    attestations: attestations(row.code).map((one) => ({
      person: row.code, kind: one.kind as 'asset-declaration', on: day(one.on), satisfied: one.satisfied === 'yes', document: some(one.document),
    })),
  }));
}
