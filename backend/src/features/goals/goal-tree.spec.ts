import fc from 'fast-check';
import { inTreeOrder, parentIssues, type GoalPlace } from './goal-tree.ts';

const goal = (code: string, parentCode: string | null = null, position = 0): GoalPlace => ({ code, parentCode, position });

/** Vision Z-1 with the goal Z-2, that with the sub-goal Z-3; vision Z-4 without anything below. */
const TREE = [goal('Z-1'), goal('Z-2', 'Z-1'), goal('Z-3', 'Z-2'), goal('Z-4', null, 1)];

/** Six goals, each at the top or below an earlier one that is not a sub-goal. */
const aTree = fc.array(fc.nat(), { minLength: 6, maxLength: 6 }).map((choices) =>
  choices.reduce<(GoalPlace & { depth: number })[]>((goals, choice, index) => {
    const parents = [undefined, ...goals.filter(({ depth }) => depth < 3)];
    const parent = parents[choice % parents.length];
    return [...goals, { ...goal(`Z-${index}`, parent?.code ?? null, index), depth: (parent?.depth ?? 0) + 1 }];
  }, []),
);
const aCode = fc.nat({ max: 5 }).map((number) => `Z-${number}`);

/** How many steps lead from a goal to the top; without end in a circle. */
function stepsUp(code: string, goals: readonly GoalPlace[]): number {
  let steps = 0;
  let next: string | null = code;
  while (next !== null && steps <= goals.length) {
    const current: string = next;
    steps += 1;
    next = goals.find((each) => each.code === current)?.parentCode ?? null;
  }
  return next === null ? steps : Infinity;
}

describe('The tree of goals', () => {
  it('names what a goal is by how deep it stands', () => {
    expect(inTreeOrder(TREE).map(({ code, kind }) => `${code} ${kind}`)).toEqual(['Z-1 vision', 'Z-2 goal', 'Z-3 sub_goal', 'Z-4 vision']);
  });

  it('puts each goal behind its parent, in the order of the positions', () => {
    const goals = [goal('A', null, 1), goal('B', null, 0), goal('A-2', 'A', 1), goal('A-1', 'A', 0), goal('B-1', 'B', 5)];
    expect(inTreeOrder(goals).map(({ code }) => code)).toEqual(['B', 'B-1', 'A', 'A-1', 'A-2']);
  });

  it('orders equal positions by code', () => {
    expect(inTreeOrder([goal('B'), goal('A')]).map(({ code }) => code)).toEqual(['A', 'B']);
  });

  it('does not lose goals that stand in a circle without a word', () => {
    expect(() => inTreeOrder([goal('A', 'B'), goal('B', 'A')])).toThrowError(RangeError);
  });
});

describe('The parent of a goal', () => {
  const whyNot = (code: string, parent: string | null): string | undefined => parentIssues(code, parent, TREE)[0]?.message;

  it('may be none', () => {
    expect(whyNot('Z-3', null)).toBeUndefined();
  });

  it('may be a vision or a goal', () => {
    expect([whyNot('Z-9', 'Z-4'), whyNot('Z-9', 'Z-2'), whyNot('Z-3', 'Z-4')]).toEqual([undefined, undefined, undefined]);
  });

  it('is not below the goal itself: the circle is named', () => {
    expect(whyNot('Z-1', 'Z-3')).toBe('Each of these goals would stand below the next one: Z-1 → Z-3 → Z-2 → Z-1.');
  });

  it('is not the goal itself', () => {
    expect(whyNot('Z-4', 'Z-4')).toBe('Each of these goals would stand below the next one: Z-4 → Z-4.');
    expect(whyNot('Z-9', 'Z-9')).toBe('Each of these goals would stand below the next one: Z-9 → Z-9.');
  });

  it('is not a sub-goal', () => {
    expect(whyNot('Z-9', 'Z-3')).toMatch(/three levels/);
  });

  it('is not a goal for one that has something below itself', () => {
    // Z-1 has two levels below it, Z-4 would come above all three.
    expect(whyNot('Z-1', 'Z-4')).toMatch(/three levels/);
    expect(whyNot('Z-2', 'Z-4')).toBeUndefined();
  });

  it('is one that there is', () => {
    expect(whyNot('Z-9', 'Z-77')).toBe('There is no goal "Z-77".');
  });

  it('is refused exactly when a goal would stand below itself or on a fourth level', () => {
    fc.assert(
      fc.property(aTree, aCode, fc.option(aCode), (goals, code, parentCode) => {
        const after = goals.map((each) => (each.code === code ? { ...each, parentCode } : each));
        const deepest = Math.max(...after.map((each) => stepsUp(each.code, after)));
        expect(parentIssues(code, parentCode, goals).length > 0).toBe(deepest > 3);
        if (deepest <= 3) expect(inTreeOrder(after).length).toBe(goals.length);
      }),
    );
  });
});
