import type { Permission } from '#contract/account.ts';
import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { aPriorityRound } from '../../../testing/priority-rounds';
import { readable } from '../../../testing/render';
import { keepsChanges } from '../shell/unsaved-changes';
import { VotingCardsPage } from './voting-cards-page';

const MODERATOR: readonly Permission[] = ['public', 'own-account', 'recommendations.read', 'priority-rounds.moderate'];
const linksOf = (count: number) => Array.from({ length: count }, (_, at) => `https://a.example/abstimmung/${String(at).padStart(22, 'x')}`);

describe('the page of the voting cards', () => {
  const open = (round = aPriorityRound({ closesAt: '2026-12-22T17:00:00.000Z' })) =>
    openPage({
      routes: [
        { path: 'priorisierungen/:code/stimmkarten', component: VotingCardsPage, canDeactivate: [keepsChanges] },
        { path: 'priorisierungen/:code', children: [] },
      ],
      address: '/priorisierungen/P-001/stimmkarten',
      permissions: MODERATOR,
      answer: (path) => (path.startsWith('/priority-rounds') ? round : undefined),
    });
  const make = async (count: number, links = linksOf(count)) => {
    const page = await open();
    page.type('Zahl der Stimmkarten', String(count));
    const [written] = await page.press('Stimmkarten erstellen');
    written?.flush({ links });
    await page.settle();
    await new Promise((done) => setTimeout(done, 50));
    await page.settle();
    return { ...page, written };
  };

  it('makes 1 to 500 at once', async () => {
    const { press, type, text, element } = await open();
    expect(text()).toContain('Für diese Runde gibt es 60 Stimmkarten, 38 davon sind benutzt.');
    await expectNoViolations(element);
    for (const wrong of ['0', '501', '1,5', 'viele']) {
      type('Zahl der Stimmkarten', wrong);
      expect(await press('Stimmkarten erstellen')).toEqual([]);
    }
    expect(text()).toContain('Bitte geben Sie eine ganze Zahl von 1 bis 500 ein.');
    type('Zahl der Stimmkarten', '500');
    const [written] = await press('Stimmkarten erstellen');
    expect(written?.request.body).toEqual({ count: 500 });
  });

  it('says so when no phone would find the addresses', async () => {
    const local = await make(1, ['http://localhost:4200/abstimmung/xxxxxxxxxxxxxxxxxxxxxx']);
    expect(local.text()).toContain('Kein Telefon findet dorthin.');
    await expectNoViolations(local.element);
  });

  it('says nothing of that where others can reach it', async () => {
    expect((await make(1)).text()).not.toContain('Kein Telefon findet dorthin.');
  });

  it('shows the first cards, with what a voter has to know, and has all of them for the printer', async () => {
    const { element, text } = await make(12);
    expect(text()).toContain('Hier stehen 6 von 12. Gedruckt werden alle, zehn auf jedem Blatt A4, zum Ausschneiden (2 Blatt).');
    const cards = Array.from(element.querySelectorAll<HTMLElement>('.sheet li'));
    expect([cards.length, element.querySelectorAll('.sheet').length]).toEqual([12, 2]);
    expect(readable(cards[0]?.innerText ?? '')).toBe(
      'Was zuerst? (Demo) Gilt für eine Stimme. QR-Code mit dem Telefon öffnen oder die Adresse eingeben. ' +
        'Abstimmen bis 22. Dezember 2026 um 18:00 a.example/abstimmung/xxxxxxxxxxxxxxxxxxxxx0',
    );
    expect(cards[0]?.querySelector('svg')?.getAttribute('aria-label')).toBe('QR-Code der Stimmkarte 1');
    expect(cards.filter((card) => getComputedStyle(card).display !== 'none' && card.offsetParent !== null).length).toBe(6);
    await expectNoViolations(element);
  });

  it('says that they are shown this once, and asks before they are lost', async () => {
    const { text, press } = await make(2);
    expect(text()).toContain('2 Stimmkarten sind erstellt. Sie werden nur dieses eine Mal gezeigt');
    const asked = spyOn(window, 'confirm').and.returnValue(false);
    await press('← Zur Priorisierung');
    expect(asked.calls.first().args[0]).toContain('Die Stimmkarten lassen sich danach nicht wieder anzeigen.');
    expect(text()).toContain('2 Stimmkarten sind erstellt.');
  });

  it('lets go of them once they are stored as a file', async () => {
    const { press, text } = await make(2);
    // The file itself is of no interest here, and a browser would ask where to put it.
    spyOn(HTMLAnchorElement.prototype, 'click');
    const asked = spyOn(window, 'confirm').and.returnValue(false);
    await press('Als CSV speichern');
    await press('Weitere Stimmkarten erstellen');
    expect(text()).toContain('Zahl der Stimmkarten');
    await press('← Zur Priorisierung');
    expect(asked).not.toHaveBeenCalled();
  });

  it('makes none for members or once the vote is closed', async () => {
    const { text } = await open(aPriorityRound({ state: 'closed', closedAt: '2026-11-22T17:00:00.000Z' }));
    expect(text()).toContain('Die Abstimmung ist geschlossen. Mit neuen Stimmkarten könnte niemand mehr abstimmen.');
    expect(text()).not.toContain('Zahl der Stimmkarten');
  });
});
