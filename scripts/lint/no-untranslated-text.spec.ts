import angular from 'angular-eslint';
import { Linter } from 'eslint';
import { noUntranslatedText } from './no-untranslated-text.ts';

/** Messages about a template. */
function complaints(template: string): string[] {
  const config = {
    files: ['**/*.html'],
    languageOptions: { parser: angular.templateParser },
    plugins: { own: { rules: { 'no-untranslated-text': noUntranslatedText } } },
    rules: { 'own/no-untranslated-text': 'error' },
  } satisfies Linter.Config;
  return new Linter().verify(template, config, 'page.html').map(({ message }) => message);
}

describe('the rule against untranslated text', () => {
  for (const template of [
    '<p>Keine Daten</p>',
    '@if (empty()) { Keine Daten }',
    '<p>Stand {{ period() }}</p>',
    '<button type="button" aria-label="Schließen"></button>',
    '<p title="Trend">{{ value() }}</p>',
  ]) {
    it(`finds the words in ${template}`, () => {
      expect(complaints(template)).toHaveSize(1);
    });
  }

  for (const template of [
    `<p>{{ 'overview.empty' | transloco }}</p>`,
    '<p>{{ value() }} · {{ period() }} – 100 %</p>',
    '<span class="name" lang="de"></span>',
    '<code>npm run import</code>',
    '<a href="/">Gesamtbild</a>',
  ]) {
    it(`accepts ${template}`, () => {
      expect(complaints(template)).toEqual([]);
    });
  }
});
