import fc from 'fast-check';
import type { MeasureStatus } from './measure.ts';
import { isInProgress, needsReason, refusalToStep, statusOn, stepsFrom, wasUnderWay, type StatusStepMade } from './measure-status.ts';

const ALL: readonly MeasureStatus[] = ['proposed', 'decided', 'running', 'completed', 'sustained', 'paused', 'cancelled'];
const COORDINATION = { coordinates: true };
const OFFICER = { coordinates: false };

/** Steps on days of November 2026, in their order. */
const someSteps = fc
  .array(fc.record({ to: fc.constantFrom(...ALL), day: fc.integer({ min: 1, max: 30 }) }), { maxLength: 8 })
  .map((steps): StatusStepMade[] => steps.sort((a, b) => a.day - b.day).map(({ to, day }) => ({ to, on: dayOf(day) })));
const dayOf = (day: number): string => `2026-11-${String(day).padStart(2, '0')}`;

describe('The status of a measure', () => {
  it('goes on in the steps that are listed and in no other', () => {
    // The list of the decision: proposed→decided|cancelled; decided→running|paused|cancelled; running→completed|paused|cancelled;
    // paused→decided|running|cancelled; completed→sustained.
    const listed = [
      ['proposed', 'decided cancelled'],
      ['decided', 'running paused cancelled'],
      ['running', 'completed paused cancelled'],
      ['paused', 'decided running cancelled'],
      ['completed', 'sustained'],
      ['sustained', ''],
      ['cancelled', ''],
    ] as const;
    for (const [from, to] of listed)
      for (const each of ALL)
        expect(refusalToStep(from, each, COORDINATION))
          .withContext(`${from} → ${each}`)
          .toBe(to.split(' ').includes(each) ? null : 'not-listed');
  });

  it('leaves the decision on a proposal to the coordination, and the other steps to everybody whose measure it is', () => {
    expect(refusalToStep('proposed', 'decided', OFFICER)).toBe('decision-of-the-coordination');
    expect(refusalToStep('proposed', 'cancelled', OFFICER)).toBe('decision-of-the-coordination');
    expect(stepsFrom('proposed', OFFICER)).toEqual([]);
    for (const from of ALL.filter((status) => status !== 'proposed'))
      expect(stepsFrom(from, OFFICER)).toEqual(stepsFrom(from, COORDINATION));
  });

  it('needs a reason where the measure rests or ends early', () => {
    expect(ALL.filter(needsReason)).toEqual(['paused', 'cancelled']);
  });

  it('is in progress until it is completed or cancelled', () => {
    expect(ALL.filter(isInProgress)).toEqual(['proposed', 'decided', 'running', 'paused']);
  });

  it('on a day is what the last step before it said', () => {
    const steps: StatusStepMade[] = [
      { to: 'proposed', on: '2026-01-05' },
      { to: 'decided', on: '2026-03-01' },
      { to: 'running', on: '2026-03-01' },
    ];
    expect([statusOn(steps, '2026-01-04'), statusOn(steps, '2026-02-28'), statusOn(steps, '2026-03-01')]).toEqual([
      undefined,
      'proposed',
      'running',
    ]);
  });

  it('was under way in a stretch of days exactly when it was running or resting on one of them', () => {
    fc.assert(
      fc.property(someSteps, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 29 }), (steps, first, length) => {
        const days = Array.from({ length: Math.min(length, 30 - first) + 1 }, (_, n) => dayOf(first + n));
        const byDay = days.some((day) => ['running', 'paused'].includes(statusOn(steps, day) ?? ''));
        return wasUnderWay(steps, days[0] ?? '', days.at(-1) ?? '') === byDay;
      }),
    );
  });
});
