import de from '../../../../frontend/src/i18n/de.json' with { type: 'json' };
import { DUTY_WORDS, GROUP_WORDS, LINK_KIND_WORDS, SOURCE_WORDS, STATUS_WORDS } from './measure-file-words.ts';

describe('the words of a file of measures', () => {
  it('are those of the pages', () => {
    const { status, duty, source, group, linkKind } = de.measure;
    expect([STATUS_WORDS, DUTY_WORDS, SOURCE_WORDS, GROUP_WORDS, LINK_KIND_WORDS] as unknown[]).toEqual([
      status,
      duty,
      source,
      group,
      linkKind,
    ]);
  });
});
