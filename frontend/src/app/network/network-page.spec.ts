import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Permission } from '#contract/account.ts';
import type { Network } from '#contract/network.ts';
import { expectNoViolations } from '../../../testing/axe';
import { FIELDS, pageOf } from '../../../testing/measure-page';
import { aCrowd, anEmptyNetwork, aNetwork, bodyOverlaps, offerOverlaps } from '../../../testing/network';
import { openPage } from '../../../testing/open-page';
import { readable } from '../../../testing/render';
import { NetworkPage } from './network-page';
import { OverlapPage } from './overlap-page';

const READ: readonly Permission[] = ['public', 'own-account', 'network.read'];

const open = (address: string, answers: Readonly<Record<string, unknown>> = {}) => {
  TestBed.configureTestingModule({ deferBlockBehavior: DeferBlockBehavior.Playthrough });
  return openPage({
    routes: [
      { path: 'netzwerk', component: NetworkPage },
      { path: 'netzwerk/ueberschneidungen', component: OverlapPage },
    ],
    address,
    permissions: READ,
    answer: (path) => {
      if (path.startsWith('/fields-of-action')) return pageOf(FIELDS);
      const known: Readonly<Record<string, unknown>> = {
        '/network': aNetwork(),
        '/overlap/bodies': bodyOverlaps(),
        '/overlap/offers': offerOverlaps(),
        ...answers,
      };
      return known[path.split('?')[0] ?? ''];
    },
  });
};
const texts = (element: Element, selector: string): string[] =>
  Array.from(element.querySelectorAll(selector), ({ textContent }) => readable(textContent));

/** Line by line, as they stand there. */
const lines = (element: Element, selector: string): string[] =>
  Array.from(element.querySelectorAll<HTMLElement>(selector), ({ innerText }) => readable(innerText));

describe('the page of the network', () => {
  it('begins with sentences that lead to whom they are about', async () => {
    const { element, text } = await open('/netzwerk?ansicht=liste');
    expect(text()).toContain('Heute arbeiten 4 von 6 Organisationen in 3 Gremien mit. 2 Organisationen sind in keinem Gremium.');
    expect(texts(element, 'gb-finding-list li')).toEqual([
      'Nur über Träger b sind Gremium G-2 und 1 weitere Stelle mit dem übrigen Netz verbunden.',
      'Gremium G-2 und Gremium G-3 arbeiten am selben Handlungsfeld (Sprache und Bildung), ohne gemeinsame Organisation oder Person.',
      'Ein Teil mit Gremium G-3 und Träger f hängt mit dem übrigen Netz nicht zusammen.',
    ]);
    expect(element.querySelector('gb-finding-list a')?.getAttribute('href')).toBe('/organisationen/b');
  });

  it('says the same in list and matrix', async () => {
    const list = await open('/netzwerk?ansicht=liste&knoten=organisation:b');
    const [first] = Array.from(list.element.querySelectorAll('gb-network-list tbody tr'), (row) => texts(row, 'th, td').join(' | '));
    expect(first).toBe('Träger b | Wohlfahrtsverband | Verbindungen 3 | Kürzeste Wege 50 % | Kern | einzige Verbindung');
    expect(lines(list.element, 'gb-node-card li')).toEqual([
      'Gremium G-1 2 Personen',
      'Gremium G-2 1 Person',
      'Träger d 1 gemeinsame Maßnahme',
    ]);
    await expectNoViolations(list.element);
    await list.press('Matrix');
    const rows = Array.from(list.element.querySelectorAll('gb-network-matrix tbody tr'), (row) =>
      texts(row, 'th, .gb-visually-hidden').join(' | '),
    );
    expect(rows[0]).toBe('Träger b | 2 Personen | 1 Person');
    await expectNoViolations(list.element);
  });

  it('draws what was loaded, and filters it without asking again', async () => {
    const { element, asked, settle, type, text } = await open('/netzwerk');
    await settle();
    expect(element.querySelectorAll('gb-network-graph path').length).toBeGreaterThan(10);
    expect(text()).toContain('3 Gremien, 6 Organisationen, 6 Verbindungen');
    await expectNoViolations(element);
    const before = asked.length;
    const plot = element.querySelector<HTMLElement>('[role="application"]');
    plot?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    await settle();
    expect(texts(element, 'gb-node-card strong')).toEqual(['Träger b']);
    type('Bereich', 'migrant_organisation');
    await settle();
    expect(text()).toContain('1 Gremium, 1 Organisation, 1 Verbindung');
    expect(asked.length).toBe(before);
  });

  it('draws the strong ties at first where there are too many, says how many these are, and draws all when asked', async () => {
    const { element, press, settle, text } = await open('/netzwerk?netz=organisationen', { '/network': aCrowd() });
    await settle();
    // 112 organisations in one body are 112 × 111 : 2 = 6,216 pairs; ten of them are in a second one, 10 × 9 : 2 = 45.
    expect(text()).toContain('112 Organisationen, 6.216 Verbindungen');
    expect(text()).toContain('nur Verbindungen mit mindestens 2 Gemeinsamkeiten gezeichnet: 45 von 6.216. Liste und Matrix haben alle.');
    await press('Alle 6.216 zeichnen (das kann einige Sekunden dauern)');
    expect(TestBed.inject(Router).url).toContain('linien=alle');
    expect(text()).toContain('Alle 6.216 Verbindungen sind gezeichnet.');
    expect(document.activeElement).toBe(element.querySelector('[role=application]'));
    await press('Nur die 45 stärksten zeichnen');
    expect(text()).toContain('45 von 6.216');
  });

  it('lists who is in no body, and says where the figures come from', async () => {
    const { element, text } = await open('/netzwerk?ansicht=liste');
    expect(lines(element, 'gb-outside-list li')).toEqual(['Träger d durch gemeinsame Maßnahmen verbunden', 'Träger e']);
    expect(text()).toContain('5 Mitgliedschaften von allen, die zwischen Organisationen und Gremien möglich wären.');
  });

  it('lists of those in no body whom search and filters leave', async () => {
    const one = await open('/netzwerk?ansicht=liste&text=Träger e');
    expect(lines(one.element, 'gb-outside-list li')).toEqual(['Träger e']);
    TestBed.resetTestingModule();
    const none = await open('/netzwerk?ansicht=liste&text=niemand heißt so');
    expect(none.text()).toContain('Zu dieser Auswahl gehört niemand.');
    expect(none.element.querySelector('gb-outside-list')).toBeNull();
  });

  it('has a sentence for a day before everything, and for a network without ties', async () => {
    const empty = await open('/netzwerk?asOf=1990-01-01', { '/network': anEmptyNetwork() satisfies Network });
    expect(empty.text()).toContain('Am 1. Januar 1990 ist noch niemand eingetragen, der zum Netzwerk gehören könnte.');
    expect(empty.text()).toContain('Zu dieser Auswahl gehört niemand.');
    expect(empty.text()).not.toContain('NaN');
    TestBed.resetTestingModule();
    const { nodes } = aNetwork();
    const unlinked = { ...anEmptyNetwork({ organisations: 6, bodies: 3, outside: 6, density: 0 }), nodes };
    const without = await open('/netzwerk', { '/network': unlinked });
    expect(without.text()).toContain('Eingetragen sind 6 Organisationen und 3 Gremien.');
    expect(without.text()).toContain('Zwischen diesen gibt es keine Verbindungen.');
  });
});

describe('the page of overlaps', () => {
  it('says which bodies share whom, and which work side by side', async () => {
    const { element, text, press } = await open('/netzwerk/ueberschneidungen');
    expect(text()).toContain(
      'Es gibt 3 Paare von Gremien. 1 davon hat Mitglieder gemeinsam. 1 Paar arbeitet am selben Handlungsfeld, ohne jemanden gemeinsam zu haben.',
    );
    await press('Gremium G-1 und Gremium G-2: 1 gemeinsame Organisation, 2 gemeinsame Personen');
    expect(lines(element, 'gb-cell-card li')).toEqual(['Träger b', 'Nuri Beispiel', 'Person, deren Daten gelöscht sind']);
    expect(document.activeElement?.id).toBe('gb-cell-card');
    await expectNoViolations(element);
    await press('Schließen');
    expect((document.activeElement as HTMLElement).dataset['cell']).toBe('G-1~G-2');
  });

  it('says who offers what where, and where nobody does', async () => {
    const { element, text, press } = await open('/netzwerk/ueberschneidungen?ansicht=angebote');
    expect(text()).toContain(
      'In 1 von 4 Kombinationen aus Gebiet und Handlungsfeld bietet niemand etwas an. In 2 wirken nur Maßnahmen für ein größeres Gebiet. In 1 sind mehrere Organisationen federführend.',
    );
    await expectNoViolations(element);
    await press('Sprache und Bildung, Mitte: mehrere, 2 Maßnahmen');
    expect(lines(element, 'gb-cell-card li')).toEqual([
      'Sprachtreff Federführung: Träger a',
      'Sprachcafé Federführung: Träger b',
      'Träger a',
      'Träger b',
    ]);
  });

  it('says what each organisation offers', async () => {
    const { element } = await open('/netzwerk/ueberschneidungen?ansicht=organisationen');
    expect(element.querySelector('gb-offer-table button')?.getAttribute('aria-label')).toBe('Sprache und Bildung: 1 Maßnahme (Mitte)');
    await expectNoViolations(element);
  });
});
