import { hindranceOf, mayComment, type Commentator } from './commentary.ts';
import { permissionsOf, type Role } from '../../access/permissions.ts';

describe('who may write commentaries on indicators, and when', () => {
  const as = (role: Role, ...districts: string[]): Commentator => ({ permissions: permissionsOf([role]), districts: new Set(districts) });

  it('are written by the coordination about every place, by officers about their districts, by nobody else', () => {
    expect(mayComment(as('coordinator'), 'land:11')).toBeTrue();
    expect(mayComment(as('officer', 'stadtbezirk:01'), 'stadtbezirk:01')).toBeTrue();
    expect(mayComment(as('officer', 'stadtbezirk:01'), 'stadtbezirk:02')).toBeFalse();
    expect(mayComment(as('officer'), 'land:11')).toBeFalse();
    expect(mayComment(as('steering', 'stadtbezirk:01'), 'stadtbezirk:01')).toBeFalse();
  });

  it('are taken until the quarter is adopted, from its first day on', () => {
    const on = (state: 'open' | 'in_review' | 'adopted' | 'published', today: string) => hindranceOf({ quarter: '2026-Q4', state }, today);
    expect([on('open', '2026-09-30'), on('open', '2026-10-01')]).toEqual(['quarter-to-come', null]);
    expect(on('in_review', '2027-01-20')).toBeNull();
    expect([on('adopted', '2027-01-20'), on('published', '2027-01-20')]).toEqual(['quarter-adopted', 'quarter-adopted']);
  });
});
