import { anIndicator, aMeasureFact, aRecommendation } from '../../../testing/review-facts.ts';
import { reasonOf, urgencyOf } from './review-reasons.ts';

describe('Why a meeting looks at something', () => {
  it('is of an indicator where it stands, and whether that is worse than it was', () => {
    const off = { assessment: 'off_track', assessmentBefore: 'off_track', assessmentYearBefore: 'off_track' } as const;
    const reasons = [
      anIndicator({ ...off, assessmentYearBefore: 'watch' }),
      anIndicator({ ...off, trend: 'worsening', trendBefore: 'worsening' }),
      anIndicator(off),
      anIndicator({ assessment: 'watch' }),
      anIndicator({ trend: 'worsening' }),
      anIndicator({ assessmentBefore: 'watch' }),
      anIndicator({ districtsOffTrack: [{ ref: 'stadtbezirk:1', name: { de: 'Ort', en: 'Ort' }, period: '2026-Q3', value: 3 }] }),
    ].map((facts) => reasonOf(facts, false));
    expect(reasons).toEqual([
      'off-track-worse',
      'off-track-worse',
      'off-track',
      'turned-worse',
      'turned-worse',
      'turned-better',
      'districts-off-track',
    ]);
  });

  it('is of a measure its outlook, unless it came to a stand', () => {
    const reasons = [
      aMeasureFact({ outlook: 'late' }),
      aMeasureFact({ outlook: 'at_risk' }),
      aMeasureFact({ outlook: null }),
      aMeasureFact({ outlook: 'late', status: 'paused' }),
      aMeasureFact({ outlook: 'on_schedule', status: 'completed' }),
    ].map((facts) => reasonOf(facts, false));
    expect(reasons).toEqual(['measure-late', 'measure-at-risk', 'report-missing', 'measure-stopped', 'measure-moved']);
  });

  it('is of a recommendation that it fell back, moved on, or stands still', () => {
    const reasons = [
      aRecommendation({ percent: 40, percentBefore: 50 }),
      aRecommendation({ percent: 50, percentBefore: 40 }),
      aRecommendation({ percent: 40, percentBefore: 40 }),
    ].map((facts) => reasonOf(facts, false));
    expect(reasons).toEqual(['fell-back', 'moved-on', 'standstill']);
  });

  it('is before all else that an earlier meeting put it off to this one', () => {
    expect(reasonOf(aMeasureFact({ outlook: 'on_schedule' }), true)).toBe('postponed');
    expect([urgencyOf('postponed'), urgencyOf('turned-worse'), urgencyOf('decision-open')]).toEqual([0, 1, 2]);
  });
});
