import type { MeetingsPlan } from './meeting-plan.ts';

export const STEERING_MEETINGS: MeetingsPlan = {
  body: 'G-001',
  days: { first: '2023-10-10', months: 2 },
  begins: '14:00',
  ends: '16:30',
  place: 'Haus der Integration, Saal 2',
  topicsEach: 3,
  last: 'draft',
  cancelled: ['2025-08-12', 'In den Sommerferien waren zu viele Mitglieder verhindert; die Punkte kommen im Oktober wieder.'],
  rarelyThere: ['kammer-handwerk-handel', 'unternehmensnetz-suedost', 'ehrenamt-zentrale-ost'],
  topics: [
    {
      title: 'Stand der Kennzahlen im {quarter}',
      description: 'Vorgelegt werden die Kennzahlen mit Ziel, ihr Weg seit dem Vorjahr und die Unterschiede zwischen den Bezirken.',
      takes: 40,
      by: 'landesbuero-integration',
      links: ['A03', 'R05', 'M-066'],
      discussed: [
        [
          'decision',
          'Der Stand für das {quarter} wird beraten. Auffällig bleibt der Abstand zwischen den Bezirken bei der Arbeitslosigkeit. Die Gruppe stellt den Stand fest und gibt ihn an den Rat.',
        ],
        [
          'decision',
          'Die Gruppe stellt den Stand für das {quarter} fest. Zu zwei Kennzahlen fehlen Zahlen aus den Ämtern; sie werden mit dem nächsten Stand nachgereicht und bis dahin als fehlend ausgewiesen.',
        ],
        [
          'information',
          'Der Stand für das {quarter} liegt vor. Die Bearbeitungszeiten bei der Einbürgerung sinken, bleiben aber weit über dem Ziel. Eine Vertiefung wird für die übernächste Sitzung vorgemerkt.',
        ],
      ],
    },
    {
      title: 'Antworten auf Handlungsempfehlungen',
      takes: 30,
      links: ['E-001', 'E-007'],
      discussed: [
        [
          'decision',
          'Die Empfehlung zur Stadtteilkoordination wird teilweise angenommen: Begonnen wird an zwei Orten, die Ausweitung hängt an der Finanzierung.',
        ],
        [
          'agreement',
          'Zu offenen Empfehlungen bereiten die zuständigen Stellen je einen Vorschlag für die Antwort vor. Frist ist die nächste Sitzung.',
        ],
        [
          'decision',
          'Die Empfehlung, Integration als Ganzes zu steuern, wird angenommen. Die Steuerungsgruppe versteht das als ihren eigenen Auftrag.',
        ],
      ],
    },
    {
      title: 'Wartezeiten bei der Einbürgerung',
      takes: 25,
      links: ['R05', 'M-005', 'E-029'],
      discussed: [
        [
          'agreement',
          'Die Lots:innen werden künftig schon vor dem Antrag eingesetzt, damit weniger Unterlagen nachgefordert werden. Nach einem halben Jahr wird ausgewertet.',
        ],
        [
          'information',
          'Zwei weitere Lots:innen haben begonnen. Vollständige Anträge werden spürbar schneller beschieden; die Zahl der Anträge steigt allerdings weiter.',
        ],
      ],
    },
    {
      title: 'Unterbringung: Auszüge in eigenen Wohnraum',
      takes: 25,
      by: 'fachstelle-wohnen',
      links: ['M-038', 'M-041', 'E-023'],
      discussed: [
        [
          'information',
          'Die Fachstelle berichtet: Die Verweildauer steigt, weil größere Wohnungen fehlen. Begleitete Auszüge gelingen häufiger als unbegleitete.',
        ],
        [
          'decision',
          'Die Begleitung beim Auszug wird auf zwei weitere Unterkünfte ausgedehnt. Die Mittel kommen aus der Verschiebung innerhalb des Ansatzes.',
        ],
      ],
    },
    {
      title: 'Schulplätze für neu zugewanderte Kinder',
      takes: 20,
      by: 'schulaufsicht-uebergaenge',
      links: ['M-015', 'E-019', 'S04'],
      discussed: [
        ['agreement', 'Die Schulaufsicht legt monatlich offen, wie lange Kinder in welchem Bezirk warten. Die Bezirke melden freie Räume.'],
        [
          'information',
          'Die Wartezeit ist gesunken, in zwei Bezirken liegt sie noch über drei Monaten. Ursache sind fehlende Räume, nicht fehlende Lehrkräfte.',
        ],
      ],
    },
    {
      title: 'Finanzierung ab dem kommenden Haushaltsjahr',
      description: 'Mehrere Maßnahmen sind nur bis zum Jahresende finanziert.',
      takes: 30,
      links: ['E-031', 'M-071'],
      discussed: [
        [
          'decision',
          'Maßnahmen mit gesetzlicher Pflicht gehen vor. Für die freiwilligen wird eine Reihenfolge nach Wirkung und Bedarf vorgelegt, bevor der Haushalt beraten wird.',
        ],
        ['agreement', 'Die Träger melden bis zum Monatsende, was ohne Anschlussfinanzierung endet. Die Liste wird dem Rat mitgegeben.'],
      ],
    },
    {
      title: 'Sprachmittlung in Ämtern',
      takes: 20,
      by: 'integrationsbuero-mitte',
      links: ['M-056', 'E-022'],
      discussed: [
        [
          'information',
          'Die Einsätze haben sich verdoppelt. Am häufigsten fehlen Termine am Vormittag; Videodolmetschen wird gut angenommen.',
        ],
        ['decision', 'Alle beteiligten Ämter buchen künftig über eine Stelle. Die Kosten werden nach Einsätzen verteilt.'],
      ],
    },
    {
      title: 'Frei gewordener Sitz der Migrant:innenorganisationen',
      takes: 15,
      by: 'stimmen-der-vielfalt',
      discussed: [
        ['agreement', 'Der Beirat wird gebeten, bis zur nächsten Sitzung einen Vorschlag zu machen. Bis dahin bleibt der Sitz frei.'],
        [
          'information',
          'Ein Vorschlag liegt noch nicht vor. Mehrere Vereine haben abgesagt, weil Sitzungen am Nachmittag für Ehrenamtliche schwer zu erreichen sind.',
        ],
      ],
    },
    {
      title: 'Anerkennung ausländischer Abschlüsse',
      takes: 20,
      links: ['M-028', 'E-032', 'A07'],
      discussed: [
        ['agreement', 'Kammern und Beratung stimmen ein gemeinsames Merkblatt ab, damit Unterlagen nur einmal eingereicht werden.'],
        [
          'information',
          'Das Merkblatt ist da. In der Pflege werden Abschlüsse inzwischen zügig anerkannt, im Handwerk bleibt die Begutachtung der Engpass.',
        ],
      ],
    },
    {
      title: 'Bericht an den Rat',
      takes: 20,
      links: ['E-026', 'M-003'],
      discussed: [
        [
          'decision',
          'Der Entwurf wird mit zwei Ergänzungen beschlossen: Zu jeder Zahl wird die Quelle genannt, und was fehlt, steht als Lücke da.',
        ],
        ['information', 'Der Bericht wurde im Ausschuss beraten. Gefragt wurde vor allem nach Unterschieden zwischen den Bezirken.'],
      ],
    },
    {
      title: 'Haus der Integration: ein halbes Jahr unter einem Dach',
      takes: 20,
      links: ['M-059', 'E-002'],
      discussed: [
        ['information', 'Ratsuchende werden seltener weitergeschickt. Am Donnerstagabend ist der Andrang größer als das Personal.'],
        ['agreement', 'Die Stellen im Haus stimmen ihre Sprechzeiten aufeinander ab und veröffentlichen sie gemeinsam.'],
      ],
    },
  ],
  backlog: [
    { title: 'Wirkung des Mentorings in die Ausbildung auswerten', links: ['M-027', 'E-018'], takes: 30 },
    {
      title: 'Wie lange dauert es bis zur Antwort auf eine Empfehlung?',
      description: 'Wunsch aus der Migrationskonferenz.',
      links: ['E-001'],
    },
    { title: 'Sitzungszeiten, die Ehrenamtliche wahrnehmen können', by: 'stimmen-der-vielfalt', takes: 15 },
    { title: 'Fahrtkosten zu Kursen und Sprechstunden', links: ['E-009', 'E-024'] },
  ],
};
