/** Who runs the quarters of the demo. */
export const COORDINATION = 'Demo Koordination';

/** Why quarters were adopted although reports were missing. */
export const REASON_MISSING = 'Einzelne Statusmeldungen liegen nicht vor. Die Träger holen sie mit dem nächsten Quartal nach.';

/** What has to be mended, by turns. */
export const RETURN_NOTES = [
  'Bitte die Zahl der erreichten Menschen noch einmal prüfen; sie ist höher als die Zahl der Plätze.',
  'Bitte ergänzen, bis wann der nächste Schritt getan ist.',
] as const;
