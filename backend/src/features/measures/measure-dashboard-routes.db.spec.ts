import type { Page } from '#contract/common.ts';
import type { MeasureSummary } from '#contract/measure.ts';
import type { MeasureDashboard, MeasureMap } from '#contract/measure-dashboard.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { aMeasure, aStatusReport, insertMeasureBasics } from '../../../testing/measures.ts';
import { insertPlaces } from '../../../testing/places.ts';
import { useApp } from '../../../testing/test-app.ts';

describe('the dashboard and the map of measures', () => {
  const database = useTestDatabase();
  const app = useApp(database);

  const dashboard = async (query = ''): Promise<MeasureDashboard> => {
    const { status, body } = await app.get(`/api/v1/measure-dashboard${query}`);
    expect(status).withContext(JSON.stringify(body)).toBe(200);
    return body as MeasureDashboard;
  };
  const map = async (query: string): Promise<MeasureMap> => {
    const { status, body } = await app.get(`/api/v1/measure-map?${query}`);
    expect(status).withContext(JSON.stringify(body)).toBe(200);
    return body as MeasureMap;
  };

  beforeAll(async () => {
    const db = database.db();
    await insertPlaces(db);
    await insertMeasureBasics(db);
    await aMeasure(db, {
      code: 'A',
      places: 30,
      steps: [
        { to: 'proposed', on: '2026-01-01' },
        { to: 'running', on: '2026-04-01' },
      ],
      districts: ['prognoseraum:0110', 'stadtbezirk:02'],
      address: 'Beispielplatz 1',
      latitude: 52.5,
      longitude: 13.4,
      milestones: [
        { title: 'Raum gefunden', dueOn: '2026-09-20' },
        { title: 'Erste Gruppe', dueOn: '2026-08-31', doneOn: '2026-10-15' },
        { title: 'Zweite Gruppe', dueOn: '2026-10-15' },
      ],
    });
    await aMeasure(db, {
      code: 'B',
      fieldOfAction: 'work',
      places: 8,
      endsOn: '2028-12-31',
      steps: [
        { to: 'proposed', on: '2026-01-01' },
        { to: 'decided', on: '2026-05-01' },
        { to: 'running', on: '2026-08-01' },
      ],
      districts: ['land:11'],
      costLines: [
        { year: 2026, source: 'federal', programme: 'Brücken', fundedUntil: '2026-12-31' },
        { year: 2027, source: 'federal', programme: 'Brücken', fundedUntil: '2027-06-30' },
        { year: 2027, source: 'eu', fundedUntil: '2027-12-31' },
        { year: 2026, kind: 'in_kind', source: 'provider', fundedUntil: '2026-12-31' },
      ],
    });
    await aMeasure(db, {
      code: 'C',
      steps: [
        { to: 'running', on: '2026-01-01' },
        { to: 'completed', on: '2026-03-31' },
      ],
      districts: ['stadtbezirk:11'],
      milestones: [{ title: 'Abschlussfest', dueOn: '2026-03-01' }],
    });
    await aMeasure(db, { code: 'D', supersededOn: '2026-07-15', districts: ['stadtbezirk:01'] });
    // Ended before others went on in its place, so that nobody answers the question any more.
    await aMeasure(db, {
      code: 'F',
      steps: [
        { to: 'running', on: '2025-07-01' },
        { to: 'completed', on: '2026-01-31' },
      ],
      supersededOn: '2026-08-01',
    });
    await aMeasure(db, { code: 'E', status: 'proposed', statusSince: '2026-09-01' });
    await aStatusReport(db, 'A', { quarter: '2026-Q2', peopleReached: 10 });
    const wrong = await aStatusReport(db, 'A', { quarter: '2026-Q3', outlook: 'late', peopleReached: 999 });
    await aStatusReport(db, 'A', { quarter: '2026-Q3', outlook: 'at_risk', peopleReached: 25, corrects: wrong });
    await db('measure_follow_ups').insert([
      { measure_code: 'C', months: 6, due_on: '2026-09-30' },
      { measure_code: 'C', months: 12, due_on: '2027-03-31' },
      { measure_code: 'F', months: 6, due_on: '2026-07-31' },
    ]);
  });

  it('takes the newest completed quarter when none is asked for, and tells the status of its last day and that of the one before', async () => {
    const { quarter, previousQuarter, byStatus } = await dashboard();
    expect([quarter, previousQuarter]).toEqual(['2026-Q3', '2026-Q2']);
    // 30 June: A and D running, B decided, C and F completed. 30 September: A and B running, C completed, E proposed; others went on for D and F.
    expect(byStatus.filter(({ now, before }) => now + before > 0)).toEqual([
      { status: 'proposed', now: 1, before: 0 },
      { status: 'decided', now: 0, before: 1 },
      { status: 'running', now: 2, before: 2 },
      { status: 'completed', now: 1, before: 2 },
    ]);
  });

  it('counts outlooks by the reports that count, and those that are missing', async () => {
    const { byOutlook, expected, reported, peopleReached, places } = await dashboard();
    // Third quarter: A and B; D was replaced on 15 July and takes no more reports. Second: A and D.
    expect([expected, reported]).toEqual([2, 1]);
    expect(byOutlook).toEqual([
      { outlook: 'on_schedule', now: 0, before: 1 },
      { outlook: 'at_risk', now: 1, before: 0 },
      { outlook: 'late', now: 0, before: 0 },
      { outlook: null, now: 1, before: 1 },
    ]);
    expect([peopleReached, places]).toEqual([
      { now: 25, before: 10 },
      { now: 30 + 8, before: 30 },
    ]);
  });

  it('counts as many measures as the list that the count leads to, in every quarter and place', async () => {
    const measuresIn = (items: readonly { readonly code: string }[]) => new Set(items.map(({ code }) => code)).size;
    for (const query of ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2026-Q3&district=stadtbezirk:01'].map((it) => `quarter=${it}`)) {
      const { byStatus, byOutlook, expected, reported, lateMilestones, endingFunds, followUpsDue } = await dashboard(`?${query}`);
      const counts = [
        ...byStatus.map(({ status, now }) => [`status=${status}`, now] as const),
        ...byOutlook.map(({ outlook, now }) => [outlook === null ? 'warning=no-report' : `outlook=${outlook}`, now] as const),
        ['warning=no-report', expected - reported] as const,
        ['warning=milestone-overdue', measuresIn(lateMilestones)] as const,
        ['warning=funding-ends', measuresIn(endingFunds)] as const,
        ['warning=follow-up-due', measuresIn(followUpsDue)] as const,
      ];
      for (const [filter, count] of counts) {
        const { body } = await app.get(`/api/v1/measures?${query}&${filter}`);
        expect((body as Page<MeasureSummary>).total)
          .withContext(`${query} ${filter}`)
          .toBe(count);
      }
    }
  });

  it('misses no report of a measure in the quarter in which it was replaced, and one in the quarter before', async () => {
    const missingIn = async (quarter: string) => {
      const { body } = await app.get(`/api/v1/measures?quarter=${quarter}&warning=no-report&superseded=all`);
      return (body as Page<MeasureSummary>).items.map(({ code }) => code);
    };
    // D has never been reported on; others go on in its place since 15 July.
    expect([await missingIn('2026-Q2'), await missingIn('2026-Q3')]).toEqual([['D'], ['B']]);
  });

  it('lists what is new, newest first', async () => {
    const { changes } = await dashboard();
    expect(changes.map(({ code, kind, from, to, on }) => [code, kind, from, to, on])).toEqual([
      ['A', 'outlook', 'on_schedule', 'at_risk', '2026-10-05'],
      ['E', 'new', null, 'proposed', '2026-09-01'],
      ['B', 'status', 'decided', 'running', '2026-08-01'],
    ]);
  });

  it('lists late milestones of measures that are still to do, ending funds, and open follow-ups', async () => {
    const { lateMilestones, endingFunds, followUpsDue } = await dashboard();
    // From 31 August to 30 September there are 30 days.
    expect(lateMilestones.map(({ milestone, daysLate }) => [milestone, daysLate])).toEqual([
      ['Erste Gruppe', 30],
      ['Raum gefunden', 10],
    ]);
    expect(endingFunds.map(({ code, source, fundedUntil }) => [code, source, fundedUntil])).toEqual([
      ['B', 'provider', '2026-12-31'],
      ['B', 'federal', '2027-06-30'],
    ]);
    expect(followUpsDue.map(({ code, months, dueOn }) => [code, months, dueOn])).toEqual([['C', 6, '2026-09-30']]);
  });

  it('narrows down to a place: what works there, in a part of it, or in what it is part of', async () => {
    const runningIn = async (district: string) =>
      (await dashboard(`?district=${district}`)).byStatus.find(({ status }) => status === 'running')?.now;
    // Mitte: A by its part, B by Berlin. Lichtenberg: B.
    expect([await runningIn('stadtbezirk:01'), await runningIn('stadtbezirk:11'), await runningIn('land:11')]).toEqual([2, 1, 2]);
    expect((await app.get('/api/v1/measure-dashboard?district=stadtbezirk:99')).status).toBe(404);
  });

  it('puts running measures and their places on the map of a level', async () => {
    const { quarter, districts, whole, points } = await map('level=stadtbezirk');
    expect(quarter).toBe('2026-Q3');
    // A has 15 of its 30 places in a part of Mitte, 15 in Friedrichshain-Kreuzberg; B works in the whole of Berlin.
    expect(districts).toEqual([
      { district: 'stadtbezirk:01', running: 1, places: 15 },
      { district: 'stadtbezirk:02', running: 1, places: 15 },
      { district: 'stadtbezirk:11', running: 0, places: 0 },
    ]);
    expect(whole).toEqual({ running: 1, places: 8 });
    expect(points.map(({ code, address }) => [code, address])).toEqual([['A', 'Beispielplatz 1']]);
  });

  it('shows the map of one field, and of a past quarter', async () => {
    expect((await map('level=stadtbezirk&field=work')).districts.every(({ running }) => running === 0)).toBeTrue();
    // On 31 March D was running in Mitte, A not yet.
    expect((await map('level=stadtbezirk&quarter=2026-Q1')).districts.map(({ running }) => running)).toEqual([1, 0, 0]);
  });

  it('tells nobody without the right', async () => {
    const council = await app.signedIn({ roles: ['council'] });
    expect([(await council.get('/api/v1/measure-dashboard')).status, (await council.get('/api/v1/measure-map?level=land')).status]).toEqual(
      [403, 403],
    );
  });
});
