import { personListReason } from './person-list.ts';

describe('The guard against lists of persons', () => {
  it('refuses columns that only a person has, in German and English and however they are written', () => {
    const headers = [
      ['Name', 'Vorname'],
      ['Geburtsdatum'],
      ['geb_datum', 'Ort'],
      ['GebDatum'],
      ['Aktenzeichen', 'Status'],
      ['AZR-Nummer'],
      ['PASSNUMMER'],
      ['IBAN'],
      ['Name', 'Straße', 'Hausnummer'],
      ['first_name', 'last_name'],
      ['dateOfBirth'],
      ['Case Number'],
    ];
    for (const header of headers) expect(personListReason(header)).withContext(header.join(', ')).toContain('list of persons');
  });

  it('lets through the columns of statistics', () => {
    const headers = [
      ['id', 'inhabitants', 'inhabitants_female', 'inhabitants_percentage'],
      ['bezID', 'bezNAME', 'GESIx_2013'],
      ['Name', 'Geburten', 'Geburtsland', 'Alter'],
      ['Stadtteil', 'Anzahl der Fälle', 'Geburtsjahr'],
      ['Kindertagesstätte', 'Name', 'Adresse', 'Plätze'],
      ['indicator', 'level', 'district', 'period', 'breakdown', 'value', 'numerator', 'denominator', 'flag'],
    ];
    for (const header of headers) expect(personListReason(header)).withContext(header.join(', ')).toBeUndefined();
  });
});
