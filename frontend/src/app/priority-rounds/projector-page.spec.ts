import type { PriorityResult } from '#contract/priority-result.ts';
import type { PriorityRound } from '#contract/priority-round.ts';
import { TestBed } from '@angular/core/testing';
import { expectNoViolations } from '../../../testing/axe';
import { openPage } from '../../../testing/open-page';
import { aPriorityResult } from '../../../testing/priority-results';
import { LISTENING } from './live-result';
import { ProjectorPage } from './projector-page';

const ROUND: PriorityRound = {
  code: 'P-001',
  title: 'Was zuerst? (Demo)',
  introduction: null,
  votingBy: 'members',
  importance: true,
  pickOne: 'Womit sollen wir beginnen?',
  openQuestion: 'Was fehlt noch?',
  options: [],
  state: 'open',
  closesAt: null,
  openedAt: '2026-11-22T16:00:00.000Z',
  closedAt: null,
  revealed: false,
  voters: 0,
  invited: 60,
  demo: true,
  version: 4,
  permitted: { moderate: true, vote: false },
  voted: false,
};

describe('the page for the wall', () => {
  const open = async (round: Partial<PriorityRound> = {}) => {
    const source: { onmessage?: (event: { data: string }) => void; onopen?: () => void; onerror?: () => void; close(): void } = {
      close: () => undefined,
    };
    TestBed.configureTestingModule({ providers: [{ provide: LISTENING, useValue: () => source }] });
    const page = await openPage({
      routes: [{ path: 'priorisierungen/:code/leinwand', component: ProjectorPage }],
      address: '/priorisierungen/P-001/leinwand',
      permissions: ['public', 'own-account', 'recommendations.read', 'priority-rounds.moderate'],
      answer: (path) => (path === '/priority-rounds/P-001' ? { ...ROUND, ...round } : undefined),
    });
    const send = async (change: Partial<PriorityResult>) => {
      source.onopen?.();
      source.onmessage?.({ data: JSON.stringify(aPriorityResult({ votingBy: 'members', ...change })) });
      await page.settle();
    };
    const key = async (name: string) => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: name }));
      await page.settle();
    };
    return { ...page, send, key, source };
  };

  it('shows the turnout as it grows, and a code for members', async () => {
    const { send, text, element } = await open();
    await send({ hidden: 'not_revealed', voters: 31 });
    expect(text()).toContain('31 von 60 haben abgestimmt');
    await send({ hidden: 'not_revealed', voters: 32 });
    expect(text()).toContain('32 von 60 haben abgestimmt');
    expect(element.querySelector('gb-qr-code')).not.toBeNull();
    expect(text()).toContain(`${location.host} /priorisierungen/P-001/abstimmen`);
    await expectNoViolations(element);
  });

  it('has no code where everybody has a link of their own', async () => {
    const { send, element } = await open({ votingBy: 'links' });
    await send({ hidden: 'not_revealed', voters: 31 });
    expect(element.querySelector('gb-qr-code')).toBeNull();
  });

  it('shows one question per screen and steps by keys', async () => {
    const { send, text, key, element } = await open();
    await send({});
    expect(text()).toContain('Am wichtigsten ist den 43 Abstimmenden');
    await expectNoViolations(element);
    await key('ArrowRight');
    expect(text()).toContain('Am häufigsten an erster Stelle');
    await key('PageDown');
    expect(text()).toContain('Am häufigsten genannt');
    await expectNoViolations(element);
    await key('Home');
    expect(text()).toContain('Am wichtigsten ist den 43 Abstimmenden');
  });

  it('stays on the screen while results move', async () => {
    const { send, text, press } = await open();
    await send({});
    await press('Zuerst');
    await send({ voters: 44 });
    expect(text()).toContain('44 von 60');
    expect(text()).toContain('Am häufigsten an erster Stelle');
  });

  it('shows the results with the version that holds now', async () => {
    const { send, press, text } = await open();
    await send({ hidden: 'not_revealed' });
    const [request] = await press('Ergebnisse zeigen');
    expect(request?.request.url).toBe('/api/v1/priority-rounds/P-001/revealed');
    expect(request?.request.body).toEqual({ version: 4, revealed: true });
    request?.flush({ ...ROUND, revealed: true });
    await send({});
    expect(text()).toContain('Ergebnisse verbergen');
  });

  it('says calmly that the line is lost and keeps what was there', async () => {
    const { send, text, source, settle } = await open();
    await send({});
    source.onerror?.();
    await settle();
    expect(text()).toContain('Die Verbindung ist unterbrochen und wird wieder aufgenommen.');
    expect(text()).toContain('Am wichtigsten ist den 43 Abstimmenden');
  });

  it('offers nothing of the moderator to others', async () => {
    const { send, text } = await open({ permitted: { moderate: false, vote: false } });
    await send({ hidden: 'not_revealed' });
    expect(text()).not.toContain('Ergebnisse zeigen');
  });
});
