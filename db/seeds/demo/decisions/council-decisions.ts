import type { BodyDecisions } from './decision-plan.ts';

export const COUNCIL_DECISIONS: BodyDecisions = {
  body: 'G-007',
  topics: [
    {
      topic: 'Stellungnahme zu Vorlagen',
      decided: [
        {
          wording: 'Der Beirat stimmt der Vorlage zu und bittet darum, Ehrenamtlichen die Fahrtkosten zu erstatten.',
          by: 'landesbuero-integration',
          dueMonths: 3,
          votes: [0, 1],
          done: [66, 'Die Stellungnahme wurde dem Ausschuss vorgelegt.'],
        },
        {
          wording: 'Der Beirat lehnt die Vorlage in dieser Form ab und schlägt ein Gespräch mit Betroffenen vor der zweiten Lesung vor.',
          by: 'landesbuero-integration',
          dueMonths: 2,
          votes: [2, 1],
          done: [48, 'Das Gespräch hat stattgefunden; die Vorlage wurde geändert.'],
        },
      ],
    },
    {
      topic: 'Sprechstunde des Beirats',
      decided: [
        {
          wording: 'Die Sprechstunde findet einmal im Monat auch in Marzahn statt.',
          by: 'stimmen-der-vielfalt',
          dueMonths: 3,
          done: [79, 'Die erste Sprechstunde in Marzahn war gut besucht.'],
        },
      ],
    },
    {
      topic: 'Diskriminierung melden',
      decided: [
        {
          wording: 'Der Beirat fordert, dass jede Meldung von Diskriminierung innerhalb von zwei Wochen beantwortet wird.',
          by: 'landesbuero-integration',
          dueMonths: 6,
          votes: [0, 0],
          done: [180, 'Die Meldestelle hat die Frist übernommen.'],
        },
        null,
        {
          wording: 'Die Meldestelle berichtet dem Beirat zweimal im Jahr über die Zahl der Meldungen.',
          by: 'landesbuero-integration',
          dueMonths: 9,
          votes: [0, 0],
        },
      ],
    },
    {
      topic: 'Einbürgerung und Wartezeiten',
      decided: [
        {
          wording:
            'Der Beirat bittet die Steuerungsgruppe, die Wartezeiten bei der Einbürgerung jedes Quartal nach Bezirken zu veröffentlichen.',
          by: 'landesbuero-integration',
          dueMonths: 6,
          votes: [0, 0],
          done: [160, 'Die Wartezeiten stehen im Quartalsstand.'],
        },
        null,
        null,
        {
          wording: 'Der Beirat bittet um einen Plan, wie die längsten Wartezeiten abgebaut werden.',
          by: 'willkommensstelle',
          dueMonths: 3,
          votes: [0, 2],
        },
      ],
    },
    {
      topic: 'Frauen im Beirat',
      decided: [
        {
          wording: 'Sitzungen beginnen eine halbe Stunde später, und für Kinder gibt es eine Betreuung.',
          by: 'integrationsbeirat',
          dueMonths: 2,
          done: [35, 'Gilt seit der folgenden Sitzung.'],
        },
      ],
    },
    {
      topic: 'Jugendliche beteiligen',
      decided: [
        {
          wording: 'Der Beirat lädt zweimal im Jahr zu einer Sitzung ein, deren Tagesordnung Jugendliche bestimmen.',
          by: 'jugendverein-bunte-kiesel',
          dueMonths: 8,
          done: [230, 'Die erste Jugendsitzung hat stattgefunden.'],
        },
        null,
        {
          wording: 'Im Osten der Stadt wird ein Jugenddialog nach dem Vorbild von Charlottenburg-Nord vorbereitet.',
          by: 'jugendverein-bunte-kiesel',
          dueMonths: 8,
          noted: [100, 'Drei Jugendclubs machen mit.'],
        },
      ],
    },
    {
      topic: 'Haus der Begegnung',
      decided: [
        {
          wording: 'Der Beirat spricht sich für die Prüfung eines Hauses der Begegnung im Osten der Stadt aus und nennt drei Orte.',
          by: 'landesbuero-integration',
          dueMonths: 12,
          votes: [0, 1],
          noted: [200, 'Ein Ort ist wegen des Lärmschutzes ausgeschieden.'],
        },
      ],
    },
    {
      topic: 'Interkulturelle Woche',
      decided: [
        {
          wording: 'Die Vereine stimmen ihre Termine für die Interkulturelle Woche ab.',
          by: 'kulturverein-granatapfel',
          dueMonths: 4,
          done: [110, 'Der gemeinsame Plan ist gedruckt.'],
        },
        null,
        {
          wording: 'Die Schulen werden bis Ostern in die Planung der Interkulturellen Woche einbezogen.',
          by: 'kulturverein-granatapfel',
          dueMonths: 3,
          done: [80, 'Elf Schulen haben sich angemeldet.'],
        },
      ],
    },
  ],
};
