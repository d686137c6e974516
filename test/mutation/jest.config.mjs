import shared from '../jest.config.mjs';

// The tests that may kill a mutant of a pure folder: its own specs, those of the folders that stand on it, the golden cases.
const TESTS = {
  calendar: ['libs/calendar/**/*.spec.ts', 'libs/tenure/**/*.spec.ts'],
  tenure: ['libs/tenure/**/*.spec.ts', 'libs/regulations/review.spec.ts', 'libs/regulations/limits/turns/turns.spec.ts', 'test/golden/golden.spec.ts'],
  regulations: ['libs/regulations/**/*.spec.ts', 'test/golden/golden.spec.ts', 'test/golden/coverage.spec.ts'],
};

const folder = (process.env.MUTATE ?? 'calendar').split('/')[0];
const { displayName: _, ...unit } = shared.projects[0];
const rootDir = process.cwd();

export default { ...unit, rootDir, testMatch: TESTS[folder].map((glob) => `${rootDir}/${glob}`), modulePathIgnorePatterns: [] };
