import { bulkChangeOf, EMPTY_DRAFT } from './bulk-draft';

describe('a change of several measures', () => {
  it('leaves alone what was not filled in', () => {
    expect(bulkChangeOf({ ...EMPTY_DRAFT, fieldOfAction: 'housing' })).toEqual({ fieldOfAction: 'housing' });
  });

  it('can take the end away', () => {
    expect(bulkChangeOf({ ...EMPTY_DRAFT, endsOn: '2027-12-31', openEnd: true })).toEqual({ endsOn: null });
  });

  it('is refused when nothing was filled in', () => {
    expect(bulkChangeOf(EMPTY_DRAFT)).toBe('nothing');
  });

  it('is refused when the end lies before the start', () => {
    expect(bulkChangeOf({ ...EMPTY_DRAFT, startsOn: '2027-01-01', endsOn: '2026-12-31' })).toBe('endBeforeStart');
    expect(bulkChangeOf({ ...EMPTY_DRAFT, startsOn: '2027-01-01', endsOn: '2027-01-01' })).toEqual({
      startsOn: '2027-01-01',
      endsOn: '2027-01-01',
    });
  });
});
