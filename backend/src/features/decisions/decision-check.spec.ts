import fc from 'fast-check';
import { decisionIssues, type DecisionContext } from './decision-check.ts';
import type { DecisionContent } from './decision.ts';

const CONTENT: DecisionContent = { kind: 'decision', wording: 'Zwei Sprachcafés.', responsible: null, dueOn: null, votes: null };
const CONTEXT: DecisionContext = {
  meeting: { id: '1', heldOn: '2026-09-17', state: 'held', approved: false, body: { code: 'G-001', name: 'Steuerungsgruppe' } },
  today: '2026-11-22',
  voters: 12,
  organisation: undefined,
};

describe('What is decided', () => {
  const codes = (after: Partial<DecisionContent>, before?: Partial<DecisionContent>, context: Partial<DecisionContext> = {}) =>
    [
      ...decisionIssues({ ...CONTENT, ...after }, before === undefined ? undefined : { ...CONTENT, ...before }, { ...CONTEXT, ...context }),
    ].map(({ path, code }) => `${path} ${code ?? ''}`);

  it('has no more votes than members who had one on that day', () => {
    const count = fc.nat({ max: 20 });
    fc.assert(
      fc.property(count, count, count, count, (inFavour, against, abstained, voters) => {
        const refused = codes({ votes: { inFavour, against, abstained } }, undefined, { voters }).length > 0;
        return refused === inFavour + against + abstained > voters;
      }),
    );
  });

  it('says with how many votes of how many members', () => {
    const [issue] = decisionIssues({ ...CONTENT, votes: { inFavour: 11, against: 1, abstained: 1 } }, undefined, CONTEXT);
    expect([issue?.path, issue?.code, issue?.params]).toEqual(['votes', 'more-votes-than-members', { votes: 13, members: 12 }]);
  });

  it('is due on the day of the meeting at the earliest', () => {
    expect(codes({ dueOn: '2026-09-16' })).toEqual(['dueOn due-before-meeting']);
    expect(codes({ dueOn: '2026-09-17' })).toEqual([]);
  });

  it('is seen to by an organisation that is there and open', () => {
    expect(codes({ responsible: 'nirgends' })).toEqual(['responsible organisation-unknown']);
    const closed = { organisation: { name: 'Theater', closedOn: '2026-11-21', stays: null } };
    expect(codes({ responsible: 'theater' }, undefined, closed)).toEqual(['responsible organisation-closed']);
    expect(
      codes({ responsible: 'theater' }, undefined, { organisation: { name: 'Theater', closedOn: '2026-11-22', stays: null } }),
    ).toEqual([]);
  });

  it('keeps what it had before, whatever has changed around it', () => {
    const before = { responsible: 'theater', dueOn: '2026-09-01', votes: { inFavour: 13, against: 0, abstained: 0 } };
    expect(
      codes({ ...before, wording: 'Drei.' }, before, { organisation: { name: 'Theater', closedOn: '2026-01-01', stays: null } }),
    ).toEqual([]);
  });
});
