import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Permission } from '#contract/account.ts';
import type { RecommendationRow } from '#contract/recommendation.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aDistrict } from '../../../testing/builders';
import { FIELDS, pageOf } from '../../../testing/measure-page';
import { openPage } from '../../../testing/open-page';
import { aRecommendationRow } from '../../../testing/recommendations';
import { readable } from '../../../testing/render';
import { RecommendationListPage } from './recommendation-list-page';

const READ: readonly Permission[] = ['public', 'own-account', 'recommendations.read'];
const none = { value: null, derived: null, overridden: null };

/** Two accepted ones, one of them without a measure and with nobody heard, and an unanswered one. */
const THREE = [
  aRecommendationRow({ code: 'E-001', title: 'Räume öffnen', number: '1' }),
  aRecommendationRow({
    code: 'E-002',
    title: 'Begleitung sichern',
    number: '2',
    response: 'in_part',
    state: 'without_measure',
    progress: none,
    measures: [],
    timesHeard: 0,
  }),
  aRecommendationRow({
    code: 'E-003',
    title: 'Ganzheitlich denken',
    number: null,
    source: { code: 'Q-001', title: 'Studie Landkreis (Demo)', kind: 'study' },
    response: 'open',
    respondedOn: null,
    state: 'unanswered',
    progress: none,
    measures: [],
    timesHeard: 1,
  }),
];

describe('the page of all recommendations', () => {
  const open = (rows: readonly RecommendationRow[] = THREE, address = '/empfehlungen', permissions = READ) =>
    openPage({
      routes: [{ path: 'empfehlungen', component: RecommendationListPage }],
      address,
      permissions,
      answer: (path) => {
        if (path.startsWith('/fields-of-action')) return pageOf(FIELDS);
        if (path.startsWith('/districts/')) return aDistrict();
        if (!path.startsWith('/recommendations')) return undefined;
        const state = new URLSearchParams(path.split('?')[1]).get('state')?.split(',');
        return pageOf(rows.filter((row) => state?.includes(row.state) ?? true));
      },
    });
  const asked = (all: readonly string[]) => all.filter((each) => each.includes('/recommendations')).map((each) => each.split('?')[1]);

  it('answers its question in one sentence', async () => {
    const { text, element } = await open();
    expect(text()).toContain(
      '3 Empfehlungen für Berlin: 2 sind ganz oder teilweise angenommen, davon eine ohne Maßnahme; eine ist unbeantwortet.',
    );
    await expectNoViolations(element);
  });

  it('groups by source, and says of each what was said, how far it is and what is missing', async () => {
    const { element } = await open();
    const groups = Array.from(element.querySelectorAll('.group h2'), ({ textContent }) => readable(textContent));
    expect(groups).toEqual(['Studie Landkreis (Demo)', 'Werkstatt Zusammenleben (Demo)']);
    const rows = Array.from(element.querySelectorAll<HTMLElement>('.row'), (row) => readable(row.innerText));
    expect(rows[0]).toContain('offen unbeantwortet keine Maßnahme zählt 0 Maßnahmen einmal gehört');
    expect(rows[1]).toContain('Räume öffnen angenommen 12.03.2025 in Umsetzung 37 %');
    expect(rows[2]).toContain('niemand gehört');
  });

  it('marks what the steering group has set', async () => {
    const set = { id: '1', value: 50, reason: 'Es fehlt ein Bericht.', by: 'Steuerungsgruppe (Demo)', at: '2026-10-02T08:00:00.000Z' };
    const { text } = await open([aRecommendationRow({ progress: { value: 50, derived: 37, overridden: set } })]);
    expect(text()).toContain('50 % gesetzt statt 37 %');
  });

  it('asks for what stands in the address, and keeps place and quarter', async () => {
    const page = await open(THREE, '/empfehlungen?district=stadtbezirk:01&quarter=2026-Q2&response=accepted,in_part&addresseeLevel=county');
    expect(asked(page.asked)).toEqual([
      'quarter=2026-Q2&district=stadtbezirk:01&limit=5000',
      'quarter=2026-Q2&district=stadtbezirk:01&response=accepted,in_part&addresseeLevel=county&limit=5000',
    ]);
    expect(page.text()).toContain('Antworten und Fortschritt vom 30. Juni 2026.');
  });

  it('shows the recommendations of a state when its bar is pressed, while the sentence stays that of all', async () => {
    const { element, settle, text } = await open();
    element.querySelector<HTMLElement>('gb-state-bars button')?.click();
    await settle();
    expect(TestBed.inject(Router).url).toBe('/empfehlungen?state=unanswered');
    expect(element.querySelectorAll('.row').length).toBe(1);
    expect(text()).toContain('3 Empfehlungen für Berlin');
    expect(element.querySelector('gb-state-bars button')?.getAttribute('aria-pressed')).toBe('true');
  });

  it('orders by progress without groups', async () => {
    const { element } = await open(THREE, '/empfehlungen?sort=progress');
    expect(element.querySelectorAll('.group').length).toBe(0);
    const codes = Array.from(element.querySelectorAll('.row a'), (link) => link.getAttribute('href'));
    expect(codes.at(-1)).toBe('/empfehlungen/E-001');
  });

  it('is made of cards where there is little room', async () => {
    const { element, settle } = await open();
    element.style.inlineSize = '360px';
    await settle();
    await settle();
    expect(element.querySelector('gb-recommendation-table')?.classList).toContain('cards');
    expect(element.scrollWidth).toBeLessThanOrEqual(360);
    await expectNoViolations(element);
  });

  it('teaches the first step where there is none, and another filter where none fits', async () => {
    const empty = await open([], '/empfehlungen', [...READ, 'recommendations.edit']);
    expect(empty.text()).toContain('Erfassen Sie zuerst die Quelle');
    TestBed.resetTestingModule();
    const narrowed = await open(THREE, '/empfehlungen?state=done');
    expect(narrowed.text()).toContain('Keine Empfehlung passt zu dieser Auswahl.');
    await narrowed.press('Alle zeigen');
    expect(TestBed.inject(Router).url).toBe('/empfehlungen');
  });
});
