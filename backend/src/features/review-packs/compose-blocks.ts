import type { PackBlock, PackLanguage } from '#contract/review-pack.ts';
import type { PackMaterial } from './pack-material.ts';
import { nameIn } from './compose-figures.ts';

/** What every chapter is written from. */
export interface ChapterMaterial extends PackMaterial {
  readonly language: PackLanguage;
}

/** Chooses by language. */
export const say = (language: PackLanguage, de: string, en: string): string => (language === 'de' ? de : en);

export const heading = (text: string, level: 2 | 3 = 2): PackBlock => ({ type: 'heading', text, ...(level === 3 ? { level } : {}) });
export const paragraph = (text: string): PackBlock => ({ type: 'paragraph', text });
export const note = (text: string): PackBlock => ({ type: 'paragraph', text, quiet: true });

/** What belongs to each field of action, in the order of the installation; what has none that is known comes last. */
export function byField<T>(
  items: readonly T[],
  { fields, language }: Pick<ChapterMaterial, 'fields' | 'language'>,
  fieldOf: (item: T) => string,
): { readonly field: string; readonly items: readonly T[] }[] {
  const groups = Map.groupBy(items, fieldOf);
  const known = fields.flatMap(({ code, name }) => {
    const found = groups.get(code);
    groups.delete(code);
    return found === undefined ? [] : [{ field: nameIn(name, language), items: found }];
  });
  return [...known, ...[...groups].map(([field, found]) => ({ field, items: found }))];
}

/** Paragraphs of a text that somebody wrote. */
export const paragraphsOf = (text: string): PackBlock[] =>
  text
    .split(/\n\s*\n/)
    .map((each) => each.replaceAll(/\s+/g, ' ').trim())
    .filter((each) => each !== '')
    .map(paragraph);
