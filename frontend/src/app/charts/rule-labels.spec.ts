import fc from 'fast-check';
import { placeRuleLabels, type LabelledRule } from './rule-labels';
import { textWidth } from './text-width';

const SIZE = 13;
const rule = (at: number, text: string, short = 'E'): LabelledRule => ({ at, text, short });
const spansOf = (rules: readonly LabelledRule[], width: number) =>
  placeRuleLabels(rules, width, SIZE).map(({ row, align, text }, i) => {
    const [at, length] = [rules[i]?.at ?? 0, textWidth(text, SIZE)];
    return { row, at, text, from: align === 'left' ? at : at - length, to: align === 'left' ? at + length : at };
  });

describe('labels of vertical rules', () => {
  it('stand beside each other in the lowest row where there is room', () => {
    expect(placeRuleLabels([rule(100, 'Gesetz'), rule(300, 'Reform')], 600, SIZE).map(({ row }) => row)).toEqual([0, 0]);
  });

  it('climb a row where the next one begins too soon', () => {
    // „Ankunft aus der Ukraine“ has 23 letters and is about 168 wide: from 100 it reaches over the rule at 200.
    expect(placeRuleLabels([rule(100, 'Ankunft aus der Ukraine'), rule(200, 'Reform')], 600, SIZE).map(({ row }) => row)).toEqual([1, 0]);
  });

  it('are shortened to the room up to the edge, and end at their rule where there is none', () => {
    expect(placeRuleLabels([rule(500, 'Ankunft aus der Ukraine')], 600, SIZE)).toEqual([{ row: 0, align: 'left', text: 'Ankunft aus…' }]);
    expect(placeRuleLabels([rule(595, 'Ankunft', 'E 1')], 600, SIZE)).toEqual([{ row: 0, align: 'right', text: 'E 1' }]);
  });

  it('are not crossed by the rule of a label that stands higher', () => {
    // Letters are about eight wide: the one at 1 has no room before 16 and climbs, so that its rule stands where the one at 0 would begin.
    const rows = placeRuleLabels([rule(0, 'x'), rule(1, 'x'), rule(16, 'x')], 600, SIZE).map(({ row }) => row);
    expect(rows).toEqual([2, 1, 0]);
  });

  it('never cover each other, nor does a rule cross the label of another', () => {
    // What people wrote: without white space around it, and never empty.
    const text = fc.string({ minLength: 1, maxLength: 60 }).map((written) => written.trim() || 'x');
    const rules = fc.array(fc.record({ at: fc.integer({ min: 0, max: 600 }), text, short: fc.constant('Ereignis 1') }), { maxLength: 12 });
    fc.assert(
      fc.property(rules, (some) => {
        const spans = spansOf(some, 600).filter(({ text }) => text !== '');
        return spans.every((one, i) =>
          spans.every(
            (other, j) =>
              i === j ||
              (one.row === other.row
                ? one.to <= other.from || other.to <= one.from
                : one.row < other.row || one.at < other.from || one.at > other.to),
          ),
        );
      }),
    );
  });
});
