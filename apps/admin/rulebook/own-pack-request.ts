import type { OwnPackRequest, PackDetail } from '#contracts';
import { fold } from '../parts/fold.ts';

/** A board's pack as it stands, as a request for its next edition. */
export function requestOf({ code, name, description, own }: PackDetail): OwnPackRequest {
  return { code, name, description, base: own?.bases ?? [], overrides: own?.overrides ?? [], edition: own?.edition ?? 1 };
}

/** A code out of a name: marks off, dashes between the words. */
export function codeOfName(name: string): string {
  return fold(name).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 50);
}
