import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { PageAtRest } from '../fixtures/page-at-rest.ts';
import type { DemoRole } from '../fixtures/roles.ts';
import { shortenLists } from '../fixtures/shorten-lists.ts';
import { expect, test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A page of figures, with everything that surrounds a page. */
const IN_ALL_PAIRINGS = ['/ueberblick?field=language'];

/** The longest page. Its rows are all of the kinds of the page above, so that once is enough. */
const ONLY_WIDE = ['/ueberblick'];

const PAGES = [
  ...ONLY_WIDE,
  // Of a part, not of the whole; the rows are those of the page above.
  '/ueberblick?district=stadtbezirk:01&quarter=2024-Q4&field=language',
  '/indikatoren',
  '/indikatoren/D01',
  '/indikatoren/D02?district=stadtbezirk:01',
  '/indikatoren/K05?lang=en',
  '/gebiete',
  '/gebiete/stadtbezirk:01',
  '/gebiete/land:11',
  '/gibt-es-nicht',
];

const MEASURES = [
  '/massnahmen',
  '/massnahmen?ansicht=tabelle',
  '/massnahmen?ansicht=status&field=opening',
  '/massnahmen?ansicht=zeitplan&district=stadtbezirk:01',
  '/massnahmen?ansicht=karte',
  '/massnahmen?ansicht=gesamtrechnung',
  '/massnahmen/M-059',
  '/massnahmen/M-059/bearbeiten',
  '/massnahmen/M-059/nachfolge',
  '/massnahmen/hinzufuegen',
];

const RECOMMENDATIONS = [
  '/empfehlungen',
  '/empfehlungen/E-002',
  '/empfehlungen/E-002/bearbeiten',
  '/empfehlungen/quellen',
  '/empfehlungen/import',
  '/ziele',
  '/ziele/Z-002',
  '/faden?loose=ja',
  '/faden?ansicht=matrix&field=language',
  '/faden/E-001',
];

const BODIES = [
  '/gremien',
  '/gremien?asOf=2025-03-31&kind=working_group',
  '/gremien/hinzufuegen',
  '/gremien/G-001',
  '/gremien/G-001?asOf=2025-03-31',
  '/gremien/G-002',
  '/gremien/G-001/bearbeiten',
  '/sitzungen',
  '/sitzungen/1',
  '/sitzungen/reihe?body=G-001',
  '/sitzungen/hinzufuegen',
  '/beschluesse',
  '/aufgaben',
  '/beschluesse/B-2026-001',
  '/anwesenheit',
];

const NETWORK = [
  '/netzwerk?knoten=body:G-001',
  '/netzwerk?ansicht=liste&netz=organisationen&asOf=2025-03-31',
  '/netzwerk?ansicht=matrix',
  '/netzwerk/ueberschneidungen?zelle=G-001~G-002',
  '/netzwerk/ueberschneidungen?ansicht=angebote',
  '/personen',
  '/personen/1',
  '/personen/1/gespeichert',
  '/personen/aufbewahrung',
];

const ORGANISATIONS = [
  '/organisationen?ansicht=karte',
  '/organisationen/hinzufuegen',
  '/organisationen/importieren',
  '/organisationen/doppelte',
  '/organisationen/sprachcafe-morgentau',
  '/organisationen/sprachcafe-morgentau/zusammenlegen?mit=sprach-cafe-morgentau-ev',
  '/ansprechpersonen',
  '/ansprechpersonen?luecken=ja&asOf=2026-03-31',
];

/** Rounds that are closed and in preparation: a page of an open one goes on listening, and is never at rest. */
const PRIORITY_ROUNDS = [
  '/priorisierungen',
  '/priorisierungen/hinzufuegen',
  '/priorisierungen/P-002',
  '/priorisierungen/P-005',
  '/priorisierungen/P-005/bearbeiten',
  '/priorisierungen/P-005/stimmkarten',
];

const QUARTERS = [
  '/quartal/2026-Q3',
  '/quartal/2026-Q3/lieferungen',
  '/quartal/2026-Q3/lieferungen?state=submitted&kind=report',
  '/quartal/2026-Q3/rueckstand',
  '/quartal/2026-Q3/durchsicht',
  '/quartal/2026-Q3/durchsicht/vortrag',
  '/quartal/2026-Q2/stand',
  '/quartal/2026-Q2/vergleich',
  '/quartal/2026-Q2/bericht',
  '/quartal/2026-Q3/bericht',
  '/quartal/erhebung',
];

/** Pages with who looks at them. One visit goes through all of its pages: the browser then has the program already. */
const VISITS: readonly { readonly role: DemoRole; readonly of: string; readonly addresses: readonly string[] }[] = [
  { role: 'coordinator', of: 'figures and places', addresses: [...PAGES, '/verwaltung/stammdaten'] },
  { role: 'coordinator', of: 'measures', addresses: MEASURES },
  { role: 'coordinator', of: 'recommendations', addresses: RECOMMENDATIONS },
  { role: 'coordinator', of: 'bodies and their meetings', addresses: BODIES },
  { role: 'coordinator', of: 'the network', addresses: NETWORK },
  { role: 'coordinator', of: 'organisations', addresses: ORGANISATIONS },
  { role: 'coordinator', of: 'priority rounds', addresses: PRIORITY_ROUNDS },
  { role: 'coordinator', of: 'the quarters', addresses: QUARTERS },
  { role: 'steering', of: 'a vote', addresses: ['/priorisierungen', '/priorisierungen/P-004/abstimmen'] },
  {
    role: 'officer',
    of: 'what is theirs',
    addresses: [
      '/meine-massnahmen',
      '/meine-massnahmen?quarter=2026-Q3&massnahme=M-022',
      '/aufgaben',
      '/konto',
      '/organisationen',
      '/organisationen/integrationsbuero-mitte',
      '/quartal/2026-Q3/erfassung/Z01',
      '/quartal/2026-Q3/erfassung/R04',
    ],
  },
  {
    role: 'admin',
    of: 'administration',
    addresses: [
      '/verwaltung',
      '/verwaltung/konten',
      '/verwaltung/konten/neu',
      '/verwaltung/konten/1',
      '/verwaltung/einstellungen',
      '/verwaltung/e-mails',
      '/verwaltung/protokoll',
    ],
  },
  { role: 'council', of: 'what is released', addresses: ['/start', '/berichte', '/konto', '/indikatoren'] },
  {
    role: 'public',
    of: 'the way in',
    addresses: ['/anmelden', '/passwort-vergessen', '/einladung/gibt-es-nicht-gibt-es-nicht', '/abbestellen/gibt-es-nicht'],
  },
];

/** Light on a wide screen, dark on a phone: what pages have in common is scanned in all four pairings. */
const skipped = (scheme: 'light' | 'dark', hasTouch: boolean): boolean => (scheme === 'light') === hasTouch;
const OTHERWISE = 'looked at in the other pairings';

test.use({ expectedErrors: /40[34]/ });
test.slow();

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme} colours`, () => {
    test.use({ colorScheme: scheme });

    for (const address of IN_ALL_PAIRINGS) {
      test(`${address} has no violation of WCAG 2.2 A and AA`, async ({ page }) => {
        const rest = new PageAtRest(page);
        await new Frame(page).open(address);
        await showAll(page, rest);
        await expectNoViolations(page);
      });
    }

    for (const { role, of, addresses } of VISITS) {
      test.describe(`as ${role}`, () => {
        test.use({ role });
        test.skip(({ hasTouch }) => skipped(scheme, hasTouch), OTHERWISE);

        test(`${of}: no page has a violation of WCAG 2.2 A and AA`, async ({ page, hasTouch }) => {
          const rest = new PageAtRest(page);
          for (const address of addresses.filter((each) => !(hasTouch && ONLY_WIDE.includes(each)))) {
            await test.step(address, async () => {
              await new Frame(page).open(address);
              await showAll(page, rest);
              await expectNoViolations(page, 'html', address);
            });
          }
        });
      });
    }

    test('the open list of places and that of pages have no violation of WCAG 2.2 A and AA', async ({ page, hasTouch }) => {
      test.skip(skipped(scheme, hasTouch), OTHERWISE);
      const frame = new Frame(page);
      await frame.open('/indikatoren');
      await frame.place.click();
      await expect(page.getByRole('option').first()).toBeVisible();
      // What lies behind it is scanned above.
      await expectNoViolations(page, 'gb-place-list');
      if (!hasTouch) return;
      await page.keyboard.press('Escape');
      await frame.navigation.getByRole('button', { name: 'Mehr' }).click();
      await expect(page.getByRole('list', { name: 'Weitere Seiten' })).toBeVisible();
      await expectNoViolations(page, 'gb-navigation');
    });
  });
}

/** Scrolls through the page, so that what loads when it comes into sight is there, and leaves of long lists what tells something. */
async function showAll(page: Page, rest: PageAtRest): Promise<void> {
  await rest.reached();
  await page.evaluate(`(async () => {
    for (const part of document.querySelectorAll('main section')) {
      part.scrollIntoView();
      await new Promise(requestAnimationFrame);
    }
  })()`);
  await rest.reached();
  await shortenLists(page);
  // Back to the top: what lies half under the bar there would count as too small to be hit.
  await page.evaluate('scrollTo(0, 0)');
}

/** Goes on after a violation, so that one visit finds all of them. */
async function expectNoViolations(page: Page, part = 'html', address = ''): Promise<void> {
  // There are no frames, and only violations need their elements named: both save most of the time.
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .options({ runOnly: { type: 'tag', values: WCAG_2_2_AA }, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`);
  expect.soft(found, address).toEqual([]);
}
