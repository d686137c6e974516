// House rules that a machine can see. Sizes hold from the first commit, with no baseline of exceptions.
import tseslint from 'typescript-eslint';

const PURE = ['calendar', 'tenure', 'regulations', 'exchange', 'rotation', 'documents', 'spreadsheets', 'access', 'audit', 'contracts', 'demo'];

const sizes = {
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 4],
  complexity: ['error', 10],
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.planner/**', 'test/artefacts/**', 'apps/admin/.angular/**', 'apps/admin/public/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.mjs'],
    rules: {
      ...sizes,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  // Nest and Angular inject by value: a type import would erase the class (NestJS documentation, "Custom providers").
  { files: ['apps/api/**/*.ts', 'apps/admin/**/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  {
    files: PURE.map((lib) => `libs/${lib}/**/*.ts`),
    ignores: ['**/*.spec.ts', 'libs/calendar/quarter.ts'],
    rules: {
      'no-restricted-globals': ['error',
        { name: 'Date', message: 'The core has no clock: days are text, today is handed in.' },
        { name: 'process', message: 'The core knows no machine.' },
        { name: 'fetch', message: 'Nothing is fetched at run time.' }],
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['libs/calendar/**'],
    rules: { 'no-restricted-imports': ['error', { paths: [{ name: 'date-fns', message: 'Only libs/calendar imports date-fns.' }] }] },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts', 'test/**/*.mjs'],
    rules: { 'max-lines-per-function': 'off', 'no-console': 'off' },
  },
  { files: ['apps/cli/**', 'test/**'], rules: { 'no-console': 'off' } },
);
