import de from '../../../../frontend/src/i18n/de.json' with { type: 'json' };
import { GERMAN } from './audit-words.ts';

describe('The words of a file of the audit trail', () => {
  it('are those of the page', () => {
    const { action, objectType, field, value, word } = de.audit;
    expect(GERMAN as unknown).toEqual({ action, objectType, field, value, ...word });
  });
});
