import { classColours } from './class-colours';
import { classify } from './classify';

describe('colours of classes', () => {
  it('go from light to strong for amounts', () => {
    expect(classColours(classify([1, 2, 3, 4], { method: 'equal', count: 4 }), 'neither')).toEqual([
      'var(--gb-sequential-1)',
      'var(--gb-sequential-3)',
      'var(--gb-sequential-5)',
      'var(--gb-sequential-7)',
    ]);
  });

  it('take the middle for a single class', () => {
    expect(classColours(classify([3], { method: 'equal', count: 4 }), 'neither')).toEqual(['var(--gb-sequential-4)']);
  });

  it('get stronger away from a target, and blue-green is the good side', () => {
    const around = classify([0, 10, 20, 30, 40], { method: 'equal', count: 4, centre: 20 });
    const [strongest, weak, weakOther, strongestOther] = [
      'var(--gb-diverging-1)',
      'var(--gb-diverging-3)',
      'var(--gb-diverging-5)',
      'var(--gb-diverging-7)',
    ];
    expect(classColours(around, 'below-is-good')).toEqual([strongest, weak, weakOther, strongestOther]);
    expect(classColours(around, 'above-is-good')).toEqual([strongestOther, weakOther, weak, strongest]);
  });

  it('are all different on one side', () => {
    const around = classify([0, 10, 20, 30, 40, 50, 60], { method: 'quantile', count: 7, centre: 10 });
    expect(new Set(classColours(around, 'neither')).size).toBe(around.classes.length);
  });
});
