import { type Day, writeImpreciseDay } from '#calendar';
import { type DecisionFacts, type PostFacts, type SendingSide, templateSet } from '#documents';
import type { Dossier } from '#regulations';
import type { Establishment, UnitFact } from '#tenure';

import { type IssuingBody, issuingBodyFor } from './issuing-body.ts';

/** Who a paper is about. */
export interface Subject {
  readonly code: string;
  readonly fullName: string;
  readonly dossier: Dossier | undefined;
}

/** A post with the unit it belongs to. */
export interface Post {
  readonly position: string;
  readonly facts: PostFacts;
  readonly unit: UnitFact;
}

/** The post of a code as papers name it; `undefined` when no such post is known. */
export function postOf(position: string, establishment: Establishment): Post | undefined {
  const fact = establishment.positions.get(position);
  const unit = fact && establishment.units.get(fact.unit);
  if (!fact || !unit) return undefined;
  return { position, unit, facts: { title: fact.title, unitName: unit.name, localityName: establishment.localities.get(unit.locality)?.name } };
}

export function personFacts({ code, fullName, dossier }: Subject): DecisionFacts['person'] {
  const birth = dossier?.person.birth;
  return { code, fullName, birth: birth && writeImpreciseDay(birth), gender: dossier?.person.gender };
}

/** The body whose paper appoints to a post, settled as the office wants it. */
export function bodyOfPost(post: Post | undefined, establishment: Establishment, bodies: ReadonlyMap<string, IssuingBody>): IssuingBody | undefined {
  const usual = post && issuingBodyFor(post.unit, establishment);
  return usual && (bodies.get(usual.code) ?? usual);
}

const given = (texts: readonly string[] | undefined): readonly string[] | undefined => (texts === undefined || texts.length === 0 ? undefined : texts);

/** What the issuing body's setting gives a paper. */
function bodyFacts(body: IssuingBody | undefined): Pick<DecisionFacts, 'issuer' | 'regime' | 'proposer' | 'executors' | 'recipients'> {
  if (!body) return { issuer: {} };
  return { issuer: body.issuer, regime: templateSet(body.templateSet)?.regime, proposer: body.proposer, executors: given(body.executors), recipients: given(body.recipients) };
}

/** Facts of a paper on one person; what the data does not hold stays absent and is named later. */
export function factsOf(subject: Subject, about: { readonly from?: Post | undefined; readonly to?: Post | undefined; readonly effective: Day; readonly body: IssuingBody | undefined }): DecisionFacts {
  const { from, to, effective, body } = about;
  return { person: personFacts(subject), from: from?.facts ?? {}, to: to?.facts ?? {}, effective, ...bodyFacts(body), schoolLevel: (to ?? from)?.unit.level };
}

/** The sending body as the other side of a move. */
export function sendingSide(body: IssuingBody | undefined): SendingSide | undefined {
  return body && { issuer: body.issuer, proposer: body.proposer, executors: given(body.executors), recipients: given(body.recipients) };
}
