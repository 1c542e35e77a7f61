import { aGoalNode, aTree } from '../../../testing/goals';
import { contentOf, parentProblem } from './goal-draft';
import { branchesOf, isBare } from './goal-words';

describe('where a goal may stand', () => {
  it('is not below itself, nor below one that stands below it', () => {
    expect(parentProblem('Z-002', 'Z-002', aTree())).toBe('goalCircle');
    expect(parentProblem('Z-002', 'Z-003', aTree())).toBe('goalCircle');
  });

  it('is on three levels, with all below it', () => {
    // Below a sub-goal would be the fourth level; Z-002 below Z-004 would take its sub-goal to the fourth.
    expect(parentProblem(undefined, 'Z-003', aTree())).toBe('goalTooDeep');
    expect(parentProblem('Z-002', 'Z-004', aTree())).toBe('goalTooDeep');
    expect(parentProblem('Z-003', 'Z-004', aTree())).toBeUndefined();
  });

  it('is at the top, or below one that is there', () => {
    expect(parentProblem('Z-003', '', aTree())).toBeUndefined();
    expect(parentProblem('Z-003', 'Z-999', aTree())).toBe('goalMissing');
  });
});

describe('the tree of goals', () => {
  it('has each goal below its parent', () => {
    const [vision] = branchesOf(aTree());
    expect(vision?.below.map(({ goal }) => goal.code)).toEqual(['Z-002', 'Z-004']);
    expect(vision?.below[0]?.below.map(({ goal }) => goal.code)).toEqual(['Z-003']);
  });

  it('is bare where nothing is attached, not even further down', () => {
    const [vision] = branchesOf(aTree());
    expect([vision, ...(vision?.below ?? [])].map((branch) => branch && isBare(branch))).toEqual([false, false, true]);
    expect(branchesOf([aGoalNode()]).map(isBare)).toEqual([true]);
  });

  it('sends an empty explanation as none, and the top as no parent', () => {
    expect(contentOf({ title: ' Alle lernen ', description: ' ', parentCode: '' })).toEqual({
      title: 'Alle lernen',
      description: null,
      parentCode: null,
    });
  });
});
