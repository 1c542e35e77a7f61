import { TestBed } from '@angular/core/testing';
import type { Permission } from '#contract/account.ts';
import type { PriorityRound } from '#contract/priority-round.ts';
import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { aPriorityResult } from '../../../testing/priority-results';
import { aDraftRound, aPriorityRound } from '../../../testing/priority-rounds';
import { LISTENING } from './live-result';
import { PriorityRoundListPage } from './priority-round-list-page';
import { PriorityRoundPage } from './priority-round-page';

const READER: readonly Permission[] = ['public', 'own-account', 'recommendations.read'];
const MEMBER: readonly Permission[] = [...READER, 'priority-rounds.vote'];
const MODERATOR: readonly Permission[] = [...READER, 'priority-rounds.moderate'];

const OTHERS = [
  { path: 'empfehlungen', children: [] },
  { path: 'empfehlungen/:code', children: [] },
  { path: 'priorisierungen/hinzufuegen', children: [] },
  { path: 'priorisierungen/:code/:what', children: [] },
];

describe('the list of priority rounds', () => {
  const open = (permissions: readonly Permission[], rounds: readonly PriorityRound[]) =>
    openPage({
      routes: [{ path: 'priorisierungen', component: PriorityRoundListPage }, ...OTHERS],
      address: '/priorisierungen',
      permissions,
      answer: (path) => (path.startsWith('/priority-rounds') ? { items: rounds, nextCursor: null, total: rounds.length } : undefined),
    });

  it('says of each who votes, how many have, until when, and whether results are shown', async () => {
    const { element, text } = await open(READER, [
      aPriorityRound({ closesAt: '2026-12-22T17:00:00.000Z' }),
      aDraftRound({ code: 'P-002', title: 'Entwurf (Demo)' }),
      aPriorityRound({ code: 'P-003', title: 'Alt (Demo)', state: 'closed', closedAt: '2026-10-01T10:00:00.000Z', revealed: true }),
    ]);
    expect(text()).toContain('Eine Abstimmung läuft. Insgesamt gibt es 3 Priorisierungen.');
    expect(Array.from(element.querySelectorAll('h2'), ({ textContent }) => textContent)).toEqual([
      'Laufend',
      'In Vorbereitung',
      'Abgeschlossen',
    ]);
    expect(text()).toContain('38 von 60 bis 22. Dezember 2026 um 18:00');
    expect(text()).toContain('geschlossen am 1. Oktober 2026 um 12:00');
    expect(text()).toContain('Ergebnisse werden gezeigt');
    expect(text()).not.toContain('Abstimmung vorbereiten');
    await expectNoViolations(element);
  });

  it('begins for a member with the round in which the own vote is missing', async () => {
    const { element, text } = await open(MEMBER, [aPriorityRound({ votingBy: 'members', voters: 4, invited: 9 })]);
    expect(text()).toContain('Ihre Stimme fehlt noch Was zuerst? (Demo) 4 von 9 Mitgliedern haben abgestimmt');
    expect(element.querySelector('.waiting a')?.getAttribute('href')).toBe('/priorisierungen/P-001/abstimmen');
  });

  it('teaches whoever coordinates the first step', async () => {
    const { element, text } = await open(MODERATOR, []);
    expect(text()).toContain('Noch keine Priorisierung.');
    expect(element.querySelector('gb-empty-state a')?.getAttribute('href')).toBe('/priorisierungen/hinzufuegen');
    await expectNoViolations(element);
  });
});

describe('the page of a priority round', () => {
  /** What the page listens to, as the spec sends it. */
  let source: { onmessage: ((event: MessageEvent<string>) => void) | null; closed: boolean } | undefined;

  beforeEach(() => {
    source = undefined;
    const listening = () => {
      const listened = { onmessage: null, closed: false, close: () => (listened.closed = true) };
      source = listened;
      return listened;
    };
    TestBed.configureTestingModule({ providers: [{ provide: LISTENING, useValue: listening }] });
  });

  const open = (round: PriorityRound, permissions = MODERATOR, terms: readonly object[] = []) =>
    openPage({
      routes: [{ path: 'priorisierungen/:code', component: PriorityRoundPage }, { path: 'priorisierungen', children: [] }, ...OTHERS],
      address: '/priorisierungen/P-001',
      permissions,
      answer: (path) => {
        if (path.endsWith('/result'))
          return aPriorityResult({
            hidden: round.revealed ? null : 'not_revealed',
            voters: round.voters,
            invited: round.invited,
            state: round.state,
          });
        if (path.endsWith('/terms')) return { items: terms };
        return path.startsWith('/priority-rounds') ? round : undefined;
      },
    });

  it('says how many have voted and until when', async () => {
    const { element, text } = await open(aPriorityRound({ closesAt: '2026-12-22T17:00:00.000Z' }));
    expect(text()).toContain('38 von 60 Stimmkarten sind abgegeben, die Abstimmung läuft bis 22. Dezember 2026 um 18:00.');
    await expectNoViolations(element);
  });

  it('follows the turnout, and stops when it is left', async () => {
    const { text, settle, press } = await open(aPriorityRound());
    source?.onmessage?.(
      new MessageEvent('message', { data: JSON.stringify(aPriorityResult({ hidden: 'not_revealed', voters: 39, invited: 60 })) }),
    );
    await settle();
    expect(text()).toContain('39 von 60 Stimmkarten sind abgegeben');
    expect(text()).toContain('21 von 60 sind noch nicht benutzt');
    await press('← Alle Priorisierungen');
    expect(source?.closed).toBeTrue();
  });

  it('says what a draft lacks before it is opened, and sends nothing', async () => {
    const { text, press, element } = await open(aDraftRound({ options: [], importance: false, pickOne: null }));
    expect(text()).toContain('Es ist noch keine Empfehlung gewählt.');
    expect(await press('Runde öffnen')).toEqual([]);
    expect(element.querySelector('[role="alert"]')?.textContent).toContain('Die Runde lässt sich noch nicht öffnen.');
    await expectNoViolations(element);
  });

  it('opens a draft', async () => {
    const { press } = await open(aDraftRound());
    const [written] = await press('Runde öffnen');
    expect([written?.request.method, written?.request.url, written?.request.body]).toEqual([
      'POST',
      '/api/v1/priority-rounds/P-001/opening',
      { version: 1 },
    ]);
  });

  it('asks before it closes a round for good', async () => {
    const { press, text, element } = await open(aPriorityRound());
    expect(await press('Abstimmung schließen')).toEqual([]);
    expect(text()).toContain('38 von 60 Stimmkarten sind abgegeben. Geschlossen wird endgültig');
    await expectNoViolations(element);
    await press('Weiter abstimmen lassen');
    expect(text()).not.toContain('Geschlossen wird endgültig');
    await press('Abstimmung schließen');
    const [written] = await press('Endgültig schließen');
    expect(written?.request.url).toBe('/api/v1/priority-rounds/P-001/closing');
  });

  it('shows the results to everybody, and says when somebody else was faster', async () => {
    const { press, text, settle } = await open(aPriorityRound());
    const [written] = await press('Ergebnisse zeigen');
    expect(written?.request.body).toEqual({ version: 3, revealed: true });
    written?.flush({ type: 'https://gesamtbild.example/problems/conflict', issues: [] }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(text()).toContain('Jemand hat diese Abstimmung inzwischen geändert.');
  });

  it('makes unused cards void after a question', async () => {
    const { press, text, settle } = await open(aPriorityRound());
    await press('Unbenutzte ungültig machen');
    const [written] = await press('22 Karten ungültig machen');
    expect([written?.request.method, written?.request.url]).toEqual(['DELETE', '/api/v1/priority-rounds/P-001/links']);
    written?.flush({ voided: 22, left: 38 });
    await settle();
    expect(text()).toContain('22 Karten sind ungültig.');
  });

  it('changes the end of an open round', async () => {
    const { press, type, settle } = await open(aPriorityRound());
    await press('Ende festlegen');
    type('Abstimmung schließt am', '2020-01-01T10:00');
    expect(await press('Speichern')).toEqual([]);
    type('Abstimmung schließt am', '2096-07-01T10:00');
    await settle();
    const [written] = await press('Speichern');
    // Summer time: two hours ahead of UTC.
    expect(written?.request.body).toEqual({ version: 3, closesAt: '2096-07-01T08:00:00.000Z' });
  });

  it('offers a member the own vote and nothing of the moderation', async () => {
    const member = { votingBy: 'members', voters: 4, invited: 9, permitted: { moderate: false, vote: true } } as const;
    const { element, text } = await open(aPriorityRound(member), MEMBER);
    expect(element.querySelector('.gb-button-primary')?.textContent.trim()).toBe('Jetzt abstimmen');
    expect(text()).not.toContain('Die Runde leiten');
    await expectNoViolations(element);
  });

  it('lets a member who has voted change that', async () => {
    const { text } = await open(aPriorityRound({ votingBy: 'members', voted: true, permitted: { moderate: false, vote: true } }), MEMBER);
    expect(text()).toContain('Stimme ändern');
    expect(text()).toContain('Sie haben abgestimmt.');
  });

  it('tells the moderator where members vote', async () => {
    const { text } = await open(aPriorityRound({ votingBy: 'members', invited: 1, voters: 0 }));
    expect(text()).toContain('Abstimmen kann 1 Mitglied der Steuerungsgruppe, das ein Konto hat.');
    expect(text()).toContain(`${location.host}/priorisierungen/P-001/abstimmen`);
  });

  it('brings back a draft that was removed', async () => {
    const { press, settle, text } = await open(aDraftRound());
    const [removed] = await press('Entwurf löschen');
    expect(removed?.request.method).toBe('DELETE');
    removed?.flush(aDraftRound());
    await settle();
    expect(text()).toContain('Der Entwurf ist gelöscht');
    const [again] = await press('Rückgängig machen');
    expect(again?.request.body).toEqual({
      title: 'Was zuerst? (Demo)',
      introduction: null,
      votingBy: 'links',
      options: ['E-001', 'E-002'],
      importance: true,
      pickOne: 'Womit sollen wir beginnen?',
      openQuestion: null,
      closesAt: null,
    });
  });

  it('joins terms, leaves some out, and takes that back', async () => {
    const terms = [
      { key: 'sprachkurse', term: 'Sprachkurse', count: 9, countsAs: null, leftOut: false },
      { key: 'deutschkurse', term: 'Deutschkurse', count: 4, countsAs: null, leftOut: false },
      { key: 'unfug', term: 'Unfug', count: 1, countsAs: null, leftOut: true },
    ];
    const { press, element, type, text, settle } = await open(aPriorityRound({ openQuestion: 'Was fehlt?' }), MODERATOR, terms);
    expect(text()).toContain('Unfug 1 wird nicht gezeigt');
    await press('Zusammenfassen: Deutschkurse');
    await expectNoViolations(element);
    type('„Deutschkurse“ zählt als', 'sprachkurse');
    const [joined] = await press('Zusammenfassen', '.joining');
    expect(joined?.request.body).toEqual({ key: 'deutschkurse', countsAs: 'sprachkurse', leftOut: false });
    joined?.flush({ items: terms });
    await settle();
    const [back] = await press('Rückgängig machen: Unfug');
    expect(back?.request.body).toEqual({ key: 'unfug', countsAs: null, leftOut: false });
  });
});
