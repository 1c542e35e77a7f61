import type { Permission } from '#contract/account.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aBodyRow } from '../../../testing/bodies';
import { pageOf } from '../../../testing/measure-page';
import { aMeeting, aMeetingRow } from '../../../testing/meetings';
import { openPage } from '../../../testing/open-page';
import { readable } from '../../../testing/render';
import { EditMeetingPage } from './edit-meeting-page';
import { MeetingListPage } from './meeting-list-page';
import { NewMeetingPage } from './new-meeting-page';
import { SeriesPage } from './series-page';

const EDIT: readonly Permission[] = ['public', 'own-account', 'network.read', 'network.edit'];

describe('the page of all meetings', () => {
  const open = (address = '/sitzungen', empty = false) =>
    openPage({
      routes: [{ path: 'sitzungen', component: MeetingListPage }],
      address,
      permissions: EDIT,
      answer: (path) => {
        if (path.startsWith('/bodies')) return pageOf([aBodyRow()]);
        if (!path.startsWith('/meetings') || empty) return undefined;
        return path.includes('order=soonest')
          ? pageOf([aMeetingRow(), aMeetingRow({ id: '8', heldOn: '2091-01-14', state: 'cancelled' })])
          : pageOf([
              aMeetingRow({
                id: '5',
                heldOn: '2025-12-03',
                state: 'held',
                minutesState: 'draft',
                items: 3,
                members: 13,
                recorded: 13,
                represented: 9,
              }),
            ]);
      },
    });

  it('has those to come first, then those that were, by month', async () => {
    const { element, text } = await open();
    expect(Array.from(element.querySelectorAll<HTMLElement>('h2, h3'), (it) => readable(it.innerText))).toEqual([
      'Kommende Sitzungen',
      'Dezember 2090',
      'Januar 2091',
      'Frühere Sitzungen',
      'Dezember 2025',
    ]);
    expect(text()).toContain('Als Nächstes tagt am 3. Dezember 2090: Steuerungsgruppe Integration (Demo).');
    expect(text()).toContain('Das Protokoll einer Sitzung ist noch nicht genehmigt.');
    expect(text()).toContain('9 von 13 anwesend oder vertreten');
    await expectNoViolations(element);
  });

  it('shows the latest 24 of those that were, and the others when somebody asks', async () => {
    const days = Array.from({ length: 26 }, (_, week) => new Date(Date.UTC(2025, 11, 3) - week * 604_800_000).toISOString().slice(0, 10));
    const past = days.map((heldOn, index) => aMeetingRow({ id: String(index + 10), heldOn, state: 'held', minutesState: 'approved' }));
    const { element, press } = await openPage({
      routes: [{ path: 'sitzungen', component: MeetingListPage }],
      address: '/sitzungen',
      permissions: EDIT,
      answer: (path) => (!path.startsWith('/meetings') ? pageOf([aBodyRow()]) : path.includes('order=latest') ? pageOf(past) : pageOf([])),
    });
    expect(element.querySelectorAll('[data-id]').length).toBe(24);
    await press('Ältere Sitzungen zeigen (2)');
    expect(element.querySelectorAll('[data-id]').length).toBe(26);
    expect(document.activeElement).toBe(element.querySelector('[data-id="34"] a'));
  });

  it('asks for what stands in the address', async () => {
    const { asked } = await open('/sitzungen?body=G-002&minutes=draft&text=Wohnen');
    const questions = asked.filter((each) => each.includes('/meetings')).map((each) => new URLSearchParams(each.split('?')[1]));
    expect(questions.map((it) => [it.get('body'), it.get('minutes'), it.get('text'), it.get('order')])).toEqual([
      ['G-002', 'draft', 'Wohnen', 'soonest'],
      ['G-002', 'draft', 'Wohnen', 'latest'],
    ]);
  });

  it('teaches the first step when there is none', async () => {
    const { text } = await open('/sitzungen', true);
    expect(text()).toContain('Am schnellsten geht es mit einer Reihe');
  });
});

describe('the page of a series', () => {
  it('suggests the days of the rhythm; each can be left out or changed', async () => {
    const page = await openPage({
      routes: [
        { path: 'sitzungen/reihe', component: SeriesPage },
        { path: 'sitzungen', component: MeetingListPage },
      ],
      address: '/sitzungen/reihe?body=G-002',
      permissions: EDIT,
      answer: (path) => {
        if (path.includes('/meeting-dates'))
          return {
            items: [
              { heldOn: '2091-01-11', taken: false },
              { heldOn: '2091-04-12', taken: true },
              { heldOn: '2091-07-12', taken: false },
            ],
          };
        return path.startsWith('/bodies') ? pageOf([aBodyRow()]) : undefined;
      },
    });
    expect(page.text()).toContain('An diesem Tag tagt das Gremium schon.');
    expect(page.text()).toContain('2 Sitzungen anlegen');
    await expectNoViolations(page.element);
    const other = page.element.querySelector<HTMLInputElement>('[aria-label="Anderer Tag statt 11. Januar 2091"]');
    if (other === null) throw new Error('A day cannot be changed.');
    other.value = '2091-01-18';
    other.dispatchEvent(new Event('change'));
    page.element.querySelectorAll<HTMLElement>('li input[type=checkbox]')[2]?.click();
    await page.settle();
    page.type('Beginn', '14:00');
    page.type('Ort', 'Rathaus');
    const [request] = await page.press('1 Sitzung anlegen');
    expect([request?.request.url, request?.request.body]).toEqual([
      '/api/v1/meeting-series',
      { body: 'G-002', days: ['2091-01-18'], begins: '14:00', ends: null, place: 'Rathaus', onlineLink: null },
    ]);
  });
});

describe('the form of a meeting', () => {
  it('says when the body meets on that day already, and leads there', async () => {
    const page = await openPage({
      routes: [{ path: 'sitzungen/hinzufuegen', component: NewMeetingPage }],
      address: '/sitzungen/hinzufuegen?body=G-002',
      permissions: EDIT,
      answer: (path) => {
        if (path.startsWith('/bodies')) return pageOf([aBodyRow()]);
        return path.startsWith('/meetings') ? pageOf([aMeetingRow({ id: '8', state: 'cancelled' }), aMeetingRow()]) : undefined;
      },
    });
    page.type('Tag', '2090-12-03');
    await page.settle();
    expect(page.asked).toContain('GET /api/v1/meetings?body=G-002&from=2090-12-03&to=2090-12-03&order=soonest&limit=500');
    expect(page.text()).toContain('An diesem Tag tagt das Gremium schon:');
    const links = page.element.querySelectorAll('gb-planned-meetings a');
    expect(Array.from(links, (link) => link.getAttribute('href'))).toEqual(['/sitzungen/7']);
    await expectNoViolations(page.element);
  });

  it('says what another day means before it is stored, and sends only what differs', async () => {
    const page = await openPage({
      routes: [{ path: 'sitzungen/:id/bearbeiten', component: EditMeetingPage }],
      address: '/sitzungen/7/bearbeiten',
      permissions: EDIT,
      answer: (path) => {
        if (path.includes('/move'))
          return {
            from: '2090-12-03',
            to: '2091-01-21',
            leaving: [{ membership: '31', person: 'Adile Muster', organisation: { code: 'vielfalt-verein', name: 'Verein Vielfalt' } }],
            joining: [],
            invited: 12,
          };
        return path.startsWith('/meetings/7') ? aMeeting() : undefined;
      },
    });
    page.type('Tag', '2091-01-21');
    await page.settle();
    expect(page.text()).toContain('Verschoben vom 3. Dezember 2090 auf den 21. Januar 2091:');
    expect(page.text()).toContain('Adile Muster, Verein Vielfalt');
    expect(page.text()).toContain('12 Einladungen nennen den alten Tag.');
    await expectNoViolations(page.element);
    page.type('Ende', '13:00');
    expect(await page.press('Speichern')).toEqual([]);
    expect(page.text()).toContain('Das Ende liegt vor dem Beginn.');
    page.type('Ende', '17:00');
    const [request] = await page.press('Speichern');
    expect(request?.request.body).toEqual({ heldOn: '2091-01-21', ends: '17:00', version: 4 });
  });
});
