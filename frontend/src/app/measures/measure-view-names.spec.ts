import { viewOf, viewParams, viewQuery } from './measure-view-names';

describe('the views of measures', () => {
  it('begin with the overview', () => {
    expect(viewOf(undefined)).toBe('ueberblick');
    expect(viewOf('landkarte')).toBe('ueberblick');
    expect(viewOf('zeitplan')).toBe('zeitplan');
  });

  it('are kept without place, quarter and language', () => {
    expect(viewQuery('/massnahmen?quarter=2026-Q2&status=running,paused&ansicht=tabelle&lang=en&district=stadtbezirk:01#x')).toBe(
      'ansicht=tabelle&status=running%2Cpaused',
    );
    expect(viewQuery('/massnahmen')).toBe('');
  });

  it('are opened at the place and quarter of the page', () => {
    expect(viewParams('ansicht=tabelle&status=running%2Cpaused&quarter=2020-Q1')).toEqual({ ansicht: 'tabelle', status: 'running,paused' });
  });
});
