import { expectNoViolations } from '../../../testing/axe';
import { openMeasures, pageOf } from '../../../testing/measure-page';
import { aMeasureSummary } from '../../../testing/measures';
import { readable } from '../../../testing/render';

const ADDRESS = '/massnahmen?ansicht=zeitplan';
const OPEN = aMeasureSummary({ code: 'M-002', title: 'Wegweiser Wohnen', fieldOfAction: 'housing', endsOn: null, milestones: [] });
const two = { measures: pageOf([OPEN, aMeasureSummary()]) };

describe('the timeline of measures', () => {
  it('groups the bars by field of action in their order', async () => {
    const { all } = await openMeasures(ADDRESS, two);
    expect(all('gb-measure-timeline-view h3').map((head) => readable(head.textContent))).toEqual(['Sprache und Bildung', 'Wohnen']);
  });

  it('says of every bar in words what is drawn', async () => {
    const { all } = await openMeasures(ADDRESS, two);
    expect(all('section svg[role=img]').map((row) => row.getAttribute('aria-label'))).toEqual([
      '01.02.2024 bis 31.12.2027; Meilensteine erledigt: 1 von 2',
      'seit 01.02.2024, Ende offen',
    ]);
  });

  it('leaves the end open where there is none', async () => {
    const { all } = await openMeasures(ADDRESS, two);
    expect(all('section li').map((row) => row.querySelectorAll('.open-end').length)).toEqual([0, 1]);
  });

  it('has the same as a table', async () => {
    const { press, all } = await openMeasures(ADDRESS, two);
    await press('Tabelle', 'gb-view-switch');
    const rows = all('gb-figure-frame tbody tr').map((row) => readable(row.innerText));
    expect(rows[0]).toBe('Sprachcafé im Stadtteilzentrum läuft Sprache und Bildung 01.02.2024 31.12.2027 1 von 2 31.03.2027 –');
    expect(rows[1]).toContain('offen');
  });

  it('can be used by everybody', async () => {
    const { element } = await openMeasures(ADDRESS, two);
    await expectNoViolations(element);
  });
});
