import de from '../../../../frontend/src/i18n/de.json' with { type: 'json' };
import { FORMER_PERSON, STATE_WORDS } from './coverage-file.ts';

describe('The words of a file of contact persons', () => {
  it('are those of the page', () => {
    expect(STATE_WORDS as unknown).toEqual(de.contactCoverage.state);
    expect(FORMER_PERSON).toBe(de.contactCoverage.former);
  });
});
