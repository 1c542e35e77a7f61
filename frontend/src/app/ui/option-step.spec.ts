import { isStep, optionStep } from './option-step';

describe('the step from option to option', () => {
  const options = ['a', 'b', 'c'];

  it('goes down and up', () => {
    expect([optionStep('ArrowDown', options, 'a'), optionStep('ArrowUp', options, 'c')]).toEqual(['b', 'b']);
  });

  it('begins at the first downwards and at the last upwards', () => {
    expect([optionStep('ArrowDown', options, undefined), optionStep('ArrowUp', options, undefined)]).toEqual(['a', 'c']);
  });

  it('stays at the ends', () => {
    expect([optionStep('ArrowDown', options, 'c'), optionStep('ArrowUp', options, 'a')]).toEqual(['c', 'a']);
  });

  it('leads nowhere in an empty list', () => {
    expect(optionStep('ArrowDown', [], undefined)).toBeUndefined();
  });

  it('is made with two keys', () => {
    expect(['ArrowDown', 'ArrowUp', 'Tab', 'Enter'].map(isStep)).toEqual([true, true, false, false]);
  });
});
