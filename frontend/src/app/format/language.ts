import type { LocalisedText } from '#contract/common.ts';

/** Languages of the interface, German first. */
export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Reads a language from an address or a setting; German when it is none of ours. */
export const languageOf = (text: string | null | undefined): Language => LANGUAGES.find((language) => language === text) ?? 'de';

/** The text in the language, the German one where a translation is missing. */
export const localised = (text: LocalisedText, language: Language): string => (text[language] === '' ? text.de : text[language]);
