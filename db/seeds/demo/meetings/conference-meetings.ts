import type { MeetingsPlan } from './meeting-plan.ts';

export const CONFERENCE_MEETINGS: MeetingsPlan = {
  body: 'G-002',
  days: { first: '2023-11-23', months: 3 },
  begins: '09:30',
  ends: '13:00',
  place: 'Bürgersaal im Rathaus am Ring',
  topicsEach: 3,
  last: 'draft',
  unrecordedEach: 6,
  rarelyThere: ['sozialwerk-kastanie', 'theaterlabor-kiez', 'arbeitsvermittlung-nordwest', 'kammer-handwerk-handel'],
  topics: [
    {
      title: 'Aus den Bezirken: Was sich seit dem letzten Treffen verändert hat',
      takes: 45,
      discussed: [
        [
          'information',
          'Alle zwölf Bezirke berichten kurz. Gemeinsam ist die Sorge um Beratungsstellen, deren Förderung ausläuft; unterschiedlich ist der Zuzug.',
        ],
        [
          'information',
          'In vier Bezirken sind Unterkünfte dazugekommen. Die Schulen in der Umgebung wurden früh beteiligt, die Kinderärzt:innen nicht.',
        ],
        ['agreement', 'Die Bezirke schicken ihre Berichte künftig eine Woche vorher, damit mehr Zeit für das Gespräch bleibt.'],
      ],
    },
    {
      title: 'Beratung dort, wo die Menschen sind',
      takes: 35,
      links: ['E-004', 'E-011', 'M-034'],
      discussed: [
        ['agreement', 'Drei Bezirke erproben Sprechstunden in Familienzentren. Erfahrungen werden im übernächsten Treffen vorgestellt.'],
        ['information', 'Die Sprechstunden in den Familienzentren sind gut besucht. Nachgefragt wird vor allem Hilfe bei Bescheiden.'],
      ],
    },
    {
      title: 'Unterkünfte und Nachbarschaft von Anfang an verbinden',
      takes: 30,
      by: 'nachbarschaftshaus-suedwest',
      links: ['E-012', 'M-068', 'M-042'],
      discussed: [
        [
          'agreement',
          'Vor jeder neuen Unterkunft gibt es einen Abend für die Nachbarschaft, zu dem auch Vereine und Schulen eingeladen werden.',
        ],
        ['information', 'Die Abende haben sich bewährt. Wo es eine feste Ansprechperson gibt, bleiben Ehrenamtliche länger dabei.'],
      ],
    },
    {
      title: 'Zahlen verstehen: Zuzug und Fortzug im {quarter}',
      takes: 25,
      by: 'landesbuero-integration',
      links: ['M-066'],
      discussed: [
        [
          'information',
          'Die Zahlen zum {quarter} werden vorgestellt. Ein Teil des Rückgangs liegt an einer Umstellung im Melderegister und ist kein Fortzug.',
        ],
        ['information', 'Der Zuzug verteilt sich ungleicher als im Vorjahr. Mehrere Bezirke bitten um Zahlen unterhalb der Bezirksebene.'],
      ],
    },
    {
      title: 'Vereine von Zugewanderten als Partner',
      takes: 30,
      by: 'dachverband-viele-stimmen',
      links: ['E-006', 'M-050'],
      discussed: [
        ['agreement', 'Anträge auf kleine Förderungen sollen auf zwei Seiten passen. Das Landesbüro legt einen Vorschlag vor.'],
        ['decision', 'Die Konferenz empfiehlt der Steuerungsgruppe, Vereinen für ihre Mitarbeit in Gremien den Aufwand zu erstatten.'],
      ],
    },
    {
      title: 'Gesundheit: Wege zu Praxen und Beratung',
      takes: 30,
      links: ['E-016', 'M-043', 'M-047'],
      discussed: [
        [
          'information',
          'Die Lots:innen berichten von langen Wegen zu Fachpraxen. Der Sitz für Gesundheit in der Konferenz ist weiter unbesetzt.',
        ],
        ['agreement', 'Das Landesbüro spricht die Kassen und den Gesundheitsdienst noch einmal wegen des freien Sitzes an.'],
      ],
    },
    {
      title: 'Ehrenamt entlasten',
      takes: 25,
      by: 'ehrenamt-zentrale-ost',
      links: ['E-010', 'M-053'],
      discussed: [
        ['agreement', 'Für schwierige Fälle gibt es eine Telefonnummer, unter der Ehrenamtliche hauptamtliche Hilfe erreichen.'],
        ['information', 'Die Nummer wird genutzt, meist wegen Post von Behörden. Abends ist sie noch nicht besetzt.'],
      ],
    },
    {
      title: 'Teilhabe junger Menschen',
      takes: 25,
      by: 'jugendhilfe-treibholz',
      links: ['E-030', 'M-049'],
      discussed: [
        ['information', 'Jugendliche stellen vor, was sie brauchen: Räume am Abend, Fahrkarten und jemanden, der zuhört.'],
        ['decision', 'Die Konferenz gibt der Steuerungsgruppe den Wunsch nach einem eigenen Sitz für Jugendliche weiter.'],
      ],
    },
  ],
  backlog: [
    { title: 'Begrüßung von neu Zugezogenen aus der Europäischen Union', links: ['M-002'] },
    { title: 'Wahlberechtigte ohne Wahlerfahrung erreichen', links: ['M-051'], by: 'dachverband-viele-stimmen' },
    { title: 'Zahlen unterhalb der Bezirke: Was geht, was schützt die Menschen?', takes: 30 },
  ],
};
