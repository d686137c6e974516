import { type LegalBasis } from './legal-basis.ts';
import { CIRCULARS } from './library/circulars.ts';
import { DECREES } from './library/decrees.ts';
import { LAWS } from './library/laws.ts';
import { PARTY_TEXTS } from './library/party-texts.ts';

/** The in-force library that rules and papers share: Party texts first, then laws, decrees and circulars. */
export const LEGAL_BASES: readonly LegalBasis[] = [...PARTY_TEXTS, ...LAWS, ...DECREES, ...CIRCULARS];
