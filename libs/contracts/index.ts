export * from './decisions.ts';
export * from './due-list.ts';
export * from './jobs.ts';
export * from './people.ts';
export * from './problem.ts';
export * from './proposals.ts';
export * from './record.ts';
export * from './session.ts';
