import type { Permission } from '#contract/account.ts';
import type { ReviewPack } from '#contract/pack-order.ts';
import type { QuarterResponse } from '#contract/quarter-cycle.ts';
import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { aQuarter } from '../../../testing/quarters';
import { readable } from '../../../testing/render';
import { aPack, aPackDetail, aReleasedPack } from '../../../testing/review-packs';
import { ReleasedListPage } from './released-list-page';
import { ReleasedPackPage } from './released-pack-page';
import { ReviewPackPage } from './review-pack-page';
import { StartPage } from './start-page';

const READER: readonly Permission[] = ['public', 'own-account', 'quarters.read', 'review-packs.read'];
const COORDINATOR: readonly Permission[] = [...READER, 'quarters.run'];
const COUNCIL: readonly Permission[] = ['public', 'own-account', 'released.read', 'review-packs.read'];
const PACKS = '/quarters/2026-Q2/review-packs';

const ADOPTED: QuarterResponse['adopted'] = { at: '2026-09-09T15:00:00.000Z', by: 'Kim Koordination', version: 1 };

describe('the report of a quarter', () => {
  const open = async ({
    packs = [aPack()],
    permissions = COORDINATOR,
    adopted = ADOPTED,
  }: { packs?: ReviewPack[]; permissions?: readonly Permission[]; adopted?: QuarterResponse['adopted'] } = {}) => {
    let kept = packs;
    const page = await openPage({
      routes: [{ path: 'quartal/:quartal/bericht', component: ReviewPackPage }],
      address: '/quartal/2026-Q2/bericht',
      permissions,
      answer: (path) => {
        if (path === '/quarters/2026-Q2') return aQuarter({ quarter: '2026-Q2', adopted });
        if (path === PACKS) return { items: kept };
        return path.startsWith(`${PACKS}/`) ? aPackDetail() : undefined;
      },
    });
    return {
      ...page,
      /** Presses what writes; the server then keeps this pack. Answers what was sent. */
      send: async (name: string, stored: ReviewPack) => {
        const [written] = await page.press(name);
        kept = [stored];
        written?.flush(stored);
        await page.settle();
        return { address: `${written?.request.method} ${written?.request.url}`, body: written?.request.body as unknown };
      },
    };
  };

  it('shows the document with its chapters and tables, and its files', async () => {
    const { element, text } = await open();
    expect(text()).toContain('Der Rat sieht noch keinen Bericht zu diesem Quartal.');
    expect(Array.from(element.querySelectorAll<HTMLElement>('gb-pack-document h2'), ({ innerText }) => readable(innerText))).toEqual([
      'Auf einen Blick',
      'Beschlüsse und Verabredungen',
    ]);
    expect(element.querySelector('gb-pack-grid th[scope="row"]')?.textContent).toContain('im Plan');
    expect(element.querySelector('svg[role="img"]')?.getAttribute('aria-label')).toBe('Linie von 48 auf 51 Prozent.');
    expect(Array.from(element.querySelectorAll('a[download]'), (link) => [link.getAttribute('href'), readable(link.textContent)])).toEqual([
      ['/api/v1/quarters/2026-Q2/review-packs/7/pdf', 'PDF (412 kB)'],
      ['/api/v1/quarters/2026-Q2/review-packs/7/docx', 'Word-Datei (1,3 MB)'],
    ]);
    await expectNoViolations(element);
  });

  it('is ordered with the chosen parts, and tells how far it is', async () => {
    const { element, press, send, text, field } = await open({ packs: [] });
    await press('Bericht erstellen');
    await expectNoViolations(element);
    for (const part of ['Gremien', 'Maßnahmen']) field(part).click();
    const { address, body } = await send('Erstellen', aPack({ state: 'running', progress: 0.4, files: [], madeAt: null }));
    expect(address).toBe(`POST /api/v1${PACKS}`);
    expect(body).toEqual({
      parts: ['summary', 'indicators', 'recommendations', 'decisions'],
      language: 'de',
      formats: ['pdf', 'docx'],
    });
    expect(text()).toContain('Der Bericht wird erstellt.');
    expect(element.querySelector('progress')?.value).toBe(40);
    await expectNoViolations(element);
  });

  it('is not ordered without any part', async () => {
    const { press, text, field } = await open({ packs: [] });
    await press('Bericht erstellen');
    for (const part of ['Auf einen', 'Indikatoren', 'Maßnahmen', 'Handlungs', 'Gremien', 'Beschlüsse']) field(part).click();
    expect(await press('Erstellen')).toEqual([]);
    expect(text()).toContain('Bitte wählen Sie wenigstens einen Teil aus.');
  });

  it('says that there is no adopted state to make it from', async () => {
    const { text } = await open({ packs: [], adopted: null });
    expect(text()).toContain('Das 2. Quartal 2026 ist noch nicht festgestellt.');
    expect(text()).not.toContain('Bericht erstellen');
  });

  it('asks what the council will see before it is released', async () => {
    const { element, press, send, text } = await open();
    expect(await press('Für den Rat freigeben')).toEqual([]);
    expect(text()).toContain('Was sieht der Rat dann?');
    expect(text()).toContain('Darin stehen: Auf einen Blick, Beschlüsse und Verabredungen.');
    await expectNoViolations(element);
    expect((await send('Freigeben', aReleasedPack())).address).toBe(`POST /api/v1${PACKS}/7/release`);
    expect(text()).toContain('Der Rat liest den Bericht zu diesem Quartal seit dem 11. September 2026 um 09:00.');
  });

  it('is withdrawn with a reason, which stays with it', async () => {
    const { press, send, text, type } = await open({ packs: [aReleasedPack()] });
    await press('Freigabe zurückziehen');
    type('Begründung', 'Falsche Zahl.');
    const releases = [{ releasedAt: '2026-09-11T07:00:00Z', withdrawnAt: '2026-09-12T07:00:00Z', reason: 'Falsche Zahl.' }];
    expect((await send('Zurückziehen', aPack({ releases }))).body).toEqual({ reason: 'Falsche Zahl.' });
    expect(text()).toContain('Am 12. September 2026 um 09:00 zurückgezogen. Begründung: Falsche Zahl.');
    // What the council could read once stays.
    expect(text()).not.toContain('Löschen');
  });

  it('says why it failed, and offers to try again', async () => {
    const { text } = await open({ packs: [aPack({ state: 'failed', progress: 0, files: [], madeAt: null, note: 'Kein Platz.' })] });
    expect(text()).toContain('Der Bericht konnte nicht erstellt werden. Kein Platz.');
    expect(text()).toContain('Noch einmal versuchen');
  });

  it('is only read by those who do not run the quarter', async () => {
    const { text } = await open({ permissions: READER });
    for (const button of ['Bericht erstellen', 'Für den Rat freigeben', 'Löschen']) expect(text()).not.toContain(button);
  });
});

describe('what the council reads', () => {
  const open = (address: string, items: readonly ReviewPack[], permissions = COUNCIL) =>
    openPage({
      routes: [
        { path: 'start', component: StartPage },
        { path: 'berichte', component: ReleasedListPage },
        { path: 'berichte/:quartal/:bericht', component: ReleasedPackPage },
      ],
      address,
      permissions,
      answer: (path) => {
        if (path === '/review-packs') return { items };
        return path === `${PACKS}/7` ? { ...aPackDetail(), ...aReleasedPack() } : undefined;
      },
    });
  const earlier = aReleasedPack({ id: '3', quarter: '2026-Q1' });

  it('is not promised to whoever keeps the installation', async () => {
    const administrator = await open('/start', [], ['public', 'own-account', 'released.read', 'accounts.manage']);
    expect(administrator.text()).toContain('Mit diesem Konto halten Sie die Anwendung in Betrieb.');
    expect(administrator.element.querySelector('main a, a.gb-button')?.getAttribute('href')).toBe('/verwaltung');
    expect(administrator.asked).not.toContain('GET /api/v1/review-packs');
  });

  it('is not promised to whoever has no role yet', async () => {
    const { text } = await open('/start', [], ['public', 'own-account', 'released.read']);
    expect(text()).toContain('Ihrem Konto ist noch keine Rolle zugeordnet.');
  });

  it('begins with the newest report and since when it is there', async () => {
    const { element, text } = await open('/start', [aReleasedPack(), earlier]);
    expect(text()).toContain('Für den Rat freigegeben seit dem 11. September 2026 um 09:00.');
    expect(Array.from(element.querySelectorAll('a[href^="/berichte"]'), (link) => link.getAttribute('href'))).toEqual([
      '/berichte/2026-Q2/7',
      '/berichte/2026-Q1/3',
    ]);
    await expectNoViolations(element);
  });

  it('says that nothing is released yet', async () => {
    const { element, text } = await open('/start', []);
    expect(text()).toContain('Noch ist kein Bericht freigegeben.');
    await expectNoViolations(element);
  });

  it('lists all that is released', async () => {
    const { element, text } = await open('/berichte', [aReleasedPack(), earlier]);
    expect(text()).toContain('2 Berichte sind für den Rat freigegeben, der neueste steht oben.');
    await expectNoViolations(element);
  });

  it('is the document itself, without what only the coordination does', async () => {
    const { element, text } = await open('/berichte/2026-Q2/7', []);
    expect(text()).toContain('29 von 44 Indikatoren sind im Plan.');
    expect(text()).not.toContain('Freigabe zurückziehen');
    await expectNoViolations(element);
  });
});
