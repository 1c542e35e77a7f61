import fc from 'fast-check';
import { aMeasureSummary } from '../../../testing/measures';
import { dayX, endings, timelineBar, timelineGrid, timelineSpan } from './timeline-layout';

const TODAY = '2026-11-22';
/** Four years of 1,461 days: one pixel is a day. */
const SPAN = { from: '2024-01-01', to: '2027-12-31' };
const WIDTH = 1461;

describe('the timeline', () => {
  it('reaches from the quarter of the first start to that of the last end', () => {
    const measures = [aMeasureSummary({ startsOn: '2024-02-10', endsOn: '2027-05-31' })];
    expect(timelineSpan(measures, TODAY)).toEqual({ from: '2024-01-01', to: '2027-06-30' });
  });

  it('reaches three years from today at most and two years at least', () => {
    const measures = [aMeasureSummary({ startsOn: '1999-01-01', endsOn: '2050-12-31' })];
    // Twelve quarters from the fourth of 2026.
    expect(timelineSpan(measures, TODAY)).toEqual({ from: '2023-10-01', to: '2029-12-31' });
    expect(timelineSpan([], TODAY)).toEqual({ from: '2026-10-01', to: '2028-09-30' });
  });

  it('puts a day where it lies in time', () => {
    expect(dayX('2024-01-01', SPAN, WIDTH)).toBe(0);
    // 31 days of January.
    expect(dayX('2024-02-01', SPAN, WIDTH)).toBe(31);
    // 366 days of the leap year 2024.
    expect(dayX('2025-01-01', SPAN, WIDTH)).toBe(366);
  });

  it('has a line for each quarter and a name for each year', () => {
    const grid = timelineGrid(SPAN, WIDTH);
    expect(grid.length).toBe(16);
    expect(grid.flatMap(({ year }) => year ?? [])).toEqual(['2024', '2025', '2026', '2027']);
    // January to March 2024: 31 + 29 + 31 days.
    expect(grid[1]).toEqual({ quarter: '2024-Q2', x: 91, width: 91, year: null });
  });

  it('leaves out the number of a first year that has no room', () => {
    // The 92 days of the last quarter of 2023 have 26 of 640 pixels for 2,284 days.
    const years = timelineGrid({ from: '2023-10-01', to: '2029-12-31' }, 640).flatMap(({ year }) => year ?? []);
    expect(years).toEqual(['2024', '2025', '2026', '2027', '2028', '2029']);
  });

  it('draws a bar from the first day to the last', () => {
    const { bar, openEnd } = timelineBar(aMeasureSummary({ startsOn: '2024-02-01', endsOn: '2024-02-29' }), SPAN, WIDTH, TODAY);
    expect(bar).toEqual({ x: 31, width: 29 });
    expect(openEnd).toBe(false);
  });

  it('leaves a bar open where there is no end', () => {
    const drawn = timelineBar(aMeasureSummary({ startsOn: '2027-01-01', endsOn: null }), SPAN, WIDTH, TODAY);
    // 366 + 365 + 365 days before 2027.
    expect(drawn.bar).toEqual({ x: 1096, width: 365 });
    expect(drawn.openEnd).toBe(true);
  });

  it('says where a bar is cut', () => {
    const drawn = timelineBar(aMeasureSummary({ startsOn: '2020-01-01', endsOn: '2030-01-01' }), SPAN, WIDTH, TODAY);
    expect([drawn.bar, drawn.cutStart, drawn.cutEnd]).toEqual([{ x: 0, width: WIDTH }, true, true]);
  });

  it('draws nothing for a measure without a start', () => {
    expect(timelineBar(aMeasureSummary({ startsOn: null }), SPAN, WIDTH, TODAY).bar).toBeNull();
  });

  it('tells milestones that are done, open and late apart', () => {
    const milestones = [
      { id: '1', title: 'Auftakt', dueOn: '2026-03-31', doneOn: '2026-04-10' },
      { id: '2', title: 'Team vollzählig', dueOn: '2026-11-21', doneOn: null },
      { id: '3', title: 'Zweiter Standort', dueOn: '2026-11-22', doneOn: null },
      { id: '4', title: 'Weit weg', dueOn: '2035-01-01', doneOn: null },
    ];
    const drawn = timelineBar(aMeasureSummary({ milestones }), SPAN, WIDTH, TODAY);
    expect(drawn.milestones.map(({ title, state }) => `${title}: ${state}`)).toEqual([
      'Auftakt: done',
      'Team vollzählig: late',
      'Zweiter Standort: open',
    ]);
  });

  it('marks the end of the funds after their last day', () => {
    expect(timelineBar(aMeasureSummary({ fundingEndsOn: '2024-01-31' }), SPAN, WIDTH, TODAY).funding).toBe(31);
    expect(timelineBar(aMeasureSummary({ fundingEndsOn: '2033-01-31' }), SPAN, WIDTH, TODAY).funding).toBeNull();
  });

  it('keeps every bar inside the drawing', () => {
    const day = fc
      .date({ min: new Date('2015-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.option(day), (startsOn, end) => {
        const endsOn = end !== null && end < startsOn ? startsOn : end;
        const { bar } = timelineBar(aMeasureSummary({ startsOn, endsOn }), SPAN, WIDTH, TODAY);
        if (bar === null) return;
        expect(bar.x).toBeGreaterThanOrEqual(0);
        // A bar on the very last day may be drawn a little wider than it is.
        expect(bar.x + bar.width).toBeLessThanOrEqual(WIDTH + 3);
      }),
    );
  });

  it('counts what ends within a year and what has no end', () => {
    const measures = [
      aMeasureSummary({ endsOn: '2026-11-21' }),
      aMeasureSummary({ endsOn: '2027-11-22' }),
      aMeasureSummary({ endsOn: '2027-11-23' }),
      aMeasureSummary({ endsOn: null }),
      aMeasureSummary({ endsOn: '2027-01-01', status: 'completed' }),
    ];
    expect(endings(measures, TODAY)).toEqual({ soon: 1, open: 1 });
  });
});
