// One configuration for every kind of test; `test/run.mjs` picks the project. ESM, compiled by SWC with decorator metadata.
// Absolute: a project's own relative rootDir would be read from the repository's root, not from this file.
const rootDir = new URL('..', import.meta.url).pathname.replace(/\/$/, '');

const common = {
  rootDir,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.planner/', '<rootDir>/test/artefacts/'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      },
      module: { type: 'es6' },
      sourceMaps: 'inline',
    }],
  },
};

const project = (displayName, testMatch, more = {}) => ({
  ...common,
  displayName,
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  ...more,
});

export default {
  rootDir,
  projects: [
    project('unit', ['libs/**/*.spec.ts', 'apps/**/*.spec.ts']),
    project('golden', ['test/golden/**/*.spec.ts']),
    project('architecture', ['test/architecture/**/*.spec.ts']),
    project('integration', ['test/integration/**/*.spec.ts']),
    project('faults', ['test/faults/**/*.spec.ts']),
    project('http', ['test/http/**/*.spec.ts']),
    project('browser', ['test/browser/**/*.spec.ts']),
  ],
};
