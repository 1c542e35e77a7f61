import { readableChanges, type AuditWords } from './audit-text.ts';

const WORDS: AuditWords = {
  field: { name: 'Name', de: 'Deutsch', en: 'Englisch', roles: 'Rollen', active: 'Aktiv' },
  value: { roles: { officer: 'Fachkraft', coordinator: 'Koordination' } },
  yes: 'ja',
  no: 'nein',
  nothing: 'leer',
};

describe('Differences in words', () => {
  const inWords = (field: string, before: unknown, after: unknown): string[] =>
    readableChanges([{ field, before, after }], WORDS, 'de-DE').map((change) => `${change.field}: ${change.before} → ${change.after}`);

  it('name fields and values of lists', () => {
    expect(inWords('roles', ['officer'], ['officer', 'coordinator'])).toEqual(['Rollen: Fachkraft → Fachkraft, Koordination']);
  });

  it('say what is empty, true or false', () => {
    expect(inWords('name', null, 'Mitte')).toEqual(['Name: leer → Mitte']);
    expect(inWords('roles', ['officer'], [])).toEqual(['Rollen: Fachkraft → leer']);
    expect(inWords('active', true, false)).toEqual(['Aktiv: ja → nein']);
  });

  it('have a line for each part that differs, and none for one that does not', () => {
    expect(inWords('name', { de: 'Arbeit', en: 'Work' }, { de: 'Arbeit und Ausbildung', en: 'Work' })).toEqual([
      'Name › Deutsch: Arbeit → Arbeit und Ausbildung',
    ]);
    expect(inWords('name', null, { de: 'Arbeit', en: 'Work' })).toEqual(['Name › Deutsch: leer → Arbeit', 'Name › Englisch: leer → Work']);
  });

  it('have no line for a part that was left empty from the beginning', () => {
    expect(inWords('name', null, { de: 'Arbeit', en: '' })).toEqual(['Name › Deutsch: leer → Arbeit']);
  });

  it('write numbers, days and moments as they are written in German, moments in the time of Berlin', () => {
    expect(inWords('events', null, 1234.5)).toEqual(['events: leer → 1.234,5']);
    // Summer: two hours ahead of UTC.
    expect(inWords('until', '2026-07-01', '2026-07-01T22:30:00.000Z')).toEqual(['until: 01.07.2026 → 02.07.2026, 00:30']);
  });

  it('show what nobody has a word for as it is stored', () => {
    expect(inWords('constructor', 'toString', '2026-13-45')).toEqual(['constructor: toString → 2026-13-45']);
    expect(inWords('name', [{ de: 'a' }], 'x')).toEqual(['Name: Deutsch: a → x']);
  });
});
