export { buildProblem } from './build-problem.ts';
export { explainPlan } from './explain-plan.ts';
export { type Candidate, OBJECTIVE_LEVELS, type Refusal, type RotationInput, type RotationProblem, type WishedMove } from './input.ts';
export { type Blocker, type PlannedMove, type Reason, type RotationPlan, type SeatLabel, type Unplaced, type UnplacedClass } from './plan.ts';
export { type Seat, type SeatPlan } from './seats.ts';
export { type Match, type MatchGrade, type MatchKind, RELATED_FIELDS } from './specialisation.ts';
