import { TestBed } from '@angular/core/testing';
import type { Permission } from '#contract/account.ts';
import type { MyMeasure } from '#contract/status-report.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aStatusReport } from '../../../testing/measures';
import { aMyMeasure } from '../../../testing/one-measure';
import { openPage } from '../../../testing/open-page';
import { readable } from '../../../testing/render';
import { MyMeasuresPage } from './my-measures-page';

const OFFICER: readonly Permission[] = ['public', 'own-account', 'measures.read', 'measures.edit-own'];

describe('my measures', () => {
  beforeEach(() => localStorage.clear());
  afterAll(() => localStorage.clear());

  const open = (
    items: readonly MyMeasure[],
    { takesReports = true, account = '7', reports = [aStatusReport()], address = '/meine-massnahmen' } = {},
  ) =>
    openPage({
      routes: [
        { path: 'meine-massnahmen', component: MyMeasuresPage },
        { path: 'massnahmen/:code', children: [] },
      ],
      address,
      permissions: OFFICER,
      account: { id: account },
      answer: (path) => {
        if (path.startsWith('/my-measures')) return { quarter: '2026-Q3', takesReports, items };
        if (path.endsWith('/status-reports')) return { items: reports };
        return undefined;
      },
    });
  const conflict = { status: 409, statusText: 'Conflict' };

  it('put what is due first and count what was reported', async () => {
    const { element, text } = await open([
      aMyMeasure({ code: 'M-001', title: 'Offen' }),
      aMyMeasure({ code: 'M-002', title: 'Gemeldet', report: aStatusReport() }),
      aMyMeasure({ code: 'M-003', title: 'Noch nicht begonnen', due: false, previous: null, status: 'decided' }),
    ]);
    expect(text()).toContain('1 von 2 gemeldet für das 3. Quartal 2026.');
    const heads = Array.from(element.querySelectorAll('h2, h3'), ({ textContent }) => readable(textContent));
    expect(heads).toEqual(['Noch zu melden (1)', 'Offen', 'Gemeldet (1)', 'Gemeldet', 'Keine Meldung nötig (1)', 'Noch nicht begonnen']);
    await expectNoViolations(element);
  });

  it('open the form of the measure that the address names, and go there', async () => {
    const { element } = await open([aMyMeasure({ code: 'M-001', title: 'Offen' }), aMyMeasure({ code: 'M-002', title: 'Gemeint' })], {
      address: '/meine-massnahmen?massnahme=M-002',
    });
    const cards = Array.from(element.querySelectorAll('gb-my-measure-card'));
    expect(cards.map((card) => card.querySelector('form') !== null)).toEqual([false, true]);
    expect(readable(document.activeElement?.textContent ?? '')).toBe('Gemeint');
    await expectNoViolations(element);
  });

  it('do not open the form again of what was reported', async () => {
    const { element } = await open([aMyMeasure({ code: 'M-002', report: aStatusReport() })], {
      address: '/meine-massnahmen?massnahme=M-002',
    });
    expect(element.querySelector('form')).toBeNull();
  });

  it('send "nothing has changed" with the values of the last report, in two taps', async () => {
    const { press, settle, asked } = await open([aMyMeasure()]);
    await press('Nichts verändert');
    const [written] = await press('Absenden');
    expect(written?.request.url).toBe('/api/v1/measures/M-012/status-reports');
    expect(written?.request.body).toEqual({
      quarter: '2026-Q3',
      status: 'running',
      percent: 45,
      outlook: 'on_schedule',
      note: null,
      peopleReached: 120,
      eventsHeld: 6,
      nextStep: null,
      corrects: null,
      draftId: jasmine.stringMatching(/^[0-9a-f-]{36}$/),
    });
    written?.flush(aStatusReport({ percent: 45 }));
    await settle();
    expect(asked.filter((each) => each === 'GET /api/v1/my-measures').length).toBe(2);
    expect(localStorage.length).toBe(0);
  });

  it('ask why when it is late, and send nothing without that', async () => {
    const { press, type, field, text, element } = await open([aMyMeasure()]);
    await press('Melden');
    await expectNoViolations(element);
    field('verspätet').click();
    expect(await press('Absenden')).toEqual([]);
    expect(text()).toContain('Bitte schreiben Sie in einem Satz, woran es liegt.');
    await expectNoViolations(element);
    type('Woran liegt es?', 'Der Raum ist noch nicht fertig.');
    const [written] = await press('Absenden');
    expect(written?.request.body).toEqual(jasmine.objectContaining({ outlook: 'late', note: 'Der Raum ist noch nicht fertig.' }));
  });

  it('keep a report that finds no connection, and send it on a tap', async () => {
    const { press, text, settle, element } = await open([aMyMeasure()]);
    await press('Nichts verändert');
    const [first] = await press('Absenden');
    first?.error(new ProgressEvent('error'), { status: 0 });
    await settle();
    expect(text()).toContain('1 Meldung wartet auf Verbindung.');
    await expectNoViolations(element);
    const [second] = await press('Jetzt senden');
    expect((second?.request.body as { draftId: string }).draftId).toBe((first?.request.body as { draftId: string }).draftId);
    second?.flush(aStatusReport());
    await settle();
    expect(text()).not.toContain('wartet auf Verbindung');
  });

  it('keep what was typed when the page is loaded again, for this account alone', async () => {
    const first = await open([aMyMeasure()]);
    await first.press('Melden');
    first.type('Nächster Schritt', 'Zweite Gruppe beginnt.');
    await first.settle();
    TestBed.resetTestingModule();
    const other = await open([aMyMeasure()], { account: '8' });
    expect(other.text()).not.toContain('Ihr Entwurf');
    TestBed.resetTestingModule();
    const again = await open([aMyMeasure()]);
    expect(again.text()).toContain('liegt auf diesem Gerät.');
    await again.press('Weiterschreiben');
    expect(again.field('Nächster Schritt').value).toBe('Zweite Gruppe beginnt.');
  });

  it('show what somebody else has reported meanwhile beside the own values, and let the person decide', async () => {
    const { press, text, settle, element } = await open([aMyMeasure()], {
      reports: [aStatusReport({ id: '77', percent: 30, reportedBy: 'Vertretung (Demo)' })],
    });
    await press('Nichts verändert');
    const [first] = await press('Absenden');
    first?.flush({ type: 'x/conflict', status: 409, issues: [{ path: 'quarter', message: 'reported' }] }, conflict);
    await settle();
    expect(text()).toContain('Für dieses Quartal hat Vertretung (Demo) am');
    expect(text()).toMatch(/Ihre Angaben.* 45 % .*Schon gemeldet.* 30 %/);
    await expectNoViolations(element);
    const [second] = await press('Mit meinen Angaben berichtigen');
    expect(second?.request.body).toEqual(jasmine.objectContaining({ percent: 45, corrects: '77' }));
  });

  it('drop the own values when the person wants so', async () => {
    const { press, settle } = await open([aMyMeasure()]);
    await press('Nichts verändert');
    const [first] = await press('Absenden');
    first?.flush({ type: 'x/conflict', status: 409 }, conflict);
    await settle();
    await press('Meine Angaben verwerfen');
    expect(localStorage.length).toBe(0);
  });

  it('say plainly that a quarter is closed', async () => {
    const { text, element } = await open([aMyMeasure({ mayReport: false })], { takesReports: false });
    expect(text()).toContain('Das 3. Quartal 2026 nimmt keine Meldungen mehr an.');
    expect(element.querySelectorAll('gb-report-editor').length).toBe(0);
  });

  it('say what has to be mended where a report came back', async () => {
    const came = aMyMeasure({ report: aStatusReport(), returned: 'Bitte die Kosten ergänzen.' });
    const { text, element } = await open([came], { takesReports: false });
    expect(text()).toContain('Zurückgegeben: Bitte die Kosten ergänzen.');
    expect(text()).toContain('Noch zu melden (1)');
    expect(element.querySelectorAll('gb-report-editor').length).toBe(1);
  });

  it('say what was refused, and keep it', async () => {
    const { press, text, settle } = await open([aMyMeasure()]);
    await press('Nichts verändert');
    const [first] = await press('Absenden');
    first?.flush({ type: 'x/rule-violation', status: 409, issues: [{ path: 'quarter', message: 'locked' }] }, conflict);
    await settle();
    expect(text()).toContain('Diese Meldung wurde nicht angenommen. Dieses Quartal nimmt keine Meldungen an');
    expect(localStorage.length).toBe(1);
  });

  it('offer the values of the last report beside empty fields', async () => {
    const { press, field } = await open([aMyMeasure()]);
    await press('Melden');
    await press('wie zuletzt: 120');
    expect(field('Menschen erreicht').value).toBe('120');
  });

  it('teach what stands here when nothing is to be reported', async () => {
    const { text, element } = await open([]);
    expect(text()).toContain('In diesem Quartal ist nichts von Ihnen zu melden.');
    await expectNoViolations(element);
  });
});
