import { anIndicator, aMeasureFact, aRecommendation } from '../../../testing/review-facts.ts';
import { shownItems, withHandling } from './review-rules.ts';
import type { FactsOf, HandledItem, Named, ReviewMaterial, ShownItem } from './review.ts';

const title = { de: 'Name', en: 'Name' };
const none: ReviewMaterial = { indicators: [], measures: [], decisions: [], recommendations: [], bodies: [] };
const indicator = (code: string, facts: Partial<FactsOf<'indicator'>>): Named<'indicator'> => ({
  title,
  facts: anIndicator({ code, ...facts }),
});
const measure = (code: string, outlook: FactsOf<'measure'>['outlook'], more: Partial<FactsOf<'measure'>> = {}): Named<'measure'> => ({
  title,
  facts: aMeasureFact({ code, outlook, ...more }),
});
const decision = (code: string, overdue: boolean): Named<'decision'> => ({
  title,
  facts: { kind: 'decision', code, body: 'Kreis', organisation: null, decidedOn: '2026-03-01', dueOn: null, overdue },
});
const recommendation = (code: string, percent: number, percentBefore: number | null, percentYearBefore: number | null) => ({
  title,
  facts: aRecommendation({ code, percent, percentBefore, percentYearBefore }),
});
const keys = (material: Partial<ReviewMaterial>) => shownItems({ ...none, ...material }).map(({ key }) => key);
const handled = (shown: ShownItem, more: Partial<HandledItem>): HandledItem => ({
  quarter: '2026-Q3',
  key: shown.key,
  state: 'discussed',
  note: null,
  postponedTo: null,
  agendaItem: null,
  madeAgendaItem: false,
  decision: null,
  version: 1,
  shown,
  by: 'Person',
  at: '2026-11-20T10:00:00.000Z',
  ...more,
});

describe('What there is to look at', () => {
  it('begins with indicators whose assessment changed, then those whose trend did', () => {
    const indicators = [
      indicator('A', { trend: 'worsening', trendBefore: 'improving' }),
      indicator('B', {}),
      indicator('C', { assessment: 'watch' }),
      indicator('D', { assessment: 'watch', assessmentBefore: 'watch' }),
    ];
    expect(keys({ indicators })).toEqual(['indicator:C:changed', 'indicator:D:changed', 'indicator:A:changed']);
  });

  it('takes neither missing figures nor a trend that cannot be told for a change', () => {
    const indicators = [
      indicator('A', { assessment: 'no_data' }),
      indicator('B', { assessmentBefore: 'not_assessed', assessmentYearBefore: 'no_data' }),
      indicator('C', { trend: 'unclear' }),
      indicator('D', { trendBefore: 'unclear' }),
    ];
    expect(keys({ indicators })).toEqual([]);
  });

  it('goes on with what is off track, the whole before its parts, each indicator once', () => {
    const off = { assessment: 'off_track', assessmentBefore: 'off_track', assessmentYearBefore: 'off_track' } as const;
    const part = { ref: 'stadtbezirk:1', name: title, period: '2026-Q3', value: 3 };
    const indicators = [
      indicator('A', { districtsOffTrack: [part] }),
      indicator('B', off),
      indicator('C', { ...off, assessmentBefore: 'on_track' }),
    ];
    expect(keys({ indicators })).toEqual(['indicator:C:changed', 'indicator:B:off-track', 'indicator:A:off-track']);
  });

  it('has late measures before those at risk and those without a report', () => {
    const measures = [measure('M-1', null), measure('M-2', 'on_schedule'), measure('M-3', 'at_risk'), measure('M-4', 'late')];
    expect(keys({ measures })).toEqual(['measure:M-4:late', 'measure:M-3:at-risk', 'measure:M-1:missing']);
  });

  it('has measures that came to a stand, and such that were begun or completed, with nothing else to say of them', () => {
    const measures = [
      measure('M-1', 'on_schedule', { status: 'completed' }),
      measure('M-2', null, { status: 'paused' }),
      measure('M-3', 'late', { status: 'running', statusBefore: 'decided' }),
      measure('M-4', 'on_schedule', { statusBefore: null }),
    ];
    expect(keys({ measures })).toEqual(['measure:M-3:late', 'measure:M-2:stopped', 'measure:M-1:moved']);
  });

  it('has overdue decisions before others, and bodies only with vacant seats', () => {
    const bodies = [0, 2].map((vacant) => ({ title, facts: { kind: 'body' as const, code: `G-${vacant}`, seats: 9, vacant } }));
    expect(keys({ decisions: [decision('B-1', false), decision('B-2', true)], bodies })).toEqual([
      'decision:B-2:open',
      'decision:B-1:open',
      'body:G-2:vacant',
    ]);
  });

  it('has recommendations that moved by five points or more, and unfinished ones without a step in a year', () => {
    const recommendations = [
      recommendation('E-1', 45, 40, 30),
      recommendation('E-2', 44, 40, 30),
      recommendation('E-3', 30.2, 30, 29.8),
      recommendation('E-4', 100, 100, 100),
      recommendation('E-5', 30, null, null),
      recommendation('E-6', 30, 40, 30),
    ];
    expect(keys({ recommendations })).toEqual(['recommendation:E-1:moved', 'recommendation:E-6:moved', 'recommendation:E-3:still']);
  });
});

describe('The review', () => {
  const [late, missing] = shownItems({ ...none, measures: [measure('M-1', 'late'), measure('M-2', null)] }) as [ShownItem, ShownItem];
  const states = (items: ReturnType<typeof withHandling>) => items.map(({ key, state, version }) => [key, state, version]);

  it('says of each item what the meeting did', () => {
    const items = withHandling([late, missing], [handled(late, { note: 'Im Blick behalten' })], []);
    expect(states(items)).toEqual([
      [late.key, 'discussed', 1],
      [missing.key, 'open', 0],
    ]);
    expect([items[0]?.note, items[0]?.handled?.by, items[1]?.handled]).toEqual(['Im Blick behalten', 'Person', null]);
  });

  it('keeps what was handled although the data have moved on, and lets go what was opened again', () => {
    expect(states(withHandling([missing], [handled(late, { version: 3 })], []))).toEqual([
      [late.key, 'discussed', 3],
      [missing.key, 'open', 0],
    ]);
    expect(states(withHandling([missing], [handled(late, { state: 'open', version: 2 })], []))).toEqual([[missing.key, 'open', 0]]);
  });

  it('shows what an earlier review postponed to it, once and as it is now, and says from where', () => {
    const [atRisk] = shownItems({ ...none, measures: [measure('M-1', 'at_risk')] }) as [ShownItem];
    const postponed = [late, missing].map((shown) => handled(shown, { quarter: '2026-Q2', state: 'postponed', postponedTo: '2026-Q3' }));
    const items = withHandling([atRisk], [], postponed);
    expect(items.map(({ key, state, postponedFrom, version }) => [key, state, postponedFrom, version])).toEqual([
      [atRisk.key, 'open', '2026-Q2', 0],
      [missing.key, 'open', '2026-Q2', 0],
    ]);
  });
});
