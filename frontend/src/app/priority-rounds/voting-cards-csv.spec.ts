import { votingCardsCsv } from './voting-cards-csv';

describe('the file of the voting cards', () => {
  const HEAD = { round: 'Abstimmung', address: 'Adresse', closesAt: 'Abstimmen bis' };

  it('has a row for each card, readable by spreadsheets in German', () => {
    const csv = votingCardsCsv(
      ['https://a.example/abstimmung/x', 'https://a.example/abstimmung/y'],
      { title: 'Was "zuerst"?', closesAt: '' },
      HEAD,
    );
    expect(csv).toBe(
      '\uFEFFAbstimmung;Adresse;Abstimmen bis\r\n' +
        '"Was ""zuerst""?";https://a.example/abstimmung/x;\r\n' +
        '"Was ""zuerst""?";https://a.example/abstimmung/y;\r\n',
    );
  });

  it('brings no formula along', () => {
    expect(votingCardsCsv(['https://a.example'], { title: '=1+1', closesAt: '' }, HEAD)).toContain("'=1+1;");
  });
});
