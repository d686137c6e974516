export * from './certificate.ts';
export * from './plan.ts';
export * from './problem.ts';
export { type Refusal } from './refusals.ts';
export { readProblem, type ReadProblem } from './read-problem.ts';
export { checkPlan, type JudgedPlan, type Verdict } from './check-plan.ts';
export { searchExhaustively, type ExhaustiveAnswer } from './search-exhaustively.ts';
export { solve } from './solve.ts';
export { generateProblem, type GenerateOptions } from './generate-problem.ts';
