import { anOptionResult, aPriorityResult, aWithheldOption } from '../../../testing/priority-results';
import { projectorSteps } from './projector-steps';
import { stepOfKey } from './step-key';

describe('the screens on the wall', () => {
  const many = Array.from({ length: 30 }, (_, index) => anOptionResult({ recommendation: `E-${index}`, picks: 30 - index }));

  it('show a question each, importance first', () => {
    expect(projectorSteps(aPriorityResult()).map(({ kind }) => kind)).toEqual(['importance', 'pick', 'terms']);
    expect(projectorSteps(aPriorityResult({ importance: false, openQuestion: null })).map(({ kind }) => kind)).toEqual(['pick']);
  });

  it('show eight recommendations at a time, the first ones first', () => {
    const steps = projectorSteps(aPriorityResult({ options: many, openQuestion: null }));
    // Thirty are three screens of eight and one of six, for each of two questions.
    expect(steps.map((step) => (step.kind === 'terms' ? 0 : step.rows.length))).toEqual([8, 8, 8, 6, 8, 8, 8, 6]);
    expect(steps[3]).toEqual(jasmine.objectContaining({ from: 25, of: 30 }));
  });

  it('keep a screen for a question whose results are withheld', () => {
    const steps = projectorSteps(aPriorityResult({ options: [aWithheldOption({ picks: null })], openQuestion: null }));
    expect(steps.map((step) => [step.kind, step.kind === 'terms' ? 0 : step.rows.length])).toEqual([
      ['importance', 1],
      ['pick', 0],
    ]);
  });

  it('are changed by arrow keys and remotes, and end at both ends', () => {
    const press = (key: string, at: number, more: KeyboardEventInit = {}) =>
      stepOfKey(new KeyboardEvent('keydown', { key, ...more }), at, 4);
    expect(press('ArrowRight', 1)).toBe(2);
    expect(press('PageDown', 3)).toBe(3);
    expect(press('ArrowLeft', 0)).toBe(0);
    expect(press('PageUp', 2)).toBe(1);
    expect(press('End', 0)).toBe(3);
    expect(press('Home', 3)).toBe(0);
    expect(press('a', 1)).toBeUndefined();
    expect(press('ArrowLeft', 1, { altKey: true })).toBeUndefined();
  });
});
