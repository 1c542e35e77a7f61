import type { BodyDecisions } from './decision-plan.ts';

export const STEERING_DECISIONS: BodyDecisions = {
  body: 'G-001',
  topics: [
    {
      topic: 'Stand der Kennzahlen',
      decided: [
        {
          wording: 'Die Steuerungsgruppe stellt den vorgelegten Stand der Kennzahlen fest und leitet ihn dem Rat zu.',
          by: 'landesbuero-integration',
          dueMonths: 2,
          votes: [0, 0],
          done: [34, 'Der Stand wurde dem Rat mit einem Anschreiben zugeleitet.'],
        },
        {
          wording: 'Zu fehlenden Zahlen benennt jedes Amt eine zuständige Person; Lücken werden im Bericht als Lücken ausgewiesen.',
          by: 'landesbuero-integration',
          dueMonths: 3,
          votes: [0, 1],
          noted: [40, 'Sieben von neun Ämtern haben jemanden benannt.'],
          done: [96, 'Alle Ämter haben eine zuständige Person benannt; die Liste liegt der Koordination vor.'],
        },
        {
          wording: 'Zum Abstand der Arbeitslosigkeit zwischen den Bezirken wird eine vertiefte Auswertung in Auftrag gegeben.',
          by: 'institut-stadtleben',
          dueMonths: 6,
          votes: [0, 2],
          noted: [70, 'Die Fragestellung ist mit der Arbeitsvermittlung abgestimmt.'],
          done: [185, 'Die Auswertung wurde vorgestellt und an die Bezirke gegeben.'],
        },
        {
          wording: 'Die beiden noch fehlenden Kennzahlen werden bis zum nächsten Stand nachgereicht; sonst wird ihr Fehlen begründet.',
          by: 'landesbuero-integration',
          dueMonths: 6,
          votes: [0, 0],
          noted: [60, 'Eine der beiden Zahlen liegt vor, die andere wird zum Jahresende erwartet.'],
        },
      ],
    },
    {
      topic: 'Antworten auf Handlungsempfehlungen',
      decided: [
        {
          wording:
            'Die Empfehlung zur Stadtteilkoordination wird teilweise angenommen. Begonnen wird in zwei Stadtteilen mit je einer halben Stelle.',
          by: 'landesbuero-integration',
          dueMonths: 11,
          votes: [1, 2],
          measures: ['M-071'],
          done: [310, 'Beide Stellen sind besetzt; die Arbeit hat begonnen.'],
        },
        {
          wording:
            'Jede Stelle, die für eine offene Empfehlung zuständig ist, legt bis zur nächsten Sitzung einen Vorschlag für die Antwort vor.',
          by: 'landesbuero-integration',
          dueMonths: 2,
          done: [58, 'Zu elf von zwölf Empfehlungen lag ein Vorschlag vor.'],
        },
        {
          wording:
            'Die Empfehlung, Integration als Ganzes zu steuern, wird angenommen. Die Steuerungsgruppe berät den Stand künftig jedes Quartal.',
          by: 'landesbuero-integration',
          votes: [0, 0],
          done: [120, 'Der Quartalsstand ist fester Punkt der Tagesordnung.'],
        },
        {
          wording: 'Die Stadtteilkoordination wird auf einen dritten Stadtteil ausgedehnt, sobald die Mittel im Haushalt bereitstehen.',
          by: 'landesbuero-integration',
          dueMonths: 13,
          votes: [2, 1],
          noted: [150, 'Für den Haushalt angemeldet; über die Anmeldung ist noch nicht entschieden.'],
        },
        {
          wording: 'Antworten auf Empfehlungen werden den Einreichenden innerhalb von vier Wochen mitgeteilt.',
          by: 'landesbuero-integration',
          dueMonths: 6,
        },
      ],
    },
    {
      topic: 'Wartezeiten bei der Einbürgerung',
      decided: [
        {
          wording: 'Die Einbürgerungslots:innen werden schon vor dem Antrag eingesetzt. Nach einem halben Jahr wird ausgewertet.',
          by: 'willkommensstelle',
          dueMonths: 8,
          done: [230, 'Die Auswertung liegt vor: Nachforderungen sind um ein Drittel zurückgegangen.'],
        },
        {
          wording: 'Die Willkommensstelle veröffentlicht, welche Unterlagen am häufigsten fehlen, in leicht verständlicher Sprache.',
          by: 'willkommensstelle',
          dueMonths: 4,
          done: [131, 'Das Merkblatt gibt es in acht Sprachen.'],
          tasks: [
            {
              title: 'Merkblatt in einfacher Sprache schreiben',
              by: 'willkommensstelle',
              dueMonths: 2,
              done: [55, 'Der Text ist geprüft.'],
            },
            { title: 'Übersetzungen beauftragen', by: 'landesbuero-integration', dueMonths: 3, done: [98, 'Acht Sprachen.'] },
          ],
        },
        {
          wording: 'Für Anträge, die länger als 18 Monate liegen, gibt es eine feste Ansprechperson.',
          by: 'willkommensstelle',
          dueMonths: 2,
          noted: [45, 'Die Stelle ist ausgeschrieben.'],
        },
      ],
    },
    {
      topic: 'Unterbringung: Auszüge',
      decided: [
        {
          wording: 'Die Begleitung beim Auszug in eigenen Wohnraum wird auf zwei weitere Unterkünfte ausgedehnt.',
          by: 'fachstelle-wohnen',
          dueMonths: 6,
          votes: [0, 1],
          measures: ['M-041'],
          done: [175, 'Beide Unterkünfte sind dabei; die Maßnahme führt die Begleitung fort.'],
        },
        {
          wording: 'Die Fachstelle Wohnen legt ein Verfahren vor, nach dem größere Familien bei Auszügen vorgehen.',
          by: 'fachstelle-wohnen',
          dueMonths: 6,
          votes: [1, 3],
          noted: [110, 'Ein Entwurf liegt den Bezirken zur Stellungnahme vor.'],
        },
      ],
    },
    {
      topic: 'Schulplätze für neu zugewanderte Kinder',
      decided: [
        {
          wording: 'Die Schulaufsicht legt jeden Monat offen, wie lange Kinder in welchem Bezirk auf einen Schulplatz warten.',
          by: 'schulaufsicht-uebergaenge',
          dueMonths: 2,
          done: [49, 'Die erste Übersicht wurde verschickt; sie erscheint seither monatlich.'],
        },
        {
          wording: 'Die Bezirke melden bis zum Schuljahresbeginn, welche Räume für zusätzliche Klassen geeignet sind.',
          by: 'integrationsbuero-mitte',
          dueMonths: 4,
          done: [118, 'Neun Bezirke haben Räume gemeldet, drei Fehlanzeige.'],
        },
        {
          wording: 'Für Kinder, die länger als drei Monate warten, wird ein Übergangsangebot am Vormittag eingerichtet.',
          by: 'schulaufsicht-uebergaenge',
          dueMonths: 3,
          tasks: [
            {
              title: 'Räume im Bezirk Mitte für das Übergangsangebot suchen',
              by: 'integrationsbuero-mitte',
              account: 'fachkraft@demo.example',
              dueMonths: 2,
            },
          ],
        },
      ],
    },
    {
      topic: 'Finanzierung ab dem kommenden',
      decided: [
        {
          wording: 'Für freiwillige Maßnahmen wird eine Reihenfolge nach Wirkung und Bedarf vorgelegt, bevor der Haushalt beraten wird.',
          by: 'landesbuero-integration',
          dueMonths: 5,
          votes: [1, 1],
          done: [140, 'Die Reihenfolge wurde beraten und dem Rat mitgegeben.'],
        },
        {
          wording: 'Die Träger melden bis zum Monatsende, was ohne Anschlussfinanzierung endet.',
          by: 'landesbuero-integration',
          dueMonths: 1,
          done: [24, '14 Träger haben gemeldet; die Liste liegt dem Rat vor.'],
        },
        {
          wording: 'Pflichtaufgaben werden im Haushaltsentwurf getrennt von freiwilligen Maßnahmen ausgewiesen.',
          by: 'landesbuero-integration',
          dueMonths: 6,
          votes: [0, 2],
          done: [160, 'Der Entwurf weist beides getrennt aus.'],
        },
        {
          wording: 'Die Liste der auslaufenden Förderungen wird halbjährlich fortgeschrieben.',
          by: 'landesbuero-integration',
          dueMonths: 6,
          noted: [90, 'Die Fortschreibung ist in Arbeit.'],
          done: [175, 'Die fortgeschriebene Liste wurde verschickt.'],
        },
        {
          wording: 'Für drei Maßnahmen ohne Anschlussfinanzierung wird eine Übergangslösung bis zur Jahresmitte vorgeschlagen.',
          by: 'landesbuero-integration',
          dueMonths: 3,
          votes: [0, 1],
        },
      ],
    },
    {
      topic: 'Sprachmittlung in Ämtern',
      decided: [
        {
          wording: 'Alle beteiligten Ämter buchen Sprachmittlung über eine Stelle; die Kosten werden nach Einsätzen verteilt.',
          by: 'integrationsbuero-mitte',
          dueMonths: 6,
          votes: [0, 2],
          done: [190, 'Die gemeinsame Buchung läuft seit dem Quartalsbeginn.'],
        },
        {
          wording: 'Die Einsätze per Video werden auf alle Bürgerämter ausgedehnt.',
          by: 'integrationsbuero-mitte',
          dueMonths: 9,
          votes: [1, 1],
          noted: [75, 'Sechs Bürgerämter sind eingerichtet, vier fehlen noch.'],
          tasks: [
            {
              title: 'Geräte für vier Bürgerämter beschaffen',
              by: 'landesbuero-integration',
              dueMonths: 4,
              done: [130, 'Bestellt und geliefert.'],
            },
            { title: 'Mitarbeitende der Bürgerämter einweisen', by: 'integrationsbuero-mitte', dueMonths: 6 },
          ],
        },
      ],
    },
    {
      topic: 'Frei gewordener Sitz',
      decided: [
        {
          wording: 'Der Beirat wird gebeten, bis zur nächsten Sitzung einen Vorschlag für den freien Sitz zu machen.',
          by: 'integrationsbeirat',
          dueMonths: 2,
          done: [63, 'Ein Vorschlag liegt vor.'],
        },
        {
          wording: 'Für den freien Sitz wird öffentlich zur Bewerbung aufgerufen.',
          by: 'integrationsbeirat',
          dueMonths: 6,
          dropped: [150, 'Der Beirat benennt satzungsgemäß selbst; ein öffentlicher Aufruf ist nicht vorgesehen.'],
        },
      ],
    },
    {
      topic: 'Anerkennung ausländischer',
      decided: [
        {
          wording: 'Kammern und Beratung stimmen ein gemeinsames Merkblatt zur Anerkennung ab.',
          by: 'kammer-handwerk-handel',
          dueMonths: 4,
          done: [109, 'Das Merkblatt ist abgestimmt und liegt aus.'],
        },
        {
          wording: 'Das Merkblatt zur Anerkennung wird um die reglementierten Berufe ergänzt.',
          by: 'kammer-handwerk-handel',
          dueMonths: 8,
          noted: [120, 'Für die Pflege liegt der Text vor, für das Handwerk fehlt er noch.'],
        },
      ],
    },
    {
      topic: 'Bericht an den Rat',
      decided: [
        {
          wording: 'Der Bericht an den Rat wird mit zwei Ergänzungen beschlossen: Quellen zu jeder Zahl, Lücken als Lücken.',
          by: 'landesbuero-integration',
          dueMonths: 2,
          votes: [0, 0],
          done: [41, 'Der ergänzte Bericht ist im Ratsinformationssystem veröffentlicht.'],
        },
        {
          wording: 'Der Bericht erhält künftig zu jedem Bezirk eine Seite.',
          by: 'landesbuero-integration',
          dueMonths: 8,
          votes: [0, 3],
          done: [225, 'Der neue Bericht enthält zwölf Bezirksseiten.'],
        },
      ],
    },
    {
      topic: 'Haus der Integration',
      decided: [
        {
          wording: 'Die Stellen im Haus der Integration stimmen ihre Sprechzeiten ab und veröffentlichen sie gemeinsam.',
          by: 'haus-der-wege',
          dueMonths: 3,
          done: [77, 'Der gemeinsame Plan hängt aus und steht im Netz.'],
        },
        {
          wording: 'Donnerstagabends ist das Haus mit zwei Personen mehr besetzt.',
          by: 'haus-der-wege',
          dueMonths: 4,
          dropped: [95, 'Für zusätzliche Abendstunden fehlen die Mittel; der Punkt wird mit dem Haushalt wieder aufgerufen.'],
        },
      ],
    },
  ],
};
