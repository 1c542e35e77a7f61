import type { Permission } from '#contract/account.ts';
import { otherPages, pagesFor } from './pages';

const paths = (...held: Permission[]): string[] => pagesFor((permission) => held.includes(permission)).map(({ path }) => path);

describe('the navigation', () => {
  it('is empty for somebody who has not signed in', () => {
    expect(paths('public')).toEqual([]);
  });

  it('leads council members to what was released, and to nothing else', () => {
    expect(paths('public', 'own-account', 'released.read', 'review-packs.read')).toEqual(['/start', '/berichte']);
  });

  it('has no start page for those who see the working data', () => {
    expect(paths('released.read', 'working-data.read', 'organisations.read')).toEqual([
      '/ueberblick',
      '/indikatoren',
      '/gebiete',
      '/organisationen',
    ]);
  });

  it('has the own measures first for those who report, and beside all others for the coordination', () => {
    expect(paths('working-data.read', 'measures.read', 'measures.edit-own')[0]).toBe('/meine-massnahmen');
    expect(paths('measures.read', 'measures.edit-own', 'measures.edit')).toEqual(['/massnahmen', '/meine-massnahmen', '/aufgaben']);
  });

  it('has what is to be done second for those who report, and once for those who vote as well', () => {
    expect(paths('measures.edit-own', 'priority-rounds.vote')).toEqual(['/meine-massnahmen', '/aufgaben']);
    expect(paths('working-data.read', 'priority-rounds.vote')).toContain('/aufgaben');
  });

  it('leads to the administration with any of its rights', () => {
    expect(paths('audit.read')).toEqual(['/verwaltung']);
    expect(paths('reference-data.edit')).toEqual(['/verwaltung']);
  });

  it('leaves four pages to the bar of a phone', () => {
    const all = pagesFor((permission) => permission !== 'released.read');
    expect(otherPages(all).map(({ path }) => path)).toEqual([
      '/empfehlungen',
      '/meine-massnahmen',
      '/gremien',
      '/netzwerk',
      '/sitzungen',
      '/organisationen',
      '/quartal',
      '/aufgaben',
      '/verwaltung',
    ]);
  });
});
