import eslint from '@eslint/js';
import angular from 'angular-eslint';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importBoundaries } from './scripts/lint/import-boundaries.ts';
import { noUntranslatedText } from './scripts/lint/no-untranslated-text.ts';

const TESTS = ['**/*.spec.ts', '**/testing/**', 'e2e/**'];
const gesamtbild = { rules: { 'import-boundaries': importBoundaries, 'no-untranslated-text': noUntranslatedText } };

const READS_ENVIRONMENT = {
  selector: 'MemberExpression[object.object.name="process"][object.property.name="env"]',
  message: 'Only config.ts reads the environment, once, and refuses nonsense by name.',
};
const READS_CLOCK = [
  { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'Ask the clock that you are given.' },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Ask the clock that you are given.' },
];

// Rules are errors or off.
export default defineConfig(
  globalIgnores(['dist/', '.angular/', '.data/', 'coverage/', 'test-results/', 'playwright-report/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { gesamtbild } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [eslint.configs.recommended],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        require: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'frontend/tsconfig.app.json', 'frontend/tsconfig.spec.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'gesamtbild/import-boundaries': 'error',
      'no-restricted-syntax': ['error', READS_ENVIRONMENT],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Control characters are what the imports look for.
      'no-control-regex': 'off',
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A callback may be a short arrow whatever it returns.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Functions that must return a promise, and generators, have nothing to wait for at times.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      // An output without a value is an `output<void>()`.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
    },
  },
  {
    files: ['data-imports/src/{sources,readers}/**/*.ts', 'backend/src/features/**/*.ts'],
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', READS_ENVIRONMENT, ...READS_CLOCK] },
  },
  {
    files: ['backend/src/config.ts', 'scripts/**', 'db/testing/**', 'e2e/**', '**/*.config.{js,mjs}'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['scripts/**', 'frontend/src/main.ts'], rules: { 'no-console': 'off' } },
  {
    files: TESTS,
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fit', message: 'It keeps the other specs from running.' },
        { name: 'fdescribe', message: 'It keeps the other specs from running.' },
        { name: 'xit', message: 'Mend the spec or delete it.' },
        { name: 'xdescribe', message: 'Mend the spec or delete it.' },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      // `expect(spy)` needs the method itself.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['frontend/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: ['element', 'attribute'], prefix: 'gb', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'gb', style: 'camelCase' }],
      // What the types promise of a browser is not there on the server.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@angular-eslint/prefer-signals': 'error',
      '@angular-eslint/prefer-service-decorator': 'error',
      '@angular-eslint/no-uncalled-signals': 'error',
      '@angular-eslint/computed-must-return': 'error',
      '@angular-eslint/prefer-host-metadata-property': 'error',
    },
  },
  {
    files: ['frontend/**/*.spec.ts', 'frontend/testing/**'],
    rules: { '@angular-eslint/component-selector': 'off', '@angular-eslint/prefer-signals': 'off' },
  },
  {
    files: ['frontend/**/*.html'],
    ignores: ['frontend/**/*.spec.ts/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: {
      'gesamtbild/no-untranslated-text': 'error',
      '@angular-eslint/template/button-has-type': 'error',
      '@angular-eslint/template/prefer-self-closing-tags': 'error',
      '@angular-eslint/template/prefer-control-flow': 'error',
      '@angular-eslint/template/use-track-by-function': 'error',
      '@angular-eslint/template/no-any': 'error',
      '@angular-eslint/template/no-positive-tabindex': 'error',
      '@angular-eslint/template/table-scope': 'error',
    },
  },
);
