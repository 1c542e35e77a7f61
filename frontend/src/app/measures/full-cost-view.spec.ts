import { expectNoViolations } from '../../../testing/axe';
import { openMeasures } from '../../../testing/measure-page';
import { aFullCost } from '../../../testing/measures';
import { readable } from '../../../testing/render';

const ADDRESS = '/massnahmen?ansicht=gesamtrechnung';

describe('the full cost of measures', () => {
  it('says what a year costs, with the rate for volunteers', async () => {
    const { text } = await openMeasures(ADDRESS);
    expect(text()).toContain('Für 2026 sind 100.000 € geplant, davon 85.000 € Geld');
    expect(text()).toContain('mit 15 € bewertet');
    // 9,000 € of goods and rooms, 6,000 € of voluntary work.
    for (const amount of ['72.500 €', '9.000 €', '6.000 €']) expect(text()).toContain(amount);
  });

  it('sets mandatory and voluntary tasks side by side', async () => {
    const { all } = await openMeasures(ADDRESS);
    const [mandatory, voluntary] = all('.sides > div').map((side) => readable(side.innerText));
    expect(mandatory).toContain('60.000 € 60 % der geplanten Summe');
    expect(mandatory).toContain('Erstberatung');
    expect(voluntary).toContain('40.000 € 40 % der geplanten Summe');
    expect(voluntary).toContain('Sprachcafé im Stadtteilzentrum');
    expect(voluntary).toContain('25 %');
  });

  it('names what ends when its funding ends', async () => {
    const { all } = await openMeasures(ADDRESS);
    expect(all('.ending li').map((item) => readable(item.innerText))).toEqual([
      '31.12.2026 Sprachcafé im Stadtteilzentrum Modellvorhaben (Demo) 10.000 €',
    ]);
  });

  it('divides the whole by source, field and district', async () => {
    const { all } = await openMeasures(ADDRESS);
    const rows = all('gb-cost-bars tbody tr').map((row) => readable(row.innerText));
    expect(rows).toContain('Sprache und Bildung 70.000 € – 70,0 %');
    expect(rows.some((row) => row.startsWith('ohne Gebiet'))).toBe(true);
  });

  it('keeps year and field in the address', async () => {
    const { choose, address, asked } = await openMeasures(ADDRESS);
    await choose('Jahr', '2027');
    await choose('Handlungsfeld', 'housing');
    expect(address()).toBe('/massnahmen?ansicht=gesamtrechnung&year=2027&field=housing');
    expect(asked.at(-1)).toBe('/api/v1/full-cost?year=2027&field=housing');
  });

  it('teaches the first step where no cost is known', async () => {
    const { text } = await openMeasures(ADDRESS, { 'full-cost': aFullCost({ measures: [] }) });
    expect(text()).toContain('Für 2026 sind noch keine Kosten erfasst.');
  });

  it('says what to do when it cannot be loaded', async () => {
    const { text } = await openMeasures(ADDRESS, { 'full-cost': 'failing' });
    expect(text()).toContain('Diese Seite konnte nicht vollständig geladen werden.');
  });

  it('can be used by everybody', async () => {
    const { element } = await openMeasures(ADDRESS);
    await expectNoViolations(element);
  });
});
