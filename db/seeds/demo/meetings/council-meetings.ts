import type { MeetingsPlan } from './meeting-plan.ts';

export const COUNCIL_MEETINGS: MeetingsPlan = {
  body: 'G-007',
  days: { first: '2024-02-05', months: 1, without: ['2024-07-01', '2024-08-05', '2025-01-06', '2025-08-04', '2026-01-05', '2026-08-03'] },
  begins: '18:00',
  ends: '20:30',
  place: 'Rathaus am Ring, Fraktionssaal 1',
  topicsEach: 2,
  last: 'draft',
  unrecordedEach: 9,
  rarelyThere: ['netzwerk-recht-und-herkunft', 'verein-zwei-ufer'],
  topics: [
    {
      title: 'Stellungnahme zu Vorlagen des Rates',
      takes: 40,
      discussed: [
        ['decision', 'Der Beirat stimmt der Vorlage zu und bittet darum, Ehrenamtlichen die Fahrtkosten zu erstatten.'],
        [
          'decision',
          'Der Beirat lehnt die Vorlage in dieser Form ab: Betroffene wurden nicht gehört. Er schlägt ein Gespräch vor der zweiten Lesung vor.',
        ],
        ['information', 'Zu den Vorlagen dieses Monats gibt es keine Bedenken.'],
      ],
    },
    {
      title: 'Sprechstunde des Beirats',
      takes: 20,
      by: 'stimmen-der-vielfalt',
      links: ['M-052'],
      discussed: [
        ['information', 'Gefragt wurde nach Terminen bei der Einbürgerung und nach Wohnungen. Die Fälle wurden an die Beratung gegeben.'],
        ['agreement', 'Die Sprechstunde findet künftig auch einmal im Monat in Marzahn statt.'],
      ],
    },
    {
      title: 'Diskriminierung melden und beraten',
      takes: 30,
      links: ['E-017', 'M-060', 'M-064'],
      discussed: [
        ['information', 'Die Meldestelle berichtet: Die meisten Meldungen betreffen Wohnungssuche und Nahverkehr.'],
        ['decision', 'Der Beirat fordert, dass jede Meldung innerhalb von zwei Wochen beantwortet wird.'],
      ],
    },
    {
      title: 'Einbürgerung und Wartezeiten',
      takes: 30,
      by: 'verein-affenbrotbaum',
      links: ['R05', 'E-029'],
      discussed: [
        ['decision', 'Der Beirat bittet die Steuerungsgruppe, die Wartezeiten jedes Quartal nach Bezirken zu veröffentlichen.'],
        ['information', 'Die Zahlen liegen nun vor. Der Beirat begrüßt das und will wissen, was gegen die längsten Wartezeiten geschieht.'],
      ],
    },
    {
      title: 'Frauen im Beirat und in den Vereinen',
      takes: 20,
      by: 'frauenkreis-jasminbluete',
      discussed: [
        ['agreement', 'Sitzungen beginnen eine halbe Stunde später, und für Kinder gibt es eine Betreuung.'],
        ['information', 'Die Betreuung wird genutzt. Zwei Frauen haben sich als Stellvertretung gemeldet.'],
      ],
    },
    {
      title: 'Jugendliche beteiligen',
      takes: 25,
      by: 'jugendverein-bunte-kiesel',
      links: ['E-030', 'M-049'],
      discussed: [
        ['information', 'Jugendliche berichten von ihrem Dialog in Charlottenburg-Nord und wünschen sich einen im Osten der Stadt.'],
        ['agreement', 'Der Beirat lädt zweimal im Jahr zu einer Sitzung ein, deren Tagesordnung Jugendliche bestimmen.'],
      ],
    },
    {
      title: 'Haus der Begegnung im Osten der Stadt',
      takes: 25,
      links: ['E-027'],
      discussed: [
        ['decision', 'Der Beirat spricht sich für die Prüfung aus und nennt drei mögliche Orte.'],
        ['information', 'Die Prüfung läuft. Ein Ort ist wegen des Lärmschutzes ausgeschieden.'],
      ],
    },
    {
      title: 'Interkulturelle Woche',
      takes: 20,
      by: 'kulturverein-granatapfel',
      links: ['M-061', 'E-014'],
      discussed: [
        ['agreement', 'Die Vereine stimmen ihre Termine ab, damit sich die großen Feste nicht überschneiden.'],
        ['information', 'Die Woche war gut besucht. Schulen wollen im nächsten Jahr früher einbezogen werden.'],
      ],
    },
  ],
  backlog: [
    { title: 'Wahl zum Beirat: Wer darf wählen, wer wird erreicht?', takes: 30 },
    { title: 'Mehrsprachige Hinweise im Nahverkehr', links: ['E-024'] },
    { title: 'Besuch der Ausländerbehörde', by: 'netzwerk-recht-und-herkunft' },
  ],
};
