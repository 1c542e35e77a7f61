import { permission } from '#contract/account.ts';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run-program.ts';

interface Texts {
  readonly [key: string]: string | Texts;
}

const APP = join(ROOT, 'frontend', 'src');

/** Texts of a language by their whole keys. */
function textsOf(language: string): ReadonlyMap<string, string> {
  const flatten = (texts: Texts, before: string): [string, string][] =>
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[before + key, value]] : flatten(value, `${before}${key}.`),
    );
  return new Map(flatten(JSON.parse(readFileSync(join(APP, 'i18n', `${language}.json`), 'utf8')) as Texts, ''));
}

const parametersOf = (text: string): string[] => Array.from(text.matchAll(/\{\{\s*(\w+)\s*\}\}/g), (match) => match[1] ?? '').sort();

const german = textsOf('de');
const english = textsOf('en');

/** They look like keys where a feature has the same name. */
const PERMISSIONS: ReadonlySet<string> = new Set(permission.options);

/** Everything that looks like a key and is not an expression of a template, with its file; one that is put together at run time ends with a dot or a placeholder. */
const used = globSync('app/**/*.{ts,html}', { cwd: APP })
  .filter((file) => !file.endsWith('.spec.ts'))
  .flatMap((file) => {
    const features = new Set([...german.keys()].map((key) => key.split('.')[0]));
    const literals = readFileSync(join(APP, file), 'utf8').matchAll(/(?<![\])]=)(['"`])((\w+)\.(?:[\w.-]|\$\{[^`]*\})*)\1/g);
    return Array.from(literals)
      .filter(([, , key = '', feature]) => features.has(feature) && (!PERMISSIONS.has(key) || german.has(key)))
      .map(([, , key = '']) => ({ file, key }));
  });
const isPrefix = (key: string): boolean => key.endsWith('.') || key.includes('${');
const prefixes = used.filter(({ key }) => isPrefix(key)).map(({ key }) => key.split('${')[0] ?? '');

describe('The translations', () => {
  it('have the same keys in German and English', () => {
    expect([...english.keys()].sort()).toEqual([...german.keys()].sort());
  });

  it('name the same values in German and English', () => {
    const different = [...german].filter(([key, text]) => parametersOf(text).join() !== parametersOf(english.get(key) ?? '').join());
    expect(different).toEqual([]);
  });

  it('have no empty text', () => {
    expect([...german, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('have every key that the program uses', () => {
    const keys = [...german.keys()];
    // Some parts take a group of texts and add the rest of the key themselves.
    const exists = (key: string): boolean =>
      isPrefix(key)
        ? keys.some((each) => each.startsWith(key.split('${')[0] ?? ''))
        : keys.some((each) => `${each}.`.startsWith(`${key}.`));
    expect(used.filter(({ key }) => !exists(key))).toEqual([]);
  });

  it('have no key that the program does not use', () => {
    const known = new Set(used.map(({ key }) => key));
    expect([...german.keys()].filter((key) => !known.has(key) && ![...prefixes, ...known].some((start) => key.startsWith(start)))).toEqual(
      [],
    );
  });
});
