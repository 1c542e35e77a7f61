import { authoredBy } from './authorship.ts';

describe('Authorship in a snapshot', () => {
  it('is that of the office, at any depth', () => {
    const measure = { title: 'Sprachcafé', report: { reportedBy: 'Kim', percent: 40 }, followUps: [{ answeredBy: 'Kim' }] };
    expect(authoredBy('Volkshochschule', measure)).toEqual({
      title: 'Sprachcafé',
      report: { reportedBy: 'Volkshochschule', percent: 40 },
      followUps: [{ answeredBy: 'Volkshochschule' }],
    });
  });

  it('is claimed by nobody where nobody was named', () => {
    expect(authoredBy('Verwaltung', { correctedBy: null })).toEqual({ correctedBy: null });
  });

  it('leaves moments as they are', () => {
    const at = new Date('2026-10-20T12:05:00Z');
    expect(authoredBy('Verwaltung', { recordedBy: 'Kim', at })).toEqual({ recordedBy: 'Verwaltung', at });
  });
});
