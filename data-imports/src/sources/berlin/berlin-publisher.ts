/** What is true of all shipped files about Berlin. */
export const BERLIN_PUBLISHER = {
  publisher: 'Amt für Statistik Berlin-Brandenburg',
  licence: 'CC BY 3.0 DE',
  licenceUrl: 'https://creativecommons.org/licenses/by/3.0/de/',
  attribution: 'Amt für Statistik Berlin-Brandenburg, CC BY 3.0 DE',
} as const;
