import type { TestRequest } from '@angular/common/http/testing';
import type { LinkedBallotPaper } from '#contract/ballot.ts';
import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { aMemberPaper, aPaper } from '../../../testing/priority-results';
import { nameOfLink } from './kept-vote';
import { LinkedBallotPage } from './linked-ballot-page';
import { MemberBallotPage } from './member-ballot-page';

const TOKEN = 'AbCdEfGhIjKlMnOpQrStUv';
const ADDRESS = `/api/v1/voting-links/${TOKEN}`;

afterEach(() => {
  for (const name of Object.keys(localStorage).filter((each) => each.startsWith('gb-vote-'))) localStorage.removeItem(name);
});

/** What somebody on the page can do. */
function onPaper({ element, settle }: { readonly element: HTMLElement; settle(): Promise<readonly TestRequest[]> }) {
  const rate = (recommendation: string, rating: number | ''): void => {
    element.querySelector<HTMLInputElement>(`input[name="rating:${recommendation}"][value="${rating}"]`)?.click();
  };
  const handIn = async (): Promise<readonly TestRequest[]> => {
    await settle();
    element.querySelector<HTMLElement>('button[type=submit]')?.click();
    return settle();
  };
  const count = (): string => element.querySelector('.count')?.textContent.trim() ?? '';
  return { rate, handIn, count };
}

const refuse = (request: TestRequest | undefined, status: number, code: string | undefined, path = ''): void =>
  request?.flush(
    { type: '/problems/x', title: '', status, detail: '', instance: 'r', issues: [{ path, message: '', code }] },
    { status, statusText: '' },
  );

describe('the ballot paper behind a link', () => {
  const open = async (paper: Partial<LinkedBallotPaper> = {}) => {
    const now = { paper: aPaper(paper) };
    const page = await openPage({
      routes: [{ path: 'abstimmung/:token', component: LinkedBallotPage }],
      address: `/abstimmung/${TOKEN}`,
      permissions: ['public'],
      answer: (path) => (path === `/voting-links/${TOKEN}` ? now.paper : undefined),
    });
    return { ...page, ...onPaper(page), now };
  };

  it('says that the vote is secret and can be changed on this device', async () => {
    const { text, element } = await open();
    expect(text()).toContain('kein Name, keine Nummer, keine Uhrzeit');
    expect(text()).toContain('Auf diesem Gerät können Sie Ihre Stimme ändern');
    await expectNoViolations(element);
  });

  it('asks each importance as a group of its own, with words at the ends and without an opinion', async () => {
    const { element } = await open();
    const groups = Array.from(element.querySelectorAll('fieldset.rating'));
    expect(groups.length).toBe(3);
    const names = Array.from(groups[0]?.querySelectorAll('input') ?? [], (it) => it.ariaLabel ?? it.labels?.[0]?.textContent.trim());
    expect(names).toEqual(['1, kaum wichtig', '2', '3', '4', '5, sehr wichtig', 'keine Angabe']);
    expect(groups[0]?.querySelector('legend')?.textContent).toContain('Orte für Begegnung öffnen (Demo)');
  });

  it('counts what is answered, and sends it with a key of the device', async () => {
    const { rate, handIn, count, type, settle, text } = await open();
    rate('E-001', 5);
    rate('E-002', 2);
    rate('E-002', '');
    type('2. Stichwort', ' Kita ');
    await settle();
    expect(count()).toBe('2 von 5 Fragen beantwortet.');
    const [request] = await handIn();
    expect(request?.request.url).toBe(`${ADDRESS}/ballot`);
    const { key, ...ballot } = request?.request.body as { key: string };
    expect(ballot).toEqual({ ratings: { 'E-001': 5 }, pick: null, terms: ['Kita'] } as never);
    expect(key).toMatch(/^[\w-]{22}$/);
    // It was kept before it went out.
    expect(localStorage.getItem(nameOfLink(TOKEN))).toContain(key);
    request?.flush({ ...ballot, changed: false });
    await settle();
    expect(text()).toContain('Danke! Ihre Stimme ist gezählt.');
    expect(text()).toContain('5 von 5');
  });

  it('offers to change the vote, or to leave it as it is', async () => {
    const { rate, handIn, settle, press, element, text } = await open();
    rate('E-001', 5);
    const [request] = await handIn();
    request?.flush({ ratings: { 'E-001': 5 }, pick: null, terms: [], changed: false });
    await settle();
    await expectNoViolations(element);
    await press('Stimme ändern');
    rate('E-001', 1);
    await press('Nichts ändern');
    expect(text()).toContain('5 von 5');
    await press('Stimme ändern');
    rate('E-001', 1);
    const [change] = await handIn();
    change?.flush({ ratings: { 'E-001': 1 }, pick: null, terms: [], changed: true });
    await settle();
    expect(text()).toContain('Danke! Ihre geänderte Stimme ist gezählt.');
  });

  it('says at the field what the server objects to, and keeps the answers', async () => {
    const { type, settle, handIn, element, text } = await open();
    type('3. Stichwort', '<b>Kita</b>');
    await settle();
    const [request] = await handIn();
    refuse(request, 400, undefined, 'terms.0');
    await settle();
    const field = element.querySelector<HTMLInputElement>('input[name="term:2"]');
    expect(field?.getAttribute('aria-invalid')).toBe('true');
    expect(field?.value).toBe('<b>Kita</b>');
    expect(text()).toContain('Bitte lassen Sie weg, was wie HTML aussieht.');
    await expectNoViolations(element);
  });

  it('keeps a vote that finds no connection', async () => {
    const { rate, handIn, settle, text, press, element } = await open();
    rate('E-001', 5);
    const [request] = await handIn();
    request?.error(new ProgressEvent('error'));
    await settle();
    expect(text()).toContain('Ihre Stimme ist noch nicht angekommen.');
    await expectNoViolations(element);
    const [again] = await press('Jetzt senden');
    expect(again?.request.body).toEqual(request?.request.body);
    again?.flush({ ratings: { 'E-001': 5 }, pick: null, terms: [], changed: false });
    await settle();
    expect(text()).toContain('Danke! Ihre Stimme ist gezählt.');
  });

  it('says that the round was closed while somebody was writing', async () => {
    const { rate, handIn, settle, text, now } = await open();
    rate('E-001', 5);
    const [request] = await handIn();
    now.paper = aPaper({ state: 'closed' });
    refuse(request, 409, 'closed');
    await settle();
    expect(text()).toContain('Die Abstimmung ist geschlossen.');
    expect(text()).toContain('Von diesem Gerät wurde keine Stimme gezählt.');
  });

  it('shows after closing what this device has voted', async () => {
    const vote = { key: 'k'.repeat(22), draft: { ratings: {}, pick: null, terms: ['', '', ''] }, state: 'counted', unanswered: false };
    localStorage.setItem(nameOfLink(TOKEN), JSON.stringify({ ...vote, counted: { ratings: { 'E-003': 4 }, pick: 'E-001', terms: [] } }));
    const { text } = await open({ state: 'closed', used: true });
    expect(text()).toContain('So wurde Ihre Stimme von diesem Gerät gezählt:');
    expect(text()).toContain('4 von 5');
  });

  it('says that the link was used on another device', async () => {
    const { text, element } = await open({ used: true });
    expect(text()).toContain('Mit diesem Link wurde schon abgestimmt.');
    expect(element.querySelector('form')).toBeNull();
  });

  it('says so too when another device was faster', async () => {
    const { rate, handIn, settle, text } = await open();
    rate('E-001', 5);
    const [request] = await handIn();
    refuse(request, 409, 'link_used');
    await settle();
    expect(text()).toContain('Mit diesem Link wurde schon abgestimmt.');
  });

  it('waits for a round that is not open yet', async () => {
    const { text, press, now } = await open({ state: 'draft' });
    expect(text()).toContain('Die Abstimmung hat noch nicht begonnen.');
    now.paper = aPaper();
    await press('Jetzt nachsehen');
    expect(text()).toContain('Wie wichtig sind diese Empfehlungen?');
  });
});

describe('the ballot paper of a member', () => {
  const open = async (paper: Parameters<typeof aMemberPaper>[0] = {}) => {
    const page = await openPage({
      routes: [{ path: 'priorisierungen/:code/abstimmen', component: MemberBallotPage }],
      address: '/priorisierungen/P-001/abstimmen',
      permissions: ['public', 'own-account', 'recommendations.read', 'priority-rounds.vote'],
      answer: (path) => (path === '/priority-rounds/P-001/ballot' ? aMemberPaper(paper) : undefined),
    });
    return { ...page, ...onPaper(page) };
  };

  it('shows the own vote, to be changed', async () => {
    const { text, press, element, handIn, rate } = await open({ ballot: { ratings: { 'E-002': 3 }, pick: null, terms: ['Kita'] } });
    expect(text()).toContain('3 von 5');
    await press('Stimme ändern');
    expect(element.querySelector<HTMLInputElement>('input[name="rating:E-002"][value="3"]')?.checked).toBeTrue();
    await expectNoViolations(element);
    rate('E-002', 4);
    const [request] = await handIn();
    expect(request?.request.url).toBe('/api/v1/priority-rounds/P-001/ballot');
    expect(request?.request.body).toEqual({ ratings: { 'E-002': 4 }, pick: null, terms: ['Kita'] });
  });

  it('says after closing that nobody can tell any more whose a vote was', async () => {
    const { text } = await open({ state: 'closed' });
    expect(text()).toContain('Welche Stimme von wem stammt, lässt sich jetzt nicht mehr feststellen.');
  });
});
