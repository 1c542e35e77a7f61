import type { Permission } from '#contract/account.ts';
import type { SourceResponse } from '#contract/source.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aSource } from '../../../testing/one-recommendation';
import { openPage } from '../../../testing/open-page';
import { readable } from '../../../testing/render';
import { SourceListPage } from './source-list-page';

const READER: readonly Permission[] = ['public', 'own-account', 'recommendations.read'];
const COORDINATOR: readonly Permission[] = [...READER, 'recommendations.edit'];

describe('the page of the sources', () => {
  const open = (permissions = COORDINATOR, sources: readonly SourceResponse[] = SOURCES) =>
    openPage({
      routes: [
        { path: 'empfehlungen/quellen', component: SourceListPage },
        { path: 'empfehlungen', children: [] },
      ],
      address: '/empfehlungen/quellen',
      permissions,
      answer: (path) => {
        if (path === '/sources/Q-002') return { ...EMPTY, publisher: 'Ihr Verlag', version: 2 };
        return path.startsWith('/sources') ? { items: sources, nextCursor: null, total: sources.length } : undefined;
      },
    });
  const EMPTY = aSource({
    code: 'Q-002',
    kind: 'framework',
    frameworkLevel: 'state',
    title: 'Leitlinien (Demo)',
    publisher: null,
    published: '2024-05',
    link: null,
    recommendations: 0,
    version: 1,
  });
  const SOURCES = [aSource({ recommendations: 12 }), EMPTY];

  it('says what each is, from whom, when and how many recommendations it has', async () => {
    const { element, text } = await open(READER);
    expect(text()).toContain('2 Quellen haben zusammen 12 Empfehlungen ausgesprochen.');
    const rows = Array.from(element.querySelectorAll<HTMLElement>('li[data-code]'), ({ innerText }) => readable(innerText));
    expect(rows[0]).toContain('Werkstatt Zusammenleben (Demo) Stadtverwaltung (Demo) · 17. Mai 2024');
    expect(rows[1]).toContain('Rahmenwerk, Land');
    expect(rows[1]).toContain('ohne Herausgeber · Mai 2024');
    expect(rows[1]).toContain('noch keine Empfehlung');
    expect(element.querySelector('.count a')?.getAttribute('href')).toBe('/empfehlungen?source=Q-001');
    expect(element.querySelector('.ways')).toBeNull();
    await expectNoViolations(element);
  });

  it('adds one', async () => {
    const { press, type, element, settle } = await open();
    await press('Quelle hinzufügen');
    type('Titel', 'Bundesprogramm');
    type('Art', 'framework');
    await settle();
    await expectNoViolations(element);
    expect(await press('Hinzufügen')).toEqual([]);
    type('Wessen Rahmenwerk', 'federal');
    type('Wann sie erschienen ist', '5.2024');
    const [written] = await press('Hinzufügen');
    expect([written?.request.method, written?.request.body]).toEqual([
      'POST',
      {
        kind: 'framework',
        frameworkLevel: 'federal',
        title: 'Bundesprogramm',
        publisher: null,
        published: '2024-05',
        link: null,
        note: null,
      },
    ]);
  });

  it('clears the level with the kind, and sends nothing else', async () => {
    const { press, type } = await open();
    await press('Ändern: Leitlinien (Demo)');
    type('Art', 'study');
    const [written] = await press('Speichern');
    expect(written?.request.body).toEqual({ kind: 'study', frameworkLevel: null, version: 1 });
  });

  it('says at the field what is no day and no address', async () => {
    const { press, type, element } = await open();
    await press('Ändern: Leitlinien (Demo)');
    type('Wann sie erschienen ist', '31.02.2024');
    type('Adresse im Netz', 'leitlinien');
    expect(await press('Speichern')).toEqual([]);
    const wrong = Array.from(element.querySelectorAll<HTMLElement>('gb-text-field.wrong .error'), ({ innerText }) => readable(innerText));
    expect(wrong).toEqual([jasmine.stringContaining('ein Jahr, einen Monat oder einen Tag'), jasmine.stringContaining('mit https://')]);
  });

  it('says that somebody was faster and keeps what was typed', async () => {
    const { press, type, settle, text, field } = await open();
    await press('Ändern: Leitlinien (Demo)');
    type('Anmerkung', 'Gilt bis 2030.');
    const [first] = await press('Speichern');
    first?.flush({ type: 'x/conflict', status: 409 }, { status: 409, statusText: 'Conflict' });
    await settle();
    await settle();
    expect(text()).toContain('Jemand hat diese Quelle geändert, während Sie geschrieben haben.');
    await press('Neuen Stand laden, meine Eingaben behalten');
    expect(field('Wer sie herausgegeben hat').value).toBe('Ihr Verlag');
    const [second] = await press('Speichern');
    expect(second?.request.body).toEqual({ note: 'Gilt bis 2030.', version: 2 });
  });

  it('removes one without recommendations, and brings it back', async () => {
    const { press, settle, element } = await open();
    expect(element.querySelector('[aria-label="Entfernen: Werkstatt Zusammenleben (Demo)"]')).toBeNull();
    const [removed] = await press('Entfernen: Leitlinien (Demo)');
    expect([removed?.request.method, removed?.request.headers.get('If-Match')]).toEqual(['DELETE', '"1"']);
    removed?.flush(null, { status: 204, statusText: 'No Content' });
    await settle();
    const [back] = await press('Rückgängig machen');
    expect(back?.request.body).toEqual(jasmine.objectContaining({ code: 'Q-002', title: 'Leitlinien (Demo)', frameworkLevel: 'state' }));
  });

  it('teaches the first step where there is nothing yet', async () => {
    const { text } = await open(COORDINATOR, []);
    expect(text()).toContain('Beginnen Sie mit der Studie');
  });
});
