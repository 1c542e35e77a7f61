import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Permission } from '#contract/account.ts';
import type { OrganisationResponse } from '#contract/organisation.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aDistrict } from '../../../testing/builders';
import { openPage } from '../../../testing/open-page';
import { anOrganisation } from '../../../testing/organisations';
import { readable } from '../../../testing/render';
import { keepsChanges } from '../shell/unsaved-changes';
import { NewOrganisationPage } from './new-organisation-page';
import { OrganisationListPage } from './organisation-list-page';
import { OrganisationPage } from './organisation-page';

const READ: readonly Permission[] = ['public', 'own-account', 'organisations.read'];
const EDIT: readonly Permission[] = [...READ, 'organisations.edit', 'organisations.edit-own'];
const SQUARE = {
  type: 'FeatureCollection',
  attribution: ['Amt'],
  features: [
    {
      type: 'Feature',
      id: 'stadtbezirk:01',
      properties: { key: '01', level: 'stadtbezirk', name: { de: 'Mitte', en: 'Mitte' }, parentKey: '11' },
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [13, 52],
              [14, 52],
              [14, 53],
              [13, 53],
              [13, 52],
            ],
          ],
        ],
      },
    },
  ],
};

describe('the pages of the register', () => {
  const open = async (address: string, permissions: readonly Permission[], stored: readonly OrganisationResponse[], own: string[] = []) =>
    openPage({
      routes: [
        { path: 'organisationen', component: OrganisationListPage },
        { path: 'organisationen/hinzufuegen', component: NewOrganisationPage, canDeactivate: [keepsChanges] },
        { path: 'organisationen/:code', component: OrganisationPage },
      ],
      address,
      permissions,
      account: { organisations: own },
      answer: (path) => {
        if (path.startsWith('/organisations/similar'))
          return { items: [{ organisation: { ...anOrganisation(), mergedInto: { code: 'neu', name: 'Neuer Name' } }, similarity: 0.9 }] };
        if (path.startsWith('/organisations/')) return stored[0];
        if (path.startsWith('/organisations')) return { items: stored, nextCursor: null, total: stored.length };
        if (path.startsWith('/districts/geojson')) return SQUARE;
        if (path.startsWith('/districts/')) return aDistrict();
        return undefined;
      },
    });
  const labelsOf = (element: HTMLElement) =>
    Array.from(
      element.querySelectorAll('gb-organisation-form gb-text-field label, gb-organisation-form gb-choice-field label'),
      ({ textContent }) => textContent.replace('(freiwillig)', '').trim(),
    );

  it('list who works in the chosen place, with the own ones and former names marked', async () => {
    const merged = anOrganisation({ mergedFrom: [{ code: 'alt', name: 'Sprach-Werkstatt' }] });
    const { element, asked, text } = await open('/organisationen?district=stadtbezirk:01', READ, [merged], ['sprachwerkstatt']);
    expect(asked).toContain('GET /api/v1/organisations?limit=5000&district=stadtbezirk:01');
    expect(text()).toContain(
      'Sprachwerkstatt Spree (Demo) Ihre Organisation auch eingetragen als „Sprach-Werkstatt“ Wohlfahrtsverband Mitte',
    );
    expect(element.querySelector('li a[href*="/organisationen/sprachwerkstatt"]')).not.toBeNull();
    expect(text()).not.toContain('Organisation hinzufügen');
    await expectNoViolations(element);
  });

  it('keep the filters in the address, and take them along into the file', async () => {
    const { element, asked, type, settle, text, press } = await open('/organisationen', EDIT, []);
    expect(text()).toContain('Fügen Sie die erste hinzu');
    await press('Weitere Filter');
    type('Bereich', 'faith');
    await settle();
    type('Sprache', 'ar');
    await settle();
    type('Zustand', 'closed');
    await settle();
    expect(TestBed.inject(Router).url).toBe('/organisationen?sector=faith&language=ar&state=closed');
    expect(asked.at(-1)).toBe('GET /api/v1/organisations?limit=5000&sector=faith&language=ar&state=closed');
    expect(element.querySelector('a[download]')?.getAttribute('href')).toContain(
      '/export?format=csv&sector=faith&language=ar&state=closed',
    );
    expect(text()).toContain('Keine Organisation passt zu dieser Auswahl.');
    await expectNoViolations(element);
  });

  it('show the same ones on a map, with their addresses', async () => {
    const placed = anOrganisation({ street: 'Ahornweg 1', town: 'Berlin', point: { latitude: 52.5, longitude: 13.4 } });
    const { element, text } = await open('/organisationen?ansicht=karte', READ, [placed]);
    expect(element.querySelectorAll('.dot').length).toBe(1);
    expect(text()).toContain('Anschriften (1)');
    await expectNoViolations(element);
  });

  it('show what is known of an organisation to those who only read, without a form', async () => {
    const { element, text } = await open('/organisationen/sprachwerkstatt', READ, [
      anOrganisation({
        description: 'Kurse <b>am Abend</b>',
        website: 'https://example.org/',
        email: 'post@example.org',
        street: 'Ahornweg 1',
        postalCode: '13347',
        town: 'Berlin',
        languages: ['tr', 'ar'],
        point: { latitude: 52.5, longitude: 13.4 },
      }),
    ]);
    expect(text()).toContain('Kurse <b>am Abend</b>');
    expect(text()).toContain('Arabisch, Türkisch');
    expect(text()).toContain('Ahornweg 1, 13347 Berlin');
    expect(text()).toContain('Breitengrad 52,50000, Längengrad 13,40000');
    expect(element.querySelector('dd a[href="https://example.org/"]')).not.toBeNull();
    expect(element.querySelector('form')).toBeNull();
    await expectNoViolations(element);
  });

  it('lead on from a duplicate', async () => {
    const { element, text } = await open('/organisationen/sprachwerkstatt', EDIT, [
      anOrganisation({ closedOn: '2026-01-31', mergedInto: { code: 'neu', name: 'Neuer Name' } }),
    ]);
    expect(text()).toContain('Dieser Eintrag war eine Dublette. Alles Weitere steht hier: Neuer Name');
    expect(element.querySelector('gb-form-message a')?.getAttribute('href')).toBe('/organisationen/neu');
    expect(text()).not.toContain('Angaben ändern');
    expect(text()).not.toContain('keine Beschreibung');
    expect(element.querySelector('section')).toBeNull();
  });

  it('let an officer say what the own organisation does, where it is and how to reach it', async () => {
    const { element, press, type, text, settle } = await open(
      '/organisationen/sprachwerkstatt',
      [...READ, 'organisations.edit-own'],
      [anOrganisation()],
      ['sprachwerkstatt'],
    );
    await press('Angaben ändern');
    expect(labelsOf(element)).toEqual([
      'Beschreibung',
      'E-Mail-Adresse',
      'Telefon',
      'Internetseite',
      'Straße und Hausnummer',
      'Postleitzahl',
      'Ort',
      'Breitengrad',
      'Längengrad',
    ]);
    type('Beschreibung', 'Wir lehren Deutsch.');
    const [written] = await press('Speichern');
    expect(written?.request.body).toEqual(jasmine.objectContaining({ description: 'Wir lehren Deutsch.', point: null, version: 4 }));
    expect(Object.keys(written?.request.body as object)).not.toContain('name');
    written?.flush(anOrganisation({ description: 'Wir lehren Deutsch.', version: 5 }));
    await settle();
    expect(text()).toContain('Die Angaben sind gespeichert.');
    await expectNoViolations(element);
  });

  it('offer an officer no form for the organisations of others', async () => {
    const { text } = await open('/organisationen/sprachwerkstatt', [...READ, 'organisations.edit-own'], [anOrganisation()], ['andere']);
    expect(text()).not.toContain('Angaben ändern');
  });

  it('take a point that is typed, clicked on the map or moved by the keyboard', async () => {
    const { element, press, type, field, settle } = await open('/organisationen/sprachwerkstatt', EDIT, [anOrganisation()]);
    await press('Angaben ändern');
    await press('Auf der Karte wählen');
    const map = element.querySelector('gb-point-picker svg') as SVGSVGElement;
    const box = map.getBoundingClientRect();
    map.dispatchEvent(new MouseEvent('click', { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2, bubbles: true }));
    await settle();
    // The middle of a square from 13 to 14 degrees east.
    expect(field('Längengrad').value).toBe('13,5');
    map.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', shiftKey: true, bubbles: true }));
    await settle();
    expect(Number(field('Längengrad').value.replace(',', '.'))).toBeGreaterThan(13.52);
    await expectNoViolations(element);
    type('Breitengrad', '52,25');
    type('Längengrad', '13.75');
    const [written] = await press('Speichern');
    expect((written?.request.body as OrganisationResponse).point).toEqual({ latitude: 52.25, longitude: 13.75 });
    written?.flush(
      { type: 'x/invalid-input', status: 400, issues: [{ path: 'point', message: 'outside', code: 'point-outside', params: {} }] },
      { status: 400, statusText: 'Bad Request' },
    );
    await settle();
    expect(element.querySelector('gb-point-field')?.textContent).toContain('Der Punkt liegt außerhalb des Gebiets.');
  });

  it('let the coordination change everything', async () => {
    const { element, press, type } = await open('/organisationen/sprachwerkstatt', EDIT, [anOrganisation()]);
    await press('Angaben ändern');
    expect(labelsOf(element).slice(0, 3)).toEqual(['Name', 'Kurzname', 'Bereich']);
    type('Name', 'Sprachwerkstatt');
    const [written] = await press('Speichern');
    expect(written?.request.body).toEqual(
      jasmine.objectContaining({ name: 'Sprachwerkstatt', districts: ['stadtbezirk:01'], closedOn: null, version: 4 }),
    );
  });

  it('keep what was typed when somebody else was faster, and say what differs', async () => {
    const stored = [anOrganisation()];
    const { element, press, type, text, settle, field } = await open('/organisationen/sprachwerkstatt', EDIT, stored);
    await press('Angaben ändern');
    type('Name', 'Mein Name');
    type('Bereich', 'municipality');
    type('Telefon', '030 123456');
    const [first] = await press('Speichern');
    stored[0] = anOrganisation({ name: 'Ihr Name', sector: 'health', town: 'Potsdam', version: 5 });
    first?.flush({ type: 'x/conflict', status: 409 }, { status: 409, statusText: 'Conflict' });
    await settle();
    await settle();
    expect(text()).toContain('Jemand hat diese Organisation geändert, während Sie geschrieben haben.');
    const lines = Array.from(element.querySelectorAll('gb-overtaken-message li'), ({ textContent }) => readable(textContent));
    expect(lines).toEqual(['Ort', 'Name: „Ihr Name“', 'Bereich: „Gesundheit“']);
    await expectNoViolations(element);
    await press('Neuen Stand laden, meine Eingaben behalten');
    expect([field('Name').value, field('Telefon').value, field('Ort').value]).toEqual(['Mein Name', '030 123456', 'Potsdam']);
    expect(readable(document.activeElement?.textContent ?? '')).toBe('Speichern');
    const [second] = await press('Speichern');
    expect(second?.request.body).toEqual(
      jasmine.objectContaining({ name: 'Mein Name', sector: 'municipality', phone: '030 123456', town: 'Potsdam', version: 5 }),
    );
  });

  it('ask whether it is there already, and put what the server refuses on its field', async () => {
    const { type, press, settle, element, text, field } = await open('/organisationen/hinzufuegen', EDIT, []);
    type('Name', 'Sprachwerkstatt');
    type('Bereich', 'health');
    await new Promise((done) => setTimeout(done, 450));
    await settle();
    expect(text()).toContain('Gibt es sie schon? Diese Organisationen heißen ähnlich:');
    expect(text()).toContain('zusammengelegt mit „Neuer Name“');
    // 0,9 alike: somebody has to say that it is another one.
    expect(await press('Hinzufügen')).toEqual([]);
    expect(text()).toContain('Bitte bestätigen Sie, dass es eine andere Organisation ist.');
    await expectNoViolations(element);
    field('Es ist eine andere Organisation').click();
    const [written] = await press('Hinzufügen');
    expect(written?.request.method).toBe('POST');
    expect(written?.request.body).toEqual(jasmine.objectContaining({ differentFrom: ['sprachwerkstatt'] }));
    written?.flush(
      { type: 'x/conflict', status: 409, issues: [{ path: 'name', message: 'exists' }] },
      { status: 409, statusText: 'Conflict' },
    );
    await settle();
    expect(element.querySelector('gb-text-field')?.textContent).toContain('Eine Organisation mit diesem Namen gibt es schon.');
    await expectNoViolations(element);
  });

  it('go on to the page of an organisation that was added, without asking whether it may be left', async () => {
    const asks = spyOn(window, 'confirm').and.returnValue(false);
    const { type, press, settle } = await open('/organisationen/hinzufuegen', EDIT, [anOrganisation()]);
    type('Name', 'Sprachwerkstatt');
    type('Bereich', 'health');
    const [written] = await press('Hinzufügen');
    written?.flush(anOrganisation());
    await settle();
    expect(TestBed.inject(Router).url).toBe('/organisationen/sprachwerkstatt');
    expect(asks).not.toHaveBeenCalled();
  });

  it('send nothing that cannot be right', async () => {
    const { element, type, press, text } = await open('/organisationen/hinzufuegen', EDIT, []);
    type('Internetseite', 'javascript:alert(1)');
    type('Breitengrad', '95');
    type('E-Mail-Adresse', 'post@haus');
    type('Telefon', '<b>abc</b>');
    type('Postleitzahl', 'ABC');
    expect(await press('Hinzufügen')).toEqual([]);
    expect(text()).toContain('Bitte füllen Sie dieses Feld aus.');
    expect(element.querySelector('gb-choice-field')?.textContent).toContain('Bitte füllen Sie dieses Feld aus.');
    expect(text()).toContain('Bitte geben Sie die ganze Adresse an, mit https:// am Anfang.');
    expect(text()).toContain('Bitte geben Sie eine Zahl von −90 bis 90 ein.');
    expect(text()).toContain('Das ist keine vollständige E-Mail-Adresse.');
    expect(text()).toContain('Das ist keine Telefonnummer.');
    expect(text()).toContain('Das ist keine Postleitzahl.');
    expect(text()).toContain('Ein Punkt braucht beide Zahlen.');
  });
});
