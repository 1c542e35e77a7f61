/** What reports say when a plan says nothing of its own; whole sentences that fit every measure. */
export const AT_RISK_NOTES = [
  'Eine Stelle ist vorübergehend nicht besetzt.',
  'Die Zusage der Fördermittel kam später als erwartet.',
  'Für weitere Termine fehlen Räume.',
  'Wegen Krankheit sind mehrere Termine ausgefallen.',
  'Die Nachfrage ist größer als das Angebot.',
  'Ein Partner kann weniger beitragen als vereinbart.',
] as const;

export const LATE_NOTES = [
  'Der nächste Abschnitt beginnt einige Wochen später als geplant.',
  'Die Ausschreibung musste wiederholt werden.',
  'Eine wichtige Zusage steht länger aus als geplant.',
] as const;

export const NEXT_STEPS = [
  'Auswertung des Quartals mit allen Beteiligten.',
  'Werbung im Stadtteil und bei neuen Partnern.',
  'Abstimmung der Termine für das nächste Quartal.',
  'Befragung der Menschen, die das Angebot nutzen.',
  'Schulung neuer Mitwirkender.',
  'Austausch mit ähnlichen Angeboten in anderen Bezirken.',
  'Bericht an die Steuerungsgruppe.',
] as const;
