import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Permission } from '#contract/account.ts';
import type { BodyRow } from '#contract/body.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aBodyRow, seatFigures } from '../../../testing/bodies';
import { aDistrict } from '../../../testing/builders';
import { FIELDS, pageOf } from '../../../testing/measure-page';
import { openPage } from '../../../testing/open-page';
import { readable } from '../../../testing/render';
import { BodyListPage } from './body-list-page';

const READ: readonly Permission[] = ['public', 'own-account', 'network.read'];

/** 14 + 40 + 0 = 54 seats, of which 2 + 4 are vacant; 1 + 2 terms end soon. */
const THREE = [
  aBodyRow({
    code: 'G-001',
    name: 'Migrationskonferenz (Demo)',
    kind: 'conference',
    figures: seatFigures({ seats: 40, vacant: 4, members: 50, endingSoon: 2 }),
  }),
  aBodyRow({ code: 'G-002' }),
  aBodyRow({
    code: 'G-005',
    name: 'Arbeitsgruppe Bildung (Demo)',
    kind: 'working_group',
    parent: { code: 'G-001', name: 'Migrationskonferenz (Demo)' },
    figures: seatFigures({ seats: 0, vacant: 0, members: 6, endingSoon: 0 }),
  }),
];

describe('the page of all bodies', () => {
  const open = (rows: readonly BodyRow[] = THREE, address = '/gremien', permissions = READ) =>
    openPage({
      routes: [{ path: 'gremien', component: BodyListPage }],
      address,
      permissions,
      answer: (path) => {
        if (path.startsWith('/fields-of-action')) return pageOf(FIELDS);
        if (path.startsWith('/districts/')) return aDistrict();
        if (!path.startsWith('/bodies')) return undefined;
        const kind = new URLSearchParams(path.split('?')[1]).get('kind');
        return pageOf(rows.filter((row) => kind === null || row.kind === kind));
      },
    });
  const asked = (all: readonly string[]) => all.filter((each) => each.includes('/bodies')).map((each) => each.split('?')[1]);

  it('answers its question in one sentence', async () => {
    const { text, element } = await open();
    expect(text()).toContain('3 Gremien für Berlin, 54 Sitze, davon 6 unbesetzt; 3 Mandate enden in den nächsten drei Monaten.');
    await expectNoViolations(element);
  });

  it('groups by kind, and says of each how its seats stand', async () => {
    const { element } = await open();
    expect(Array.from(element.querySelectorAll('section h2'), ({ textContent }) => readable(textContent))).toEqual([
      'Steuerungsgruppen',
      'Konferenzen',
      'Arbeitsgruppen',
    ]);
    const rows = Array.from(element.querySelectorAll<HTMLElement>('li[gb-body-row]'), (row) => readable(row.innerText));
    expect(rows[0]).toContain('jedes Vierteljahr Sprache und Bildung 12 von 14 Sitzen besetzt, 2 unbesetzt 1 Mandat endet bald');
    expect(rows[2]).toContain('Gehört zu: Migrationskonferenz (Demo)');
    expect(rows[2]).toContain('6 Mitglieder, keine Sitze');
  });

  it('draws a mark for each seat, an empty one where nobody sits', async () => {
    const { element } = await open();
    const marks = element.querySelectorAll('li[gb-body-row] .marks')[0];
    expect(marks?.children.length).toBe(14);
    expect(marks?.querySelectorAll('.vacant').length).toBe(2);
  });

  it('asks for the place, the day and the filters of the address', async () => {
    const page = await open(THREE, '/gremien?district=stadtbezirk:01&asOf=2025-03-31&kind=conference&state=all');
    expect(asked(page.asked)).toEqual([
      'asOf=2025-03-31&district=stadtbezirk:01&limit=500',
      'asOf=2025-03-31&district=stadtbezirk:01&kind=conference&state=all&limit=500',
    ]);
    expect(page.text()).toContain('Am 31. März 2025: 3 Gremien für Mitte');
    expect(page.text()).toContain('1 Gremium Stand vom 31. März 2025.');
    const [link] = page.element.querySelectorAll<HTMLAnchorElement>('li[gb-body-row] a');
    expect(link?.getAttribute('href')).toBe('/gremien/G-001?district=stadtbezirk:01&asOf=2025-03-31');
  });

  it('shows the last day of a quarter that is over, and leads back to today', async () => {
    const page = await open(THREE, '/gremien?quarter=2025-Q1');
    expect(asked(page.asked)).toEqual(['asOf=2025-03-31&limit=500']);
    expect(page.field('Stichtag').value).toBe('2025-03-31');
    await page.press('Zum heutigen Stand');
    expect(TestBed.inject(Router).url).toBe('/gremien');
  });

  it('writes the chosen day into the address', async () => {
    const page = await open();
    page.type('Stichtag', '2024-12-31');
    await page.settle();
    expect(TestBed.inject(Router).url).toBe('/gremien?asOf=2024-12-31');
  });

  it('teaches the first step where there is none, and another choice where none fits', async () => {
    const empty = await open([], '/gremien', [...READ, 'network.edit']);
    expect(empty.text()).toContain('Name, Art und Sitzungsrhythmus genügen');
    expect(empty.element.querySelectorAll('a[href="/gremien/hinzufuegen"]').length).toBe(2);
    TestBed.resetTestingModule();
    const narrowed = await open(THREE, '/gremien?kind=advisory_council');
    expect(narrowed.text()).toContain('Kein Gremium passt zu dieser Auswahl.');
    await narrowed.press('Alle zeigen');
    expect(TestBed.inject(Router).url).toBe('/gremien');
  });
});
