import de from '../../../../frontend/src/i18n/de.json' with { type: 'json' };
import { ATTENDANCE_WORDS, BASIS_WORDS, ENGAGEMENT_WORDS, EVENT_WORDS, REASON_WORDS, ROLE_WORDS } from './stored-data-file.ts';

describe('The words of a file of what is stored about a person', () => {
  it('are those of the pages', () => {
    expect(BASIS_WORDS as unknown).toEqual(de.people.legalBasis);
    expect(ROLE_WORDS as unknown).toEqual(de.bodies.role);
    expect(ENGAGEMENT_WORDS as unknown).toEqual(de.bodies.engagement);
    expect(ATTENDANCE_WORDS as unknown).toEqual(de.people.data.attendance);
    expect(EVENT_WORDS as unknown).toEqual(de.people.retention.event);
    expect(REASON_WORDS as unknown).toEqual(de.people.retention.reason);
  });
});
