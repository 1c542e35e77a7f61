import { TestBed } from '@angular/core/testing';
import { anAuditEvent } from '../../../testing/audit-events';
import { provideTestTranslations } from '../../../testing/translations';
import type { Language } from '../format/language';
import { EventWords } from './event-words';

describe('EventWords', () => {
  const words = (language: Language = 'de'): EventWords => {
    TestBed.configureTestingModule({ providers: [provideTestTranslations(language)] });
    return TestBed.inject(EventWords);
  };

  it('tells an event as one sentence', () => {
    const german = words();
    const entry = german.entry.bind(german);
    expect(entry(anAuditEvent()).sentence).toBe('Administration (Demo) hat die Organisation „Integrationsbüro Mitte“ geändert.');
    expect(entry(anAuditEvent({ action: 'signed_in', objectType: 'account' })).sentence).toBe('Administration (Demo) hat sich angemeldet.');
    expect(entry(anAuditEvent({ actor: 'Befehlszeile', action: 'loaded', objectType: 'import', objectLabel: 'zahlen.csv' })).sentence).toBe(
      'Die Befehlszeile hat den Import „zahlen.csv“ geladen.',
    );
  });

  it('tells it in English', () => {
    const { sentence, day, time, changes } = words('en').entry(
      anAuditEvent({ changes: [{ field: 'active', before: true, after: false }] }),
    );
    expect(sentence).toBe('Administration (Demo) changed the organisation “Integrationsbüro Mitte”.');
    expect(day).toMatch(/^Sunday,? 22 November 2026$/);
    expect(time).toBe('14:05');
    expect(changes).toEqual([{ field: 'Active', before: 'yes', after: 'no' }]);
  });

  it('says day and time as they are in Berlin', () => {
    // Summer: two hours ahead of UTC.
    const { day, time } = words().entry(anAuditEvent({ at: '2026-07-01T22:30:00.000Z' }));
    expect([day, time]).toEqual(['Donnerstag, 2. Juli 2026', '00:30']);
  });

  it('shows what there is no word for as it is stored', () => {
    const { sentence, changes } = words().entry(
      anAuditEvent({ action: 'constructor', objectType: 'toString', changes: [{ field: 'valueOf', before: 'a', after: 'b' }] }),
    );
    expect(sentence).toBe('Administration (Demo): „Integrationsbüro Mitte“ (toString) – constructor');
    expect(changes).toEqual([{ field: 'valueOf', before: 'a', after: 'b' }]);
  });

  it('takes names as they are, also those that look like a place to fill in', () => {
    expect(words().entry(anAuditEvent({ actor: '{{object}} $& x', objectLabel: '{{actor}}' })).sentence).toBe(
      '{{object}} $& x hat die Organisation „{{actor}}“ geändert.',
    );
  });

  it('says of something new only what it is', () => {
    const changes = [
      { field: 'roles', before: null, after: ['officer', 'coordinator'] },
      { field: 'districts', before: null, after: [] },
    ];
    expect(words().entry(anAuditEvent({ action: 'created', changes })).changes).toEqual([
      { field: 'Rollen', before: null, after: 'Integrationsfachkraft, Koordination' },
    ]);
  });
});
