import { writeImpreciseDay } from '#calendar';
import type { MoveView } from '#contracts';
import type { PostFacts, TransferFacts } from '#documents';
import type { StoredProposal } from '#persistence';
import type { Dossier } from '#regulations';
import type { Establishment } from '#tenure';

import { issuingBodyFor } from './issuing-body.ts';

function postFacts(seat: MoveView['to']): PostFacts {
  return { title: seat.title, unitName: seat.unitName, localityName: seat.localityName };
}

function personFacts(move: MoveView, dossier: Dossier | undefined): TransferFacts['person'] {
  const birth = dossier?.person.birth;
  return { code: move.person, fullName: move.fullName, birth: birth && writeImpreciseDay(birth), gender: dossier?.person.gender };
}

/** The facts of the receiving side's decision on one move of a plan; what the data does not hold stays absent and is named later. */
export function transferFactsOf(move: MoveView, about: { proposal: StoredProposal; dossier: Dossier | undefined; establishment: Establishment }): TransferFacts {
  const { proposal, dossier, establishment } = about;
  const unit = establishment.units.get(establishment.positions.get(move.to.position)?.unit ?? '');
  const body = unit && issuingBodyFor(unit, establishment);
  return {
    person: personFacts(move, dossier),
    from: move.from ? postFacts(move.from) : {},
    to: postFacts(move.to),
    effective: proposal.asOf,
    issuer: body?.issuer ?? {},
    proposer: body?.proposer,
    schoolLevel: unit?.level,
  };
}
