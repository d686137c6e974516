export * from './facts.ts';
export {
  type Continuity, continuityOf, decideStep, indexLineage, type LineageIndex, type LineageStep, type Link, type StepKind,
} from './lineage.ts';
export { type CountedSpan, type Foresight, listMandates, type Mandate, termCompletions, termEnd, type TermLength } from './mandates.ts';
export {
  type Extreme, type Question, type ReadStint, readService, type Scope, type Service, type ServiceCase,
  type ServiceReading, sortTenures, type StintReason, type Treatment,
} from './service.ts';
