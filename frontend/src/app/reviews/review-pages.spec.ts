import { TestBed } from '@angular/core/testing';
import type { Permission } from '#contract/account.ts';
import type { Review } from '#contract/review.ts';
import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { aReview, aReviewItem, anIndicatorItem } from '../../../testing/reviews';
import { PresentationPage } from './presentation-page';
import { ReviewPage } from './review-page';

const RUN: readonly Permission[] = ['public', 'own-account', 'quarters.read', 'quarters.run', 'network.read', 'network.edit'];
const ROUTES = [
  { path: 'quartal/:quartal/durchsicht', component: ReviewPage },
  { path: 'quartal/:quartal/durchsicht/vortrag', component: PresentationPage },
];

const open = (review: Review, address = '/quartal/2026-Q3/durchsicht') =>
  openPage({ routes: ROUTES, address, permissions: RUN, answer: (path) => (path.endsWith('/review') ? review : undefined) });
const decided = aReviewItem({
  key: 'decision:B-1:open',
  section: 'decisions',
  state: 'decided',
  decision: 'B-2026-017',
  version: 1,
  handled: { by: 'Vorsitz', at: '2026-11-20T10:20:00.000Z' },
});

describe('the review', () => {
  it('says how far it is, section by section, each item with its figure and the comparison in words', async () => {
    const { text, element } = await open(aReview([anIndicatorItem(), aReviewItem(), decided]));
    expect(text()).toContain('2 Punkte sind zu besprechen, 1 entschieden.');
    expect(text()).toContain('Für die übrigen Punkte der Tagesordnung sind 35 Minuten vorgesehen.');
    // 12,4 less 13,2, and 12,4 less 11,9.
    expect(text()).toContain('um 0,8 Prozentpunkte gesunken gegenüber dem 2. Quartal 2026 (13,2 %)');
    expect(text()).toContain('um 0,5 Prozentpunkte gestiegen gegenüber dem 3. Quartal 2025');
    expect(text()).toContain('1 Gebiet ist nicht auf Kurs: Mitte (9,0 %)');
    // 40 less 35.
    expect(text()).toContain('5 Prozentpunkte mehr als im 2. Quartal 2026');
    await expectNoViolations(element);
  });

  it('sends what the meeting did, and the decision with its wording', async () => {
    const page = await open(aReview([aReviewItem()]));
    const [discussed] = await page.press('Besprochen');
    expect(discussed?.request.body).toEqual({ key: 'measure:M-012:late', version: 0, state: 'discussed' });
    discussed?.flush(aReview([aReviewItem({ state: 'discussed', version: 1 })]));
    await page.settle();
    await page.press('Entscheiden');
    page.type('Wortlaut', 'Das Amt sucht einen anderen Raum.');
    await expectNoViolations(page.element);
    const [sent] = await page.press('Ins Protokoll schreiben');
    expect(sent?.request.body).toEqual({
      key: 'measure:M-012:late',
      version: 1,
      state: 'decided',
      decision: { kind: 'decision', wording: 'Das Amt sucht einen anderen Raum.', responsible: null, dueOn: null, votes: null },
    });
  });

  it('begins with what there is time for, and notes the rest at once, which can be taken back', async () => {
    const moved = aReviewItem({ key: 'measure:M-1:moved', reason: 'measure-moved', chosen: false });
    const page = await open(aReview([aReviewItem(), moved]));
    expect(page.text()).toContain('1 Punkt ist zu besprechen, 1 zum Nachlesen.');
    expect(page.text()).toContain('1 Maßnahme, zusammen etwa 5 Minuten. Neben der Tagesordnung sind in der Sitzung 45 Minuten Zeit.');
    expect(page.element.querySelectorAll('gb-review-item-card').length).toBe(1);
    page.element.querySelector('details')?.setAttribute('open', '');
    await page.settle();
    const [noted] = await page.press('Zur Kenntnis nehmen');
    expect(noted?.request.body).toEqual({ state: 'noted', items: [{ key: moved.key, version: 0 }] });
    noted?.flush(aReview([aReviewItem(), { ...moved, state: 'noted', version: 1 }]));
    await page.settle();
    expect(page.text()).toContain('1 Punkt ist zur Kenntnis genommen.');
    await expectNoViolations(page.element);
    const [back] = await page.press('Rückgängig machen');
    expect(back?.request.body).toEqual({ state: 'open', items: [{ key: moved.key, version: 1 }] });
  });

  it('leads on from what was done, wherever the item stands then, and says it aloud', async () => {
    const page = await open(aReview([aReviewItem(), decided]));
    const [discussed] = await page.press('Besprochen');
    discussed?.flush(aReview([decided, aReviewItem({ state: 'discussed', version: 1 })]));
    await page.settle();
    expect(document.activeElement?.textContent).toContain('Sprachcafé im Stadtteil');
    expect(page.element.querySelector('[aria-live]')?.textContent).toBe(
      '„Sprachcafé im Stadtteil“: besprochen. Nichts ist mehr zu besprechen.',
    );
  });

  it('asks first in which quarter a postponed item is looked at again', async () => {
    const page = await open(aReview([aReviewItem()]));
    await page.press('Vertagen');
    expect(document.activeElement?.matches('gb-postpone-form select')).toBeTrue();
  });

  it('offers nothing where nothing can be written down, and leads to where the meeting is chosen', async () => {
    const { text, element } = await open(aReview([aReviewItem()], { meeting: null, permitted: { handle: false } }));
    expect(text()).toContain('noch keine Sitzung gewählt');
    expect(element.querySelector('.meeting a')?.getAttribute('href')).toContain('/quartal/2026-Q3');
    expect(element.querySelectorAll('gb-review-item-card button').length).toBe(0);
  });
});

describe('the presentation of the review', () => {
  const key = (name: string): void => void window.dispatchEvent(new KeyboardEvent('keydown', { key: name, cancelable: true }));

  it('shows one item a screen, goes on by keys, and handles what it shows', async () => {
    const page = await open(aReview([anIndicatorItem(), aReviewItem(), decided]), '/quartal/2026-Q3/durchsicht/vortrag');
    expect(page.text()).toContain('1 von 3');
    expect(page.element.querySelector('h1')?.textContent).toContain('Anteil mit Sprachkurs');
    key('PageDown');
    TestBed.tick();
    expect(page.text()).toContain('2 von 3');
    await expectNoViolations(page.element);
    key('d');
    const [discussed] = await page.settle();
    expect(discussed?.request.body).toEqual({ key: 'measure:M-012:late', version: 0, state: 'discussed' });
    discussed?.flush(aReview([anIndicatorItem(), aReviewItem({ state: 'discussed', version: 1 }), decided]));
    await page.settle();
    key('End');
    key('e');
    TestBed.tick();
    // It is decided already.
    expect(page.element.querySelector('gb-decide-form')).toBeNull();
  });

  it('shows what was chosen, the rest when asked for, and keeps on the wall what there is no more time for', async () => {
    const rest = aReviewItem({ key: 'measure:M-1:moved', chosen: false });
    const page = await open(aReview([anIndicatorItem(), aReviewItem(), rest]), '/quartal/2026-Q3/durchsicht/vortrag');
    expect(page.text()).toContain('1 von 2');
    expect(page.text()).toContain('1 weiteren Punkt zeigen');
    key('w');
    TestBed.tick();
    expect(page.text()).toContain('1 von 3');
    key('w');
    key('d');
    const [discussed] = await page.settle();
    discussed?.flush(aReview([{ ...anIndicatorItem(), state: 'discussed', version: 1 }, aReviewItem({ chosen: false }), rest]));
    await page.settle();
    expect(page.text()).toContain('1 von 2');
  });
});
