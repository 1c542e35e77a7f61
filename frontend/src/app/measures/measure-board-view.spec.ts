import { expectNoViolations } from '../../../testing/axe';
import { openMeasures, pageOf } from '../../../testing/measure-page';
import { aMeasureSummary } from '../../../testing/measures';
import { readable } from '../../../testing/render';

const ADDRESS = '/massnahmen?ansicht=status';
const LATE = aMeasureSummary({ code: 'M-002', title: 'Wegweiser Wohnen', warnings: ['reported-late'] });
const IDEA = aMeasureSummary({ code: 'M-003', title: 'Jugenddialog', status: 'proposed', report: null });
const three = { measures: pageOf([aMeasureSummary(), LATE, IDEA]) };

describe('the board of measures', () => {
  it('has a headed list for each status in the order of the way', async () => {
    const { all } = await openMeasures(ADDRESS, three);
    expect(
      all('gb-measure-board-view h2')
        .map((head) => readable(head.innerText))
        .slice(0, 3),
    ).toEqual(['vorgeschlagen 1', 'beschlossen 0', 'läuft 2']);
  });

  it('puts on top what asks for attention', async () => {
    const { all } = await openMeasures(ADDRESS, three);
    expect(all('section:nth-child(3) li a').map((link) => readable(link.textContent))).toEqual([
      'Wegweiser Wohnen',
      'Sprachcafé im Stadtteilzentrum',
    ]);
  });

  it('leads to the table where a column is too long', async () => {
    const many = Array.from({ length: 45 }, (_, i) => aMeasureSummary({ code: `M-${i}` }));
    const { all } = await openMeasures(ADDRESS, { measures: pageOf(many) });
    expect(all('section > a').map((link) => [readable(link.textContent), link.getAttribute('href')])).toEqual([
      ['5 weitere in der Tabelle', '/massnahmen?ansicht=tabelle&status=running'],
    ]);
  });

  it('can be used by everybody', async () => {
    const { element } = await openMeasures(ADDRESS, three);
    await expectNoViolations(element);
  });
});
