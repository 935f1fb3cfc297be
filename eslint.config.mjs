import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** What each layer may not import: dependencies run cli -> core <- services <- features <- extension.ts. */
const walls = {
  core: ['vscode', 'node:*', '**/services/**', '**/features/**', '**/cli/**'],
  services: ['node:*', '**/features/**', '**/cli/**'],
  features: ['node:*', '**/cli/**'],
  cli: ['vscode', '**/services/**', '**/features/**'],
};
const wall = ([layer, group]) => ({
  files: [`src/${layer}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ group, message: `src/${layer} may not import this: see docs/architecture.md.` }] },
    ],
  },
});

export default tseslint.config(
  { ignores: ['dist/', '.build/', '.hosts/', 'coverage/', 'data/', 'node_modules/', '**/node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
    },
  },
  ...Object.entries(walls).map(wall),
  {
    files: ['test/**/*.ts', 'scripts/**/*.ts'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        module: 'readonly',
        setTimeout: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
);
