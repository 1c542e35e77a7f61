import type { Permission } from '#contract/account.ts';
import { expectNoViolations } from '../../../testing/axe';
import { pageOf } from '../../../testing/measure-page';
import { openPage } from '../../../testing/open-page';
import { aCollection } from '../../../testing/quarters';
import { readable } from '../../../testing/render';
import { CollectionListPage } from './collection-list-page';

const READ: readonly Permission[] = ['public', 'own-account', 'quarters.read'];
const THREE = [
  aCollection(),
  aCollection({
    indicator: 'D01',
    name: { de: 'Bevölkerung', en: 'Population' },
    asked: false,
    level: null,
    updateInterval: 'half_yearly',
  }),
  aCollection({ indicator: 'D03', name: { de: 'Anteil', en: 'Share' }, asked: false, level: null, askable: false }),
];

describe('the page of what is collected by hand', () => {
  const open = (permissions: readonly Permission[] = [...READ, 'quarters.run']) =>
    openPage({
      routes: [{ path: 'quartal/erhebung', component: CollectionListPage }],
      address: '/quartal/erhebung',
      permissions,
      answer: (path) => {
        if (path === '/indicator-collections') return { items: THREE };
        return path.startsWith('/organisations') ? pageOf([{ code: 'jugendamt', name: 'Jugendamt (Demo)' }]) : undefined;
      },
    });

  it('tells what is asked for, at which level, how often and of whom, apart from what is imported and computed', async () => {
    const { text, element } = await open(READ);
    expect(text()).toContain('1 von 3 Indikatoren wird von Hand erhoben.');
    expect(Array.from(element.querySelectorAll<HTMLElement>('.group h2'), (it) => readable(it.innerText))).toEqual([
      'Von Hand erhoben',
      'Nur eingelesen',
      'Aus anderen berechnet',
    ]);
    expect(readable(element.querySelector<HTMLElement>('.row')?.innerText ?? '')).toBe(
      'Wartezeit auf einen Sprachkurs A05 Bezirke vierteljährlich Fachkräfte der Gebiete',
    );
    expect(element.querySelectorAll('button').length).toBe(0);
    await expectNoViolations(element);
  });

  it('is changed in place; a level is needed for what is asked for', async () => {
    const page = await open();
    await page.press('Ändern: Bevölkerung');
    expect(document.activeElement).toBe(page.field('Werte von Hand erheben'));
    page.field('Werte von Hand erheben').click();
    await page.settle();
    await expectNoViolations(page.element);
    expect(await page.press('Speichern')).toEqual([]);
    page.type('Auf welcher Ebene?', 'stadtbezirk');
    page.type('Wer liefert die Werte?', 'jugendamt');
    const change = { version: 2, asked: true, level: 'stadtbezirk', organisation: 'jugendamt', updateInterval: 'half_yearly' };
    const [question] = await page.press('Speichern');
    expect([question?.request.method, question?.request.url, question?.request.body]).toEqual([
      ...['POST', '/api/v1/indicator-collections/D01/consequences', change],
    ]);
    question?.flush({ quarters: [] });
    const [request] = await page.settle();
    expect([request?.request.method, request?.request.url, request?.request.body]).toEqual([
      'PUT',
      '/api/v1/indicator-collections/D01',
      change,
    ]);
    request?.flush({ ...THREE[1], asked: true, level: 'stadtbezirk', organisation: { code: 'jugendamt', name: 'Jugendamt (Demo)' } });
    await page.settle();
    expect(page.text()).toContain('2 von 3 Indikatoren werden von Hand erhoben.');
    expect(page.text()).toContain('Gespeichert. Nach diesen Werten wird gefragt, sobald sie fällig sind.');
    expect(document.activeElement?.getAttribute('data-change')).toBe('D01');
  });

  it('says how many deliveries come and go, and asks, before anything is stored', async () => {
    const page = await open();
    await page.press('Ändern: Bevölkerung');
    page.field('Werte von Hand erheben').click();
    await page.settle();
    page.type('Auf welcher Ebene?', 'stadtbezirk');
    const [question] = await page.press('Speichern');
    question?.flush({ quarters: [{ quarter: '2026-Q3', added: 542, removed: 12 }] });
    expect(await page.settle()).toEqual([]);
    expect(page.text()).toContain(
      'Damit kommen 542 Lieferungen hinzu (3. Quartal 2026). Damit entfallen 12 Lieferungen, zu denen noch nichts eingetragen ist (3. Quartal 2026). Gespeichert ist noch nichts. Soll das so gelten?',
    );
    expect(document.activeElement).toBe(page.element.querySelector('.consequences'));
    await expectNoViolations(page.element);
    // Another choice is another question.
    page.type('Wer liefert die Werte?', 'jugendamt');
    await page.settle();
    expect(page.text()).not.toContain('542');
    const [again] = await page.press('Speichern');
    expect(again?.request.method).toBe('POST');
    again?.flush({ quarters: [{ quarter: '2026-Q3', added: 542, removed: 0 }] });
    await page.settle();
    const [request] = await page.press('Ja, so speichern');
    expect([request?.request.method, request?.request.url]).toEqual(['PUT', '/api/v1/indicator-collections/D01']);
  });
});
