import fc from 'fast-check';
import { circleWith, type Dependency } from './dependency-circle.ts';

const aCode = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
const someDependencies = fc.array(fc.record({ code: aCode, dependsOn: aCode }), { maxLength: 12 });

/** Whether one measure waits for the other, however long the way: by repeating until nothing new is found. */
function waitsFor(code: string, other: string, all: readonly Dependency[]): boolean {
  const reached = new Set<string>();
  let before = -1;
  while (reached.size > before) {
    before = reached.size;
    for (const each of all) if (each.code === code || reached.has(each.code)) reached.add(each.dependsOn);
  }
  return reached.has(other);
}

describe('A circle of dependencies', () => {
  it('is named from the measure back to it', () => {
    const all = [
      { code: 'M-2', dependsOn: 'M-3' },
      { code: 'M-3', dependsOn: 'M-1' },
    ];
    expect(circleWith('M-1', ['M-2'], all)).toEqual(['M-1', 'M-2', 'M-3', 'M-1']);
  });

  it('is not there where two ways lead to the same measure', () => {
    const all = [
      { code: 'M-2', dependsOn: 'M-4' },
      { code: 'M-3', dependsOn: 'M-4' },
    ];
    expect(circleWith('M-1', ['M-2', 'M-3'], all)).toBeUndefined();
  });

  it('is a measure that waits for itself', () => {
    expect(circleWith('M-1', ['M-1'], [])).toEqual(['M-1', 'M-1']);
  });

  it('is not held together by what the measure depended on until now', () => {
    const all = [
      { code: 'M-1', dependsOn: 'M-2' },
      { code: 'M-2', dependsOn: 'M-3' },
    ];
    expect(circleWith('M-1', ['M-3'], all)).toBeUndefined();
  });

  it('is found exactly when the measure would wait for itself, and consists of dependencies that there are', () => {
    fc.assert(
      fc.property(aCode, fc.uniqueArray(aCode), someDependencies, (code, dependsOn, others) => {
        const after = [...others.filter((each) => each.code !== code), ...dependsOn.map((other) => ({ code, dependsOn: other }))];
        const circle = circleWith(code, dependsOn, others);
        expect(circle !== undefined).toBe(waitsFor(code, code, after));
        for (const [index, each] of (circle ?? []).entries()) {
          const next = circle?.[index + 1];
          if (next !== undefined) expect(after.some((edge) => edge.code === each && edge.dependsOn === next)).toBeTrue();
        }
      }),
    );
  });
});
