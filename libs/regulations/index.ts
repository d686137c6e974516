export * from './dossier.ts';
export * from './finding.ts';
export { cite, findBasis, noTextFound, type Provision } from './law/cite.ts';
export { basesFor, type BasisDoubt, basisOf, doubtsOf, doubtsOfCitations, isInForce, type PaperKind } from './law/bases.ts';
export { LEGAL_BASES, type LegalBasis } from './law/legal-bases.ts';
export { writeValue } from './law/write-value.ts';
export { type Allowed, type AnyParameter, BeforeFirstValue, type DatedValue, type Parameter, valueOn } from './law/parameter.ts';
export { composePack, type PackHead } from './compose-pack.ts';
export { looksAtHeadsOnly, packCovers, type RulePack } from './pack.ts';
export { DEFAULT_PACK, findPack, listPacks } from './packs/index.ts';
export { indexIncumbents, type PersonReview, type PositionReview, prepareReview, reviewDossier, type ReviewContext, type Reviewer } from './review.ts';
export { type ExemptionFact, type Incumbents, type Note, type Rule } from './rule.ts';
export { indexHolders, judgeMove } from './moves/judge-move.ts';
export { judgeMover } from './moves/judge-mover.ts';
export { judgePair } from './moves/judge-pair.ts';
export {
  type Ground, type Holder, type Holders, type Instrument, type MoveAccount, type MoveContext, type MoveMark, type Mover, type Target, type Waiver,
} from './moves/move.ts';
export { leavesMonths, retirementAge, retirementDay, timeLeft } from './moves/retirement.ts';
export { amendPack, type AmendedHead, type AmendedPack, type PackOverride, type PackProblem } from './overrides/amend-pack.ts';
export { readPackFile } from './overrides/read-pack-file.ts';
export { type MoverGate, type PairGate } from './moves/gate.ts';
export { MOVER_GATES, PAIR_GATES } from './moves/gates/index.ts';
export { type Settings, settleOn } from './settings.ts';
export { comparePacks, type Flip, type PackComparison } from './outlook/compare-packs.ts';
export { type ComingDue, forecast, type Forecast } from './outlook/forecast.ts';
export { listMilestones, type Milestone, nextFreeDay } from './outlook/milestones.ts';
