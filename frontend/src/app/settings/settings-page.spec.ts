import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { SettingsResponse } from '#contract/settings.ts';
import { expectNoViolations } from '../../../testing/axe';
import { anInstallation } from '../../../testing/builders';
import { render } from '../../../testing/render';
import { SettingsPage } from './settings-page';

const SETTINGS: SettingsResponse = {
  name: { de: 'Beispielstadt', en: '', version: 2 },
  whole: { district: null, version: 0 },
  appearance: { accent: null, version: 0 },
  security: { secondFactorRoles: ['admin'], idleMinutes: 60, absoluteHours: 12, version: 3 },
  disclosure: { minimumCount: 3, minimumCountBelowCounty: 10, minimumDenominator: 30, roundTo: 1, version: 0 },
  singleSignOn: { roleClaim: null, roles: {}, version: 0 },
  audit: { retentionMonths: 36, version: 0 },
  measures: { volunteerHourRate: 15, version: 0 },
  personalData: { monthsWithoutPart: 12, version: 0 },
  notifications: { from: '19:00', to: '07:00', weekends: true, version: 0 },
  logo: null,
};

describe('SettingsPage', () => {
  const open = async (stored: Partial<SettingsResponse> = {}) => {
    const rendering = render(SettingsPage, {}, { providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    const http = TestBed.inject(HttpTestingController);
    const written: TestRequest[] = [];
    const answer = async () => {
      await new Promise((done) => setTimeout(done, 20));
      TestBed.tick();
      for (const it of http.match(() => true).filter(({ cancelled }) => !cancelled)) {
        if (it.request.method !== 'GET') written.push(it);
        else if (it.request.url.endsWith('/settings')) it.flush({ ...SETTINGS, ...stored });
        else if (it.request.url.endsWith('/installation')) it.flush(anInstallation());
        else it.flush({ items: [], nextCursor: null, total: 0 });
      }
    };
    await answer();
    await answer();
    const page = await rendering;
    const section = (group: string) => page.find(`#${group}`);
    const type = async (group: string, position: number, value: string) => {
      const field = section(group).querySelectorAll<HTMLInputElement>('input.gb-input')[position];
      if (field === undefined) throw new Error(`There is no such field in ${group}.`);
      field.value = value;
      field.dispatchEvent(new Event('input'));
      await page.fixture.whenStable();
    };
    const submit = async (group: string) => {
      section(group).querySelector<HTMLButtonElement>('[type=submit]')?.click();
      await answer();
      return written.at(-1);
    };
    return { ...page, section, type, submit, answer, written };
  };

  it('explains each section and has no accessibility faults', async () => {
    const { element, text } = await open();
    expect(Array.from(element.querySelectorAll('h2'), ({ textContent }) => textContent)).toEqual([
      'Name',
      'Gesamtheit',
      'Farbe',
      'Logo',
      'Sicherheit der Anmeldung',
      'Zentrale Anmeldung',
      'Geheimhaltung',
      'Maßnahmen',
      'Protokoll',
      'Daten von Personen',
      'Ruhezeiten für Erinnerungen',
    ]);
    expect(text()).toContain('damit niemand zu erkennen ist');
    await expectNoViolations(element);
  });

  it('saves one section from the version that is shown', async () => {
    const { type, submit, section, answer } = await open();
    await type('name', 0, 'Musterstadt');
    const request = await submit('name');
    expect([request?.request.url, request?.request.body]).toEqual(['/api/v1/settings/name', { de: 'Musterstadt', en: '', version: 2 }]);
    request?.flush({ de: 'Musterstadt', en: '', version: 3 });
    await answer();
    expect(section('name').textContent).toContain('Gespeichert.');
    expect((await submit('name'))?.request.body).toEqual({ de: 'Musterstadt', en: '', version: 3 });
  });

  it('says when somebody else was faster, and loads the newer state', async () => {
    const { submit, section, answer, fixture } = await open();
    (await submit('audit'))?.flush({ type: 'x/conflict' }, { status: 409, statusText: 'Conflict' });
    await answer();
    expect(section('audit').textContent).toContain('Jemand hat diesen Abschnitt inzwischen geändert.');
    section('audit').querySelector<HTMLButtonElement>('gb-form-message button')?.click();
    await answer();
    await fixture.whenStable();
    expect(section('audit').querySelector('gb-form-message')).toBeNull();
  });

  it('takes no number outside of its limits', async () => {
    const { type, section, element } = await open();
    await type('disclosure', 0, '2');
    expect(section('disclosure').textContent).toContain('Eine ganze Zahl von 3 bis 100.');
    expect(section('disclosure').querySelector<HTMLButtonElement>('[type=submit]')?.disabled).toBeTrue();
    await type('disclosure', 0, '12');
    expect(section('disclosure').textContent).toContain('Unterhalb des Kreises darf die Grenze nicht niedriger sein als sonst.');
    await expectNoViolations(element);
  });

  it('takes an amount in whole cents', async () => {
    const { type, section, submit } = await open();
    await type('measures', 0, '17.505');
    expect(section('measures').textContent).toContain('Eine Zahl von 0 bis 1000 mit höchstens 2 Stellen nach dem Komma.');
    await type('measures', 0, '17.55');
    expect((await submit('measures'))?.request.body).toEqual({ volunteerHourRate: 17.55, version: 0 });
  });

  it('shows how an accent does in both schemes before it is saved', async () => {
    const { section, type, submit } = await open({ appearance: { accent: '#005ca9', version: 1 } });
    // With the darkest of the light grounds, #f1efe9, by hand: (0.863 + 0.05) / (0.105 + 0.05) = 5.88, rounded down.
    expect(section('appearance').textContent).toContain('Kontrast von Text: 5,8 : 1');
    await type('appearance', 0, '#ffd500');
    expect(section('appearance').textContent).toContain('Diese Farbe ist auf hellem Grund nicht lesbar.');
    expect(section('appearance').querySelector<HTMLButtonElement>('[type=submit]')?.disabled).toBeTrue();
    await type('appearance', 0, '#96240a');
    expect(section('appearance').textContent).toContain('gleicht der Bewertung „nicht im Plan“');
    await type('appearance', 0, '#5B2A86');
    expect((await submit('appearance'))?.request.body).toEqual({ accent: '#5b2a86', version: 1 });
  });

  it('maps values of a claim to roles', async () => {
    const { section, type, submit, fixture, element } = await open();
    const press = async (label: string) => {
      Array.from(section('singleSignOn').querySelectorAll('button'))
        .find(({ textContent }) => textContent.trim() === label)
        ?.click();
      await fixture.whenStable();
    };
    await press('Zuordnung hinzufügen');
    expect(section('singleSignOn').textContent).toContain('Bitte geben Sie jeder Zuordnung einen eigenen Wert.');
    await type('singleSignOn', 0, 'groups');
    await type('singleSignOn', 1, 'steuerung');
    section('singleSignOn').querySelectorAll<HTMLInputElement>('[type=checkbox]')[2]?.click();
    await fixture.whenStable();
    await expectNoViolations(element);
    expect((await submit('singleSignOn'))?.request.body).toEqual({ roleClaim: 'groups', roles: { steuerung: ['steering'] }, version: 0 });
  });

  it('sends a logo as it is, and says why one is refused', async () => {
    const { section, answer, written, fixture, element } = await open();
    const choose = async (file: File) => {
      const field = section('logo').querySelector<HTMLInputElement>('[type=file]');
      const files = new DataTransfer();
      files.items.add(file);
      if (field) field.files = files.files;
      field?.dispatchEvent(new Event('change'));
      await answer();
      await fixture.whenStable();
    };
    await choose(new File(['GIF89a'], 'logo.gif', { type: 'image/gif' }));
    expect(written.length).toBe(0);
    expect(section('logo').textContent).toContain('Bitte wählen Sie eine Datei der Art SVG, PNG oder WebP.');
    await choose(new File([new Uint8Array(200_001)], 'logo.png', { type: 'image/png' }));
    expect(section('logo').textContent).toContain('Die Datei ist größer als 200 kB.');
    await choose(new File(['<svg><script/></svg>'], 'logo.svg', { type: 'image/svg+xml' }));
    expect(written[0]?.request.headers.get('Content-Type')).toBe('image/svg+xml');
    written[0]?.flush({ type: 'x/unsupported-media-type' }, { status: 415, statusText: 'Unsupported' });
    await answer();
    await fixture.whenStable();
    expect(section('logo').textContent).toContain('Diese Datei wurde nicht angenommen');
    await expectNoViolations(element);
  });
});
