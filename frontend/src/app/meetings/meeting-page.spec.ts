import type { TestRequest } from '@angular/common/http/testing';
import type { AttendanceList } from '#contract/attendance.ts';
import type { MeetingDetail } from '#contract/meeting.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aMeeting, aMeetingRow, aMinutedDecision, anAttendance, anAttendanceList, anItem } from '../../../testing/meetings';
import { pageOf } from '../../../testing/measure-page';
import { openPage } from '../../../testing/open-page';
import { readable } from '../../../testing/render';
import { MeetingPage } from './meeting-page';

const HELD: Partial<MeetingDetail> = { heldOn: '2025-12-03', state: 'held' };
const TWO = [anItem(), anItem({ id: '22', title: 'Wohnen', durationMinutes: 45 })];

/** A conflict or a wrong input, as the server tells it. */
const refuse = (request: TestRequest | undefined, status: number, issues: readonly object[] = []) =>
  request?.flush(
    { type: `/problems/${status === 409 ? 'conflict' : 'invalid-input'}`, title: '', status, detail: '', instance: 'r-1', issues },
    { status, statusText: 'refused' },
  );
const asked = (request: TestRequest | undefined) => [
  request?.request.method,
  request?.request.url.replace('/api/v1', ''),
  request?.request.body,
];

/** The page of a meeting; what it tells can be changed between two readings. */
async function open(change: Partial<MeetingDetail> = {}, attendance: Partial<AttendanceList> = {}) {
  const now = { meeting: aMeeting(change) };
  const page = await openPage({
    routes: [{ path: 'sitzungen/:id', component: MeetingPage }],
    address: '/sitzungen/7',
    permissions: ['public', 'own-account', 'network.read'],
    answer: (path) => {
      if (path.endsWith('/attendance')) return anAttendanceList(attendance);
      if (path.endsWith('/invitations')) return { meeting: '7', canSend: true, items: [] };
      if (path.endsWith('/agenda-items')) return { items: [anItem({ id: '90', meeting: null, title: 'Ehrenamt', version: 5 })] };
      if (path.startsWith('/meetings/7')) return now.meeting;
      if (path.startsWith('/meetings')) return pageOf([aMeetingRow({ id: '9', heldOn: '2026-03-05', state: 'held' })]);
      return undefined;
    },
  });
  const one = (selector: string): HTMLElement => {
    const found = page.element.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`There is no ${selector}`);
    return found;
  };
  const send = () => {
    one('gb-record-form button[type=submit]').click();
    return page.settle();
  };
  const tick = (row: number, state: string) => {
    one(`li[gb-attendance-row]:nth-of-type(${row}) input[value=${state}]`).click();
    return page.settle();
  };
  return { ...page, now, one, send, tick };
}

describe('the agenda of a meeting', () => {
  it('has running times, and its sum against the time of the meeting', async () => {
    const { element, text } = await open({ agenda: TWO });
    expect(Array.from(element.querySelectorAll<HTMLElement>('gb-agenda-section .when'), (it) => readable(it.innerText))).toEqual([
      'TOP 1 14:00–14:15',
      'TOP 2 14:15–15:00',
    ]);
    // 15 + 45 = 60 of the 120 minutes from 14:00 to 16:00.
    expect(text()).toContain('Geplant: 60 Minuten von 120 Minuten; 60 Minuten sind frei.');
    await expectNoViolations(element);
  });

  it('is brought into another order by a button, which keeps the focus', async () => {
    const page = await open({ agenda: TWO });
    const [request] = await page.press('Nach oben: Wohnen');
    expect(asked(request)).toEqual(['PUT', '/meetings/7/agenda-order', { version: 4, items: ['22', '21'] }]);
    expect(page.text()).toContain('Wohnen steht jetzt an Stelle 1.');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Nach unten: Wohnen');
    refuse(request, 409);
    await page.settle();
    expect(page.text()).toContain('Jemand hat das inzwischen geändert.');
    expect(page.one('gb-agenda-section h3').innerText).toBe('Stand der Sprachkurse');
  });

  it('gets items from the backlog, and puts them back', async () => {
    const page = await open({ agenda: TWO });
    await page.press('Aus dem Themenspeicher (1)');
    await page.settle();
    page.one('[role=option]').click();
    const [taken] = await page.settle();
    expect(asked(taken)).toEqual(['PATCH', '/agenda-items/90', { meeting: '7', version: 5 }]);
    page.now.meeting = aMeeting({ agenda: [...TWO, anItem({ id: '90', title: 'Ehrenamt' })] });
    taken?.flush(anItem());
    await page.settle();
    await page.settle();
    expect(document.activeElement?.closest('[data-item]')?.getAttribute('data-item')).toBe('90');
    const [back] = await page.press('In den Themenspeicher zurücklegen: Wohnen');
    expect(asked(back)).toEqual(['PATCH', '/agenda-items/22', { meeting: null, version: 2 }]);
    refuse(back, 409, [{ path: 'meeting', message: '', code: 'has-minutes' }]);
  });

  it('is written item after item', async () => {
    const page = await open();
    expect(page.text()).toContain('Noch steht nichts auf der Tagesordnung.');
    await page.press('Punkt hinzufügen');
    page.type('Dauer in Minuten', '0');
    expect(await page.send()).toEqual([]);
    page.type('Worum geht es?', 'Bericht');
    page.type('Dauer in Minuten', '20');
    const [request] = await page.send();
    expect(asked(request)).toEqual([
      'POST',
      '/meetings/7/agenda-items',
      { title: 'Bericht', description: null, durationMinutes: 20, presenterPerson: null, presenterOrganisation: null, links: [] },
    ]);
  });

  it('sends of a changed item only what was changed', async () => {
    const page = await open({ agenda: TWO });
    await page.press('Punkt ändern: Wohnen');
    expect(page.field('Worum geht es?').value).toBe('Wohnen');
    page.type('Dauer in Minuten', '');
    const [request] = await page.send();
    expect(asked(request)).toEqual(['PATCH', '/agenda-items/22', { durationMinutes: null, version: 2 }]);
  });

  it('has nothing to change for those who only read', async () => {
    const { element } = await open({ agenda: TWO, permitted: { edit: false } });
    expect(element.querySelector('gb-row-ways')).toBeNull();
    expect(element.querySelector('a[href$="/bearbeiten"]')).toBeNull();
    expect(element.querySelector('input[type=radio]')).toBeNull();
  });
});

describe('the minutes of a meeting', () => {
  it('say what came of an item, and stay as they were typed when somebody else was faster', async () => {
    const page = await open({ ...HELD, agenda: TWO });
    await page.press('Protokollieren: Wohnen');
    await expectNoViolations(page.element);
    page.one('gb-minutes-form input[value=agreement]').click();
    page.type('Protokoll', 'Es wird berichtet.');
    const [request] = await page.send();
    expect(asked(request)).toEqual(['PATCH', '/agenda-items/22', { minutes: 'Es wird berichtet.', outcome: 'agreement', version: 2 }]);
    refuse(request, 409);
    await page.settle();
    const other = anItem({ ...TWO[1], minutes: 'Von jemand anderem.', version: 3 });
    page.now.meeting = aMeeting({ ...HELD, agenda: [anItem(), other] });
    await page.press('Neuen Stand laden');
    expect(page.text()).toContain('Inzwischen ist gespeichert: Von jemand anderem.');
    expect(page.field('Protokoll').value).toBe('Es wird berichtet.');
    const [again] = await page.send();
    expect((again?.request.body as { version: number }).version).toBe(3);
  });

  it('keep a decision with who sees to it, its day and the votes', async () => {
    const page = await open({ ...HELD, agenda: [anItem({ outcome: 'decision' })] });
    await page.press('Beschluss oder Verabredung festhalten: Stand der Sprachkurse');
    page.type('Wortlaut', 'Wird verlängert.');
    page.type('Fällig am', '2025-01-01');
    expect(await page.send()).toEqual([]);
    expect(page.text()).toContain('Dieser Tag liegt vor der Sitzung.');
    page.type('Fällig am', '2026-03-31');
    page.one('gb-minuted-decision-form input[type=checkbox]').click();
    await page.settle();
    page.type('Dafür', '9');
    page.type('Dagegen', '1');
    const [request] = await page.send();
    expect(asked(request)).toEqual([
      'POST',
      '/agenda-items/21/decisions',
      {
        kind: 'decision',
        wording: 'Wird verlängert.',
        responsible: null,
        dueOn: '2026-03-31',
        votes: { inFavour: 9, against: 1, abstained: 0 },
      },
    ]);
    refuse(request, 400, [{ path: 'votes', message: '', code: 'more-votes-than-members', params: { votes: 10, members: 2 } }]);
    await page.settle();
    expect(page.text()).toContain('Das sind 10 Stimmen. Stimmberechtigt waren an diesem Tag nur 2.');
  });

  it('say that there are more votes than members who were there, and refuse nothing', async () => {
    const page = await open({ ...HELD, agenda: [anItem()], members: 13, recorded: 13, represented: 9 });
    await page.press('Beschluss oder Verabredung festhalten: Stand der Sprachkurse');
    page.type('Wortlaut', 'Wird verlängert.');
    page.one('gb-minuted-decision-form input[type=checkbox]').click();
    await page.settle();
    page.type('Dafür', '9');
    await page.settle();
    expect(page.text()).not.toContain('Anwesend oder vertreten waren');
    page.type('Enthalten', '1');
    await page.settle();
    // 9 + 1 = 10 votes of 9 members.
    expect(page.text()).toContain('Das sind 10 Stimmen. Anwesend oder vertreten waren nach der Anwesenheitsliste 9 Mitglieder.');
    const [request] = await page.send();
    expect(asked(request)[1]).toBe('/agenda-items/21/decisions');
  });

  it('are approved in a later meeting, on its day', async () => {
    const page = await open({ ...HELD, minutesState: 'draft', agenda: TWO });
    await page.press('Genehmigung eintragen');
    await page.settle();
    expect(page.text()).toContain('Das lässt sich nicht zurücknehmen');
    page.type('Genehmigt in der Sitzung vom', '9');
    const [request] = await page.send();
    expect(asked(request)).toEqual(['POST', '/meetings/7/approval', { version: 4, on: '2026-03-05', in: '9' }]);
  });

  it('tell before the approval what is not written down, and can be approved all the same', async () => {
    const agenda = [
      anItem({ minutes: 'Es wird berichtet.' }),
      anItem({ id: '22', title: 'Wohnen' }),
      anItem({ id: '23', title: 'Ehrenamt' }),
    ];
    const page = await open({ ...HELD, minutesState: 'draft', agenda, members: 6, recorded: 2 });
    await page.press('Genehmigung eintragen');
    await page.settle();
    expect(page.text()).toContain('2 Punkte ohne Protokoll: TOP 2 Wohnen, TOP 3 Ehrenamt.');
    // 6 members, 2 of them recorded.
    expect(page.text()).toContain('Bei 4 Mitgliedern ist nicht erfasst, ob sie da waren.');
    await expectNoViolations(page.element);
    const [request] = await page.press('Protokoll als genehmigt abschließen');
    expect(asked(request)[1]).toBe('/meetings/7/approval');
  });

  it('are locked once they are approved, and take addenda', async () => {
    const page = await open({
      ...HELD,
      minutesState: 'approved',
      approvedOn: '2026-03-05',
      approvedIn: { id: '9', heldOn: '2026-03-05' },
      agenda: [
        anItem({ minutes: 'Es wird berichtet.', decisions: [aMinutedDecision({ votes: { inFavour: 9, against: 1, abstained: 2 } })] }),
      ],
      addenda: [{ id: '1', item: '21', text: 'Die Zahl lautet 12.', by: 'Kim Koordination', at: '2026-03-06T09:00:00Z' }],
    });
    expect(page.text()).toContain('Protokoll genehmigt am 5. März 2026 in der Sitzung vom 5. März 2026.');
    expect(page.text()).toContain('9 dafür, 1 dagegen, 2 Enthaltungen');
    expect(page.text()).toContain('Die Zahl lautet 12.');
    expect(page.element.querySelector('gb-row-ways, input[type=radio], a[href$="/bearbeiten"]')).toBeNull();
    await page.press('Nachtrag hinzufügen');
    page.type('Nachtrag', 'Noch etwas.');
    const [request] = await page.send();
    expect(asked(request)).toEqual(['POST', '/meetings/7/addenda', { item: null, text: 'Noch etwas.' }]);
    await expectNoViolations(page.element);
  });

  it('go onto paper with who came and what was decided', async () => {
    const { one } = await open(
      { ...HELD, agenda: [anItem({ minutes: 'Es wird berichtet.', decisions: [aMinutedDecision()] })] },
      { members: [anAttendance({ state: 'present' })] },
    );
    const sheet = readable(one('gb-meeting-sheet').textContent);
    expect(sheet).toContain('Protokoll (Entwurf)');
    expect(sheet).toContain('AnwesendAdile Muster, Verein Vielfalt (Demo)');
    expect(sheet).toContain('Beschluss B-2026-001Die Sprachkurse werden verlängert.');
  });
});

describe('the attendance of a meeting', () => {
  it('is recorded for all at once, then the exceptions, and stored together', async () => {
    const page = await open(HELD);
    expect(page.text()).toContain('2 Mitglieder; noch ist nicht erfasst, wer da war.');
    expect(page.text()).toContain('Wirtschaft 1: unbesetzt');
    await expectNoViolations(page.element);
    await page.press('Alle anwesend');
    expect((document.activeElement as HTMLInputElement).value).toBe('present');
    await page.tick(2, 'excused');
    expect(page.text()).toContain('1 von 2 anwesend oder vertreten: 1 entschuldigt.');
    page.one('.deputy input').click();
    await page.settle();
    expect(page.text()).toContain('2 von 2 anwesend oder vertreten: davon 1 vertreten.');
    const [request] = await page.press('Anwesenheit speichern');
    expect(asked(request)).toEqual([
      'PUT',
      '/meetings/7/attendance',
      {
        version: 4,
        members: [
          { membership: '31', state: 'present', deputyCame: false },
          { membership: '32', state: 'excused', deputyCame: true },
        ],
      },
    ]);
    const [adile, bela] = anAttendanceList().members;
    const members = [
      { ...adile, state: 'present' },
      { ...bela, state: 'excused', deputyCame: true },
    ];
    request?.flush({ ...anAttendanceList(), members, becameGuests: [] });
    await page.settle();
    expect(page.text()).toContain('Die Anwesenheit ist gespeichert.');
  });

  it('keeps what was ticked when it could not be stored', async () => {
    const page = await open(HELD);
    await page.tick(1, 'absent');
    const [request] = await page.press('Anwesenheit speichern');
    refuse(request, 409);
    await page.settle();
    expect(page.text()).toContain('Ihre Angaben stehen noch da. Bitte speichern Sie noch einmal.');
    expect(page.one('li[gb-attendance-row] input[value=absent]')).toEqual(jasmine.objectContaining({ checked: true }));
    expect(page.text()).toContain('1 Angabe ist noch nicht gespeichert.');
  });

  it('takes excuses before the day, and nothing else', async () => {
    const page = await open();
    await page.press('Absagen eintragen');
    expect(
      Array.from(page.element.querySelectorAll<HTMLInputElement>('li[gb-attendance-row]:first-of-type input'), ({ value }) => value),
    ).toEqual(['excused', 'not_recorded']);
    await page.tick(1, 'excused');
    const [request] = await page.press('Anwesenheit speichern');
    expect(asked(request)[2]).toEqual({ version: 4, members: [{ membership: '31', state: 'excused', deputyCame: false }] });
  });
});

describe('the steps of a meeting', () => {
  it('lead to a reason when it is called off, and back', async () => {
    const page = await open();
    await page.press('Sitzung absagen');
    expect(await page.send()).toEqual([]);
    page.type('Warum fällt sie aus?', 'Hochwasser');
    const [request] = await page.send();
    expect(asked(request)).toEqual(['PATCH', '/meetings/7', { state: 'cancelled', cancelReason: 'Hochwasser', version: 4 }]);
    page.now.meeting = aMeeting({ state: 'cancelled', cancelReason: 'Hochwasser' });
    request?.flush(page.now.meeting);
    await page.settle();
    expect(page.text()).toContain('Diese Sitzung ist abgesagt: Hochwasser');
    const [back] = await page.press('Absage zurücknehmen');
    expect(asked(back)[2]).toEqual({ state: 'planned', cancelReason: null, version: 4 });
  });

  it('say why a meeting that was more than a plan is not removed', async () => {
    const page = await open();
    await page.press('Sitzung absagen');
    const [request] = await page.press('Sitzung entfernen');
    expect(asked(request)).toEqual(['DELETE', '/meetings/7', { version: 4 }]);
    refuse(request, 409, [{ path: '', message: '', code: 'invited' }]);
    await page.settle();
    expect(page.text()).toContain('Zu dieser Sitzung ist schon eingeladen. Sagen Sie sie stattdessen ab.');
  });
});
