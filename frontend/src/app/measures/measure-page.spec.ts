import { TestBed } from '@angular/core/testing';
import type { Permission } from '#contract/account.ts';
import type { MeasureResponse } from '#contract/measure.ts';
import type { Participation } from '#contract/participation.ts';
import type { QuarterResponse } from '#contract/quarter-cycle.ts';
import type { StatusReport } from '#contract/status-report.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aStatusReport } from '../../../testing/measures';
import { aMeasure } from '../../../testing/one-measure';
import { aParticipation } from '../../../testing/recommendations';
import { openPage } from '../../../testing/open-page';
import { readable } from '../../../testing/render';
import { MeasurePage } from './measure-page';

const READ: readonly Permission[] = ['public', 'own-account', 'measures.read', 'history.read'];
const OFFICER: readonly Permission[] = [...READ, 'measures.edit-own', 'contacts.read'];

const adopted = (quarter: string): QuarterResponse => ({
  quarter,
  state: 'adopted',
  deliverUntil: '2026-10-15',
  reviewUntil: null,
  publishUntil: null,
  reviewMeeting: null,
  takesReports: false,
  deliveries: { due: 0, submitted: 0, returned: 0, approved: 0, late: 0 },
  adopted: { at: '2026-11-02T09:00:00.000Z', by: 'Demo Koordination', version: 1 },
  version: 4,
});

describe('the page of a measure', () => {
  const open = (
    measure: MeasureResponse,
    reports: readonly StatusReport[] = [],
    permissions = OFFICER,
    quarters: readonly QuarterResponse[] = [],
    heard: readonly Participation[] = [],
    returned: readonly { readonly note: string }[] = [],
  ) =>
    openPage({
      routes: [{ path: 'massnahmen/:code', component: MeasurePage }],
      address: '/massnahmen/M-012',
      permissions,
      answer: (path) => {
        if (path === '/measures/M-012') return measure;
        if (path === '/measures/M-012/status-reports') return { items: reports };
        if (path === '/quarters') return { items: quarters };
        if (path.startsWith('/quarters/2026-Q3/deliveries')) return { items: returned };
        if (path === '/measures/M-012/participation') return { items: heard };
        if (path.startsWith('/fields-of-action'))
          return { items: [{ code: 'language', name: { de: 'Sprache', en: 'Language' }, position: 1, active: true, version: 1 }] };
        return undefined;
      },
    });

  it('says how the measure stands, in whole sentences', async () => {
    const { text, element } = await open(aMeasure(), [aStatusReport({ reportedAt: '2026-10-12T08:30:00.000Z' })]);
    expect(text()).toContain('Läuft seit März 2025. Geplant ist sie bis 28. Februar 2027.');
    expect(text()).toContain('Für das 3. Quartal 2026 wurden am 12. Oktober 2026 60 % gemeldet: im Plan.');
    expect(text()).toContain('Nächster Meilenstein: „Zweiter Standort öffnet“ bis 31. Januar 2027.');
    expect(text()).toContain('M-012 Sprache freiwillige Aufgabe');
    await expectNoViolations(element);
  });

  it('leads from what is missing to its field in the form', async () => {
    const { element } = await open(aMeasure({ hints: ['responsible', 'cost'] }));
    const links = Array.from(element.querySelectorAll('gb-measure-gaps a'), (a) => a.getAttribute('href'));
    expect(links).toEqual(['/massnahmen/M-012/bearbeiten#feld-responsible', '/massnahmen/M-012/bearbeiten#feld-cost']);
  });

  it('leads from who was not heard to where that is recorded', async () => {
    const { element } = await open(aMeasure({ hints: ['participation'] }));
    expect(element.querySelector('gb-measure-gaps a')?.getAttribute('href')).toBe('/massnahmen/M-012#beteiligung');
    expect(element.querySelector('#beteiligung h2')?.textContent).toBe('Beteiligung');
  });

  describe('says who was heard', () => {
    const trail = (page: { readonly element: HTMLElement }) =>
      readable(page.element.querySelector<HTMLElement>('gb-participation-section')?.innerText ?? '');

    it('with the day, how many they were and what came of it', async () => {
      const page = await open(aMeasure(), [], READ, [], [aParticipation()]);
      expect(trail(page)).toContain('Jugendbeirat (Demo)');
      expect(trail(page)).toContain('Jugendgruppe · 2. Dezember 2024 · 14 Personen');
      expect(trail(page)).toContain('Was sich geändert hat: Der Raum ist auch abends offen.');
    });

    it('and marks it as a gap when that was nobody', async () => {
      const page = await open(aMeasure());
      expect(trail(page)).toContain('Niemand wurde dazu gehört');
      await expectNoViolations(page.element);
    });

    it('lets those record it who may change the measure', async () => {
      const page = await open(aMeasure());
      await page.press('Beteiligung festhalten');
      await expectNoViolations(page.element);
      page.type('Art der Beteiligung', 'survey');
      page.type('Wer wurde gehört?', 'Gäste des Sprachcafés');
      page.type('Tag', '2026-05-05');
      const form = page.element.querySelector<HTMLElement>('gb-record-form button[type=submit]');
      form?.click();
      const [written] = await page.settle();
      expect(written?.request.url).toBe('/api/v1/measures/M-012/participation');
      expect(written?.request.body).toEqual({
        kind: 'survey',
        who: 'Gäste des Sprachcafés',
        heardOn: '2026-05-05',
        people: null,
        whatChanged: null,
      });
      const before = page.asked.length;
      written?.flush({ items: [] });
      await page.settle();
      expect(page.asked.slice(before)).toContain('GET /api/v1/measures/M-012/participation');
      expect(page.asked.slice(before)).toContain('GET /api/v1/measures/M-012');
    });

    it('removes an entry as it was seen, and brings it back on request', async () => {
      const { id: _id, recordedBy: _by, recordedAt: _at, version: _version, ...said } = aParticipation();
      const page = await open(aMeasure(), [], OFFICER, [], [aParticipation()]);
      const [removal] = await page.press('Entfernen', 'gb-participation-section');
      expect([removal?.request.method, removal?.request.url]).toEqual(['DELETE', '/api/v1/measures/M-012/participation/9']);
      expect(removal?.request.headers.get('If-Match')).toBe('"2"');
      removal?.flush(null);
      await page.settle();
      const [again] = await page.press('Rückgängig machen');
      expect([again?.request.method, again?.request.body]).toEqual(['POST', said]);
    });

    it('and leaves it as it is where others follow, or to those who only read', async () => {
      const page = await open(aMeasure({ supersededOn: '2026-05-01' }), [], OFFICER, [], [aParticipation()]);
      expect(page.element.querySelector('gb-participation-section button')).toBeNull();
    });
  });

  it('offers those who only read no step, no form and no contact', async () => {
    const { element, text } = await open(aMeasure({ mayEdit: false, transitions: [], contact: null, hints: ['cost'] }), [], READ);
    expect(element.querySelectorAll('gb-status-steps, input, a[href*=bearbeiten]').length).toBe(0);
    expect(text()).not.toContain('Kontakt Sekretariat');
  });

  it('says of each group of fields whether it is public', async () => {
    const { element } = await open(aMeasure({ released: ['core', 'milestones'] }));
    const groups = Array.from(element.querySelectorAll('.groups li'), ({ textContent }) => readable(textContent));
    expect(groups).toContain('Meilensteine öffentlich');
    expect(groups).toContain('Kosten intern');
  });

  it('says that nothing is public while the core is not released', async () => {
    const { element, text } = await open(aMeasure({ released: ['milestones'] }));
    expect(text()).toContain('Deshalb ist von dieser Maßnahme nichts öffentlich.');
    expect(Array.from(element.querySelectorAll('.groups li'), ({ textContent }) => readable(textContent))).toContain('Meilensteine intern');
  });

  it('draws the progress with its finding, and keeps what was corrected readable', async () => {
    // 60 percent after 45 are 15 points more; the corrected 70 do not count.
    const { text, press, element } = await open(aMeasure(), [
      aStatusReport({ id: '32', corrects: '31', percent: 60 }),
      aStatusReport({ id: '31', percent: 70, correctedBy: '32', note: 'Verzählt.' }),
      aStatusReport({ id: '20', quarter: '2026-Q2', percent: 45, outlook: 'at_risk' }),
    ]);
    expect(text()).toContain('60 % im 3. Quartal 2026, seit der Meldung davor um 15 Prozentpunkte gestiegen');
    await press('Berichtigt eine frühere Meldung');
    expect(text()).toContain('Verzählt.');
    await press('Tabelle');
    expect(text()).toContain('2. Quartal 2026 45 gefährdet');
    await expectNoViolations(element);
  });

  it('takes a step with its reason, and asks for one that is missing', async () => {
    const { press, type, text, settle, element } = await open(aMeasure());
    await press('Ruhen lassen');
    expect(await press('Bestätigen')).toEqual([]);
    expect(text()).toContain('Bitte nennen Sie den Grund.');
    await expectNoViolations(element);
    type('Grund', 'Die Räume werden saniert.');
    const [written] = await press('Bestätigen');
    expect(written?.request.url).toBe('/api/v1/measures/M-012/status');
    expect(written?.request.body).toEqual(jasmine.objectContaining({ version: 3, status: 'paused', reason: 'Die Räume werden saniert.' }));
    written?.flush(aMeasure({ status: 'paused', statusSince: '2026-11-22', version: 4, transitions: [] }));
    await settle();
    expect(text()).toContain('Ruht seit November 2026.');
  });

  it('ticks a milestone off, and says when somebody else was faster', async () => {
    const { element, settle, text } = await open(aMeasure());
    const [, box] = element.querySelectorAll<HTMLInputElement>('gb-milestone-list input');
    box?.click();
    const [written] = await settle();
    expect(written?.request.url).toBe('/api/v1/measures/M-012/milestones/2');
    expect(written?.request.body).toEqual({ version: 3, doneOn: jasmine.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    written?.flush({ type: 'x/conflict', status: 409 }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(text()).toContain('Jemand hat diese Maßnahme inzwischen geändert.');
    expect(box?.checked).toBeFalse();
  });

  it('asks whether an ended measure still works, and takes the answer in one line', async () => {
    const question = { months: 6 as const, dueOn: '2026-09-30', works: null, answer: null, answeredOn: null, answeredBy: null };
    const { press, type, text } = await open(aMeasure({ status: 'completed', followUps: [question] }));
    await press('Antworten');
    expect(text()).toContain('Bitte wählen Sie eine Antwort');
    await press('Zum Teil');
    type('Woran sieht man das?', 'Die Gruppe trifft sich weiter, aber seltener.');
    const [written] = await press('Antworten');
    expect(written?.request.url).toBe('/api/v1/measures/M-012/follow-ups/6');
    expect(written?.request.body).toEqual({ works: 'partly', answer: 'Die Gruppe trifft sich weiter, aber seltener.', version: 3 });
  });

  it('corrects a report: its values stand in the form, and the new one names the old', async () => {
    localStorage.clear();
    const { press, field, type, settle, asked, element } = await open(aMeasure(), [aStatusReport()]);
    await press('Die Meldung für das 3. Quartal 2026 berichtigen');
    expect(field('Menschen erreicht').value).toBe('120');
    await expectNoViolations(element);
    type('Menschen erreicht', '102');
    const [written] = await press('Absenden');
    expect(written?.request.url).toBe('/api/v1/measures/M-012/status-reports');
    expect(written?.request.body).toEqual(
      jasmine.objectContaining({ quarter: '2026-Q3', peopleReached: 102, percent: 60, corrects: '31' }),
    );
    written?.flush(aStatusReport({ id: '32', corrects: '31' }));
    await settle();
    expect(asked.filter((each) => each === 'GET /api/v1/measures/M-012/status-reports').length).toBe(2);
    expect(localStorage.length).toBe(0);
  });

  it('offers to report on the quarter of the page when nobody has', async () => {
    const { press, field } = await open(aMeasure(), [aStatusReport({ quarter: '2026-Q2', percent: 45 })]);
    await press('Für das 3. Quartal 2026 melden');
    expect(field('Wie weit ist die Maßnahme?').value).toBe('45');
    localStorage.clear();
  });

  it('says before anybody writes that the quarter takes no more reports', async () => {
    const { text, element } = await open(aMeasure(), [aStatusReport({ quarter: '2026-Q2', percent: 45 })], OFFICER, [adopted('2026-Q3')]);
    expect(text()).toContain('Das 3. Quartal 2026 nimmt keine Meldungen mehr an.');
    expect(text()).not.toContain('Für das 3. Quartal 2026 melden');
    expect(text()).toContain('Berichtigen');
    await expectNoViolations(element);
  });

  it('takes what was returned while the quarter is in review, and says what has to be mended', async () => {
    const reviewed: QuarterResponse = { ...adopted('2026-Q3'), state: 'in_review' };
    const { text } = await open(aMeasure(), [aStatusReport()], OFFICER, [reviewed], [], [{ note: 'Bitte die Kosten ergänzen.' }]);
    expect(text()).toContain('Zurückgegeben: Bitte die Kosten ergänzen.');
    expect(text()).toContain('Berichtigen');
    expect(text()).not.toContain('nimmt keine Meldungen mehr an');
  });

  it('takes nothing else of a quarter in review', async () => {
    const { text } = await open(aMeasure(), [aStatusReport()], OFFICER, [{ ...adopted('2026-Q3'), state: 'in_review' }]);
    expect(text()).toContain('Das 3. Quartal 2026 nimmt keine Meldungen mehr an.');
    expect(text()).not.toContain('Berichtigen');
  });

  it('offers no correction of a report for a quarter that takes no more', async () => {
    const reports = [aStatusReport(), aStatusReport({ id: '20', quarter: '2026-Q2' })];
    const { element, text } = await open(aMeasure(), reports, OFFICER, [adopted('2026-Q2')]);
    const heads = Array.from(element.querySelectorAll<HTMLElement>('gb-report-list .head'), ({ innerText }) => readable(innerText));
    expect(heads).toEqual(['3. Quartal 2026 Berichtigen', '2. Quartal 2026 Meldungen abgeschlossen']);
    expect(text()).not.toContain('nimmt keine Meldungen mehr an');
  });

  it('says it above what somebody wrote before the quarter was closed, and keeps that', async () => {
    localStorage.clear();
    const first = await open(aMeasure());
    await first.press('Für das 3. Quartal 2026 melden');
    first.type('Menschen erreicht', '12');
    await first.settle();
    TestBed.resetTestingModule();
    const { text } = await open(aMeasure(), [], OFFICER, [adopted('2026-Q3')]);
    expect(text()).toMatch(/Das 3\. Quartal 2026 nimmt keine Meldungen mehr an\..*Weiterschreiben/);
    localStorage.clear();
  });

  it('does not ask which quarters are closed for those who only read', async () => {
    const { asked } = await open(aMeasure({ mayEdit: false, transitions: [] }), [], READ);
    expect(asked).not.toContain('GET /api/v1/quarters');
  });

  it('keeps hours of volunteers apart from euros', async () => {
    const { element } = await open(aMeasure());
    // 24,000 € planned and 18,500 € spent of the state; 320 hours are not added to them.
    expect(readable((element.querySelector('gb-cost-table .year') as HTMLElement).innerText)).toBe(
      '2026 dazu 320 Stunden Ehrenamt 24.000 € 18.500 €',
    );
  });

  it('says where a measure went that was merged', async () => {
    const successor = { code: 'M-040', title: 'Haus der Sprachen (Demo)', status: 'running' as const };
    const predecessor = { code: 'M-012', title: 'Sprachcafé am Markt (Demo)', status: 'running' as const };
    const { text, element } = await open(
      aMeasure({
        supersededOn: '2026-06-30',
        mayEdit: false,
        transitions: [],
        successors: [{ kind: 'merged', on: '2026-06-30', reason: null, predecessor, successor }],
      }),
    );
    expect(text()).toContain('Am 30. Juni 2026 aufgegangen in Haus der Sprachen (Demo) (M-040)');
    expect(element.querySelector('gb-measure-origins a')?.getAttribute('href')).toBe('/massnahmen/M-040');
  });
});
