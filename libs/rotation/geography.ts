import { covers, type Day } from '#calendar';
import type { Establishment, LocalityFact } from '#tenure';

/** Where a locality lies: its own subtree upwards, the area it counts as for "another locality", its province. */
export interface Place {
  /** The locality itself, then its parents. */
  readonly path: readonly string[];
  /** A district, or a commune that no living district holds: two seats of one area are not an exchange between localities. */
  readonly area: string;
  /** Empty when no province stands above; seats without a province are taken to be under one authority. */
  readonly province: string;
}

export interface Geography {
  placeOf(locality: string): Place;
  /** Great-circle distance in kilometres between two areas; `undefined` when one of them has no coordinates. */
  distance(one: string, other: string): number | undefined;
  nameOf(locality: string): string;
}

/** The parents of every locality on a day and the distances between them, each worked out once. */
export function surveyLand(establishment: Establishment, asOf: Day): Geography {
  const { localities } = establishment;
  const places = new Map<string, Place>();
  const distances = new Map<string, Map<string, number | undefined>>();
  const placeOf = (code: string): Place => {
    const known = places.get(code);
    if (known) return known;
    const place = locate(localities, code, asOf);
    places.set(code, place);
    return place;
  };
  return {
    placeOf,
    distance: (one, other) => {
      let row = distances.get(one);
      if (row === undefined) distances.set(one, (row = new Map()));
      if (!row.has(other)) row.set(other, greatCircle(localities.get(one), localities.get(other)));
      return row.get(other);
    },
    nameOf: (code) => localities.get(code)?.name ?? code,
  };
}

function locate(localities: ReadonlyMap<string, LocalityFact>, code: string, asOf: Day): Place {
  const path: string[] = [];
  let district: string | undefined;
  let province = '';
  for (let at = localities.get(code); at && !path.includes(at.code); at = localities.get(at.parent ?? '')) {
    path.push(at.code);
    if (at.level === 'district' && district === undefined && livesOn(at.life, asOf)) district = at.code;
    if (at.level === 'province') province = at.code;
  }
  return { path: path.length === 0 ? [code] : path, area: district ?? code, province };
}

/** Whether something with an optional beginning and end exists on a day. */
export function livesOn(life: { readonly from?: Day | undefined; readonly until?: Day | undefined } | undefined, asOf: Day): boolean {
  if (life === undefined) return true;
  return life.from === undefined ? life.until === undefined || asOf < life.until : covers({ from: life.from, until: life.until }, asOf);
}

/** Mean radius of the earth in kilometres (IUGG). */
const EARTH = 6371.0088;

/** Haversine formula (Sinnott, "Virtues of the Haversine", 1984). */
function greatCircle(one: LocalityFact | undefined, other: LocalityFact | undefined): number | undefined {
  if (one?.lat === undefined || one.lon === undefined || other?.lat === undefined || other.lon === undefined) return undefined;
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const north = Math.sin(radians(other.lat - one.lat) / 2) ** 2;
  const east = Math.sin(radians(other.lon - one.lon) / 2) ** 2;
  const chord = north + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * east;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
}
