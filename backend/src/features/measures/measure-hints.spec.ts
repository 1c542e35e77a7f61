import { hintsOf, yearFrom, type HintFacts } from './measure-hints.ts';

const TODAY = '2026-11-22';
const complete: HintFacts = {
  status: 'running',
  summary: 'Wer Deutsch lernt, übt hier.',
  responsibleAccount: '7',
  districts: ['stadtbezirk:01'],
  targetGroups: ['women'],
  indicators: 1,
  recommendations: 1,
  goals: 1,
  timesHeard: 1,
  costLines: 1,
  milestones: [{ dueOn: '2027-02-01', doneOn: null }],
};
const hints = (more: Partial<HintFacts>) => hintsOf({ ...complete, ...more }, yearFrom(TODAY));

describe('The hints of a measure', () => {
  it('are none where everything is said', () => {
    expect(hints({})).toEqual([]);
  });

  it('name all that is missing', () => {
    const nothing = {
      summary: null,
      responsibleAccount: null,
      districts: [],
      targetGroups: [],
      indicators: 0,
      recommendations: 0,
      goals: 0,
      timesHeard: 0,
      costLines: 0,
      milestones: [],
    };
    expect(hints(nothing)).toEqual([
      'summary',
      'responsible',
      'district',
      'target-group',
      'indicator',
      'recommendation',
      'goal',
      'participation',
      'milestone',
      'cost',
    ]);
  });

  it('ask for a milestone that is open in the coming year', () => {
    expect(hints({ milestones: [{ dueOn: '2026-11-21', doneOn: null }] })).toEqual(['milestone']);
    expect(hints({ milestones: [{ dueOn: '2026-11-22', doneOn: null }] })).toEqual([]);
    expect(hints({ milestones: [{ dueOn: '2027-11-22', doneOn: null }] })).toEqual([]);
    expect(hints({ milestones: [{ dueOn: '2027-11-23', doneOn: null }] })).toEqual(['milestone']);
    expect(hints({ milestones: [{ dueOn: '2027-02-01', doneOn: '2026-11-01' }] })).toEqual(['milestone']);
  });

  it('ask for no milestone once the measure has ended, and for nothing once it was cancelled', () => {
    expect(hints({ status: 'completed', milestones: [], summary: null })).toEqual(['summary']);
    expect(hints({ status: 'cancelled', milestones: [], summary: null })).toEqual([]);
  });
});
