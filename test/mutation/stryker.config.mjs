// `npm run mutate -- calendar` (or tenure, regulations, a folder in one: regulations/limits; or files: 'calendar/{span,elapsed}.ts'). Takes minutes to an hour; not part of `npm test`.
const slice = process.env.MUTATE ?? 'calendar';

export default {
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules'],
  jest: { projectType: 'custom', configFile: 'test/mutation/jest.config.mjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  mutate: [slice.endsWith('.ts') ? `libs/${slice}` : `libs/${slice}/**/*.ts`, '!libs/**/*.spec.ts', '!libs/**/*.givens.ts', '!libs/**/index.ts'],
  ignorePatterns: ['*', '!libs', '!libs/**', '!test', '!test/golden/**', '!test/mutation/**', '!test/jest.config.mjs', '!package.json', '!tsconfig.json'],
  // Sentences and titles are the texts' own; what they say is tried by the golden cases, letter for letter where it matters.
  mutator: { excludedMutations: ['StringLiteral'] },
  plugins: ['@stryker-mutator/jest-runner'],
  concurrency: Number(process.env.MUTATE_AT_ONCE ?? 1),
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: `test/artefacts/mutation/${slice.replaceAll(/[^a-z0-9]+/g, '-')}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: true, reportScoreTable: true },
  tempDirName: `.planner/mutation/tmp-${slice.replaceAll(/[^a-z0-9]+/g, '-')}`,
  timeoutMS: 8_000,
  // Modules in a VM are never given back: a runner grows by a few megabytes with each mutant.
  maxTestRunnerReuse: 30,
  disableTypeChecks: false,
  allowEmpty: false,
};
