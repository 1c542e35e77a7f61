import de from '../../../../frontend/src/i18n/de.json' with { type: 'json' };
import en from '../../../../frontend/src/i18n/en.json' with { type: 'json' };
import {
  FRAMEWORK_WORDS,
  FRAMEWORK_WORDS_EN,
  KIND_WORDS,
  KIND_WORDS_EN,
  LEVEL_WORDS,
  LEVEL_WORDS_EN,
  RESPONSE_WORDS,
} from './recommendation-file-words.ts';

describe('the words of a file of recommendations', () => {
  it('are those of the pages', () => {
    const { sourceKind, frameworkLevel, level, response } = de.recommendation;
    expect([KIND_WORDS, FRAMEWORK_WORDS, LEVEL_WORDS, RESPONSE_WORDS] as unknown[]).toEqual([sourceKind, frameworkLevel, level, response]);
  });

  it('are understood in English, too', () => {
    const { sourceKind, frameworkLevel, level } = en.recommendation;
    expect([KIND_WORDS_EN, FRAMEWORK_WORDS_EN, LEVEL_WORDS_EN] as unknown[]).toEqual([sourceKind, frameworkLevel, level]);
  });
});
