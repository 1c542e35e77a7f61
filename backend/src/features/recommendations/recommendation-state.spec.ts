import type { ProgressItem } from './progress.ts';
import { stateOf } from './recommendation-state.ts';

const item = (status: ProgressItem['status'], percent = 0, counts = true) => ({ status, percent, counts });

describe('The state of a recommendation', () => {
  it('is unanswered while nobody has decided, even with running measures', () => {
    expect(stateOf('open', [item('running', 40)])).toBe('unanswered');
  });

  it('is not pursued once it was rejected', () => {
    expect(stateOf('rejected', [item('running', 40)])).toBe('not_pursued');
  });

  it('is not pursued when it was noted and nothing is done for it', () => {
    expect(stateOf('noted', [])).toBe('not_pursued');
  });

  it('is under way when it was only noted, but a measure runs', () => {
    expect(stateOf('noted', [item('running')])).toBe('under_way');
  });

  it('is without a measure when it was accepted and none counts', () => {
    expect(stateOf('accepted', [])).toBe('without_measure');
    expect(stateOf('in_part', [item('cancelled', 0, false)])).toBe('without_measure');
  });

  it('waits while none of its measures has begun', () => {
    expect(stateOf('accepted', [item('decided'), item('proposed'), item('paused')])).toBe('waiting');
  });

  it('is under way when one measure rests that had begun', () => {
    expect(stateOf('accepted', [item('decided'), item('paused', 30)])).toBe('under_way');
  });

  it('is under way when one of two measures is completed', () => {
    expect(stateOf('accepted', [item('decided'), item('completed', 100)])).toBe('under_way');
  });

  it('is done when all that count are completed or have a lasting effect', () => {
    expect(stateOf('accepted', [item('completed', 100), item('sustained', 100), item('cancelled', 0, false)])).toBe('done');
  });
});
