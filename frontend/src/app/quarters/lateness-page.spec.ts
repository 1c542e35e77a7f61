import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { aLatenessBoard, aLatenessRow } from '../../../testing/quarters';
import { readable } from '../../../testing/render';
import { LatenessPage } from './lateness-page';

describe('the page of what is late', () => {
  const open = (board = aLatenessBoard()) =>
    openPage({
      routes: [{ path: 'quartal/:quartal/rueckstand', component: LatenessPage }],
      address: '/quartal/2026-Q3/rueckstand',
      permissions: ['public', 'own-account', 'quarters.read'],
      answer: (path) => (path.endsWith('/lateness') ? board : undefined),
    });

  it('says how much is late at how many, and leads to it', async () => {
    const { text, element } = await open();
    expect(text()).toContain('3 Lieferungen zum 3. Quartal 2026 sind überfällig. Betroffen ist 1 Organisation.');
    const links = Array.from(element.querySelectorAll('td a'), (link) => link.getAttribute('href'));
    expect(links).toEqual([
      '/quartal/2026-Q3/lieferungen?organisation=integrationsbuero-mitte&late=true',
      '/quartal/2026-Q3/lieferungen?district=stadtbezirk:01&late=true',
    ]);
    await expectNoViolations(element);
  });

  it('says whom to ask, and leads to what no organisation owes', async () => {
    const office = { code: 'jugendamt', name: 'Jugendamt (Demo)' };
    const { element } = await open(
      aLatenessBoard({
        byOrganisation: [
          aLatenessRow({
            organisation: null,
            due: 9,
            late: 9,
            responsible: [{ organisation: null, late: 9, people: ['A', 'B', 'C', 'D', 'E'] }],
          }),
          aLatenessRow({ organisation: office, due: 1, late: 1, responsible: [{ organisation: office, late: 1, people: [] }] }),
        ],
        byDistrict: [
          aLatenessRow({
            organisation: null,
            district: { ref: 'stadtbezirk:01', name: { de: 'Mitte', en: 'Mitte' } },
            due: 3,
            late: 3,
            responsible: [
              { organisation: null, late: 2, people: ['Adile Muster'] },
              { organisation: office, late: 1, people: null },
            ],
          }),
        ],
      }),
    );
    const heads = Array.from(element.querySelectorAll<HTMLElement>('tbody th'), (it) => readable(it.innerText));
    expect(heads).toEqual([
      'Fachkräfte der Gebiete, ohne Organisation Zu fragen: A, B, C und 2 weitere',
      'Jugendamt (Demo) Zu fragen: niemand ist hinterlegt',
      'Mitte Fachkräfte des Gebiets (2): Adile Muster Jugendamt (Demo) (1)',
    ]);
    expect(element.querySelector('td a')?.getAttribute('href')).toBe('/quartal/2026-Q3/lieferungen?unassigned=true&late=true');
    await expectNoViolations(element);
  });

  it('shows punctuality as a picture, and says the same in words', async () => {
    const { element } = await open();
    const [row] = Array.from(element.querySelectorAll<HTMLElement>('tbody tr'));
    // 8 of 10 and 8 of 8: 16 of 18 are 89 percent.
    expect(readable(row?.innerText ?? '')).toBe(
      'Integrationsbüro Mitte (Demo) 1 weitere ist noch nicht fällig 3 von 10 : Integrationsbüro Mitte (Demo) seit 12 Tagen 89 %',
    );
    expect(readable(row?.querySelector('svg')?.getAttribute('aria-label') ?? '')).toBe(
      'Pünktlich geliefert: 2. Quartal 2026: 100 %; 3. Quartal 2026: 80 %',
    );
  });

  it('shows all who are late, and the others when somebody asks', async () => {
    const late = Array.from({ length: 11 }, (_, at) =>
      aLatenessRow({ organisation: { code: `o-${at}`, name: `Organisation ${at}` }, due: 1, late: 1, latestDays: 1 }),
    );
    const nobody = aLatenessRow({ organisation: null });
    const { element, press } = await open(aLatenessBoard({ byOrganisation: [...late, aLatenessRow(), nobody], byDistrict: [] }));
    expect(element.querySelectorAll('tbody tr').length).toBe(11);
    // What is owed by nobody is a row, and no organisation.
    await press('Alle 12 Organisationen zeigen');
    expect(element.querySelectorAll('tbody tr').length).toBe(13);
    expect(document.activeElement).toBe(element.querySelector('tbody tr:nth-child(12) th'));
  });

  it('says that nothing is late, and teaches when there is nothing yet', async () => {
    expect((await open(aLatenessBoard({ byOrganisation: [aLatenessRow()], byDistrict: [] }))).text()).toContain(
      'Keine Lieferung zum 3. Quartal 2026 ist überfällig.',
    );
  });

  it('teaches what will stand here before anything is collected', async () => {
    expect((await open({ byOrganisation: [], byDistrict: [] })).text()).toContain('Sobald die Erhebung begonnen hat');
  });
});
