import fc from 'fast-check';
import { compared, type Comparable } from './comparison.ts';

const thing = (key: string, fields: Comparable['fields'] = {}): Comparable => ({ key, name: { de: key, en: key }, fields });

describe('Two quarters beside each other', () => {
  it('tell what came, what went, and what is not the same in what stayed', () => {
    const before = [thing('M-1', { status: 'running', percent: 20 }), thing('M-2'), thing('M-3', { status: 'proposed' })];
    const after = [thing('M-1', { status: 'running', percent: 40 }), thing('M-3', { status: 'proposed' }), thing('M-4')];
    const { came, went, changed, unchanged } = compared(before, after);
    expect([came.map(({ key }) => key), went.map(({ key }) => key), unchanged]).toEqual([['M-4'], ['M-2'], 1]);
    expect(changed).toEqual([{ key: 'M-1', name: { de: 'M-1', en: 'M-1' }, fields: [{ field: 'percent', before: 20, after: 40 }] }]);
  });

  it('take a field that only one of them knows for empty in the other', () => {
    const [change] = compared([thing('D01', { value: 3 })], [thing('D01', { value: 3, target: 5 })]).changed;
    expect(change?.fields).toEqual([{ field: 'target', before: null, after: 5 }]);
  });

  it('account for everything, and the other way round', () => {
    const some = fc.uniqueArray(fc.record({ key: fc.string({ maxLength: 2 }), value: fc.integer({ max: 3, min: 0 }) }), {
      selector: ({ key }) => key,
    });
    const things = (list: readonly { key: string; value: number }[]) => list.map(({ key, value }) => thing(key, { value }));
    fc.assert(
      fc.property(some, some, (first, second) => {
        const there = compared(things(first), things(second));
        const back = compared(things(second), things(first));
        return (
          there.came.length + there.changed.length + there.unchanged === second.length &&
          there.went.length + there.changed.length + there.unchanged === first.length &&
          back.came.length === there.went.length &&
          back.changed.length === there.changed.length
        );
      }),
    );
  });
});
