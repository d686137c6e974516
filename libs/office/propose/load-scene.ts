import type { Day } from '#calendar';
import type { Work } from '#persistence';
import { type Dossier, looksAtHeadsOnly, type PersonReview, prepareReview, type RulePack } from '#regulations';
import type { Establishment } from '#tenure';

import { type Caller, goOnOrStop } from '../desk/desk.ts';

/** Everything a proposal reads, on one day and by one pack. */
export interface Scene {
  readonly asOf: Day;
  readonly pack: RulePack;
  readonly establishment: Establishment;
  /** Heads in post in the caller's scope (everybody in post where the pack looks at more than heads), and the declared relatives of these heads wherever they are in post. */
  readonly dossiers: readonly Dossier[];
  readonly reviews: readonly PersonReview[];
}

const PEOPLE_A_PAGE = 1000;

async function relativesOf(work: Work, heads: readonly Dossier[]): Promise<readonly Dossier[]> {
  const known = new Set(heads.map((dossier) => dossier.person.code));
  const wanted = [...new Set(heads.flatMap((dossier) => dossier.relatives.map((tie) => tie.relative)))].filter((code) => !known.has(code));
  const found: Dossier[] = [];
  for (let at = 0; at < wanted.length; at += PEOPLE_A_PAGE) {
    for await (const page of work.dossiers.batches({ people: wanted.slice(at, at + PEOPLE_A_PAGE) })) found.push(...page);
  }
  return found;
}

/** Loads and reviews the people in post on a day whom the pack looks at. Exchange partners may sit anywhere the caller sees, so all of it is read. */
export async function loadScene(work: Work, about: { asOf: Day; pack: RulePack }, caller: Caller): Promise<Scene> {
  const { asOf, pack } = about;
  caller.onProgress?.({ phase: 'loading', progress: 0 });
  const establishment = await work.establishment.load();
  const judge = prepareReview({ establishment, asOf, pack });
  const heads: Dossier[] = [];
  const reviews: PersonReview[] = [];
  const query = { asOf, headsOnly: looksAtHeadsOnly(pack), size: PEOPLE_A_PAGE };
  const total = await work.dossiers.count(query);
  for await (const page of work.dossiers.batches(query)) {
    goOnOrStop(caller);
    for (const dossier of page) {
      heads.push(dossier);
      reviews.push(judge(dossier));
    }
    caller.onProgress?.({ phase: 'judging', progress: total === 0 ? 0.4 : 0.4 * (heads.length / total) });
  }
  return { asOf, pack, establishment, dossiers: [...heads, ...(await relativesOf(work, heads))], reviews };
}
