/**
 * Words that head a column only where each row is a person. Compared word by word, so that "Geburten" (births) or "Geburtsland"
 * (country of birth) are not mistaken.
 */
const OF_ONE_PERSON: readonly string[] = [
  'vorname',
  'vornamen',
  'rufname',
  'nachname',
  'familienname',
  'zuname',
  'geburtsname',
  'geburtsdatum',
  'geburtstag',
  'geb datum',
  'geb dat',
  'gebdatum',
  'gebdat',
  'aktenzeichen',
  'akten zeichen',
  'fallnummer',
  'fall nummer',
  'fall nr',
  'kundennummer',
  'azr',
  'azr nummer',
  'azrnummer',
  'passnummer',
  'pass nr',
  'passnr',
  'reisepass',
  'ausweisnummer',
  'personalausweis',
  'ausweis nr',
  'sozialversicherungsnummer',
  'versichertennummer',
  'steuer id',
  'steueridentifikationsnummer',
  'iban',
  'telefonnummer',
  'handynummer',
  'e mail adresse',
  'emailadresse',
  'first name',
  'firstname',
  'given name',
  'last name',
  'lastname',
  'surname',
  'family name',
  'birth name',
  'date of birth',
  'birth date',
  'birthdate',
  'birthday',
  'dob',
  'file number',
  'case number',
  'case id',
  'passport number',
  'passport no',
  'passport',
  'social security number',
  'national id',
  'id card number',
  'phone number',
  'email address',
];

/** Words that alone may head a column about places, but beside each other only a column about people. */
const TOGETHER: readonly (readonly string[])[] = [
  ['name', 'strasse', 'hausnummer'],
  ['name', 'anschrift'],
  ['name', 'telefon'],
  ['name', 'geburtsjahr'],
  ['name', 'address', 'phone'],
];

/** `Geb.-Datum`, `geb_datum` and `GebDatum` become `geb datum`. */
function words(header: string): string {
  return header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A sentence when the column names look like a list of persons; only sums about people may enter the program. */
export function personListReason(columns: readonly string[]): string | undefined {
  const headers = columns.map(words);
  const telling = columns.filter((_, index) => OF_ONE_PERSON.some((word) => ` ${headers[index]} `.includes(` ${word} `)));
  const grouped = TOGETHER.find((group) => group.every((word) => headers.includes(word)));
  if (telling.length === 0 && grouped === undefined) return undefined;
  const named = telling.length > 0 ? telling : columns.filter((_, index) => grouped?.includes(headers[index] ?? ''));
  const list = named
    .slice(0, 5)
    .map((column) => `"${column}"`)
    .join(', ');
  return `This looks like a list of persons (${named.length === 1 ? 'column' : 'columns'} ${list}). Only sums may be imported; nothing was read or kept.`;
}
