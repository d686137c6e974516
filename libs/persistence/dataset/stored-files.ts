import type { DatasetFile } from '#contracts';

import { LOCALITIES, POSITIONS, SUCCESSIONS, UNITS } from './stored-establishment.ts';
import type { StoredFile } from './stored-file.ts';
import { ATTESTATIONS, BARS, EXEMPTIONS, PEOPLE, RATINGS, RELATIVES, TENURES } from './stored-people.ts';

/** All of them, in the order in which rows may be written. */
export const STORED_FILES: Readonly<Record<DatasetFile, StoredFile>> = {
  localities: LOCALITIES, units: UNITS, successions: SUCCESSIONS, positions: POSITIONS, people: PEOPLE,
  tenures: TENURES, bars: BARS, ratings: RATINGS, relatives: RELATIVES, exemptions: EXEMPTIONS, attestations: ATTESTATIONS,
};
