import { Component } from '@angular/core';
import { provideRouter } from '@angular/router';
import { expectNoViolations } from '../../../testing/axe';
import { anOverviewRow } from '../../../testing/builders';
import { render } from '../../../testing/render';
import type { OverviewRow } from '#contract/indicator-overview.ts';
import { FigureName } from './figure-name';
import { FigureValue } from './figure-value';

describe('the parts of a row of figures', () => {
  const show = async (change: Partial<OverviewRow>) => {
    @Component({
      imports: [FigureName, FigureValue],
      template: `<table>
        <tr>
          <th gb-figure-name [row]="row" [params]="{ district: 'stadtbezirk:01' }"><span>Demografie</span></th>
          <td gb-figure-value [row]="row"><i origin>Woher?</i>Berlin: 41,1 %</td>
        </tr>
      </table>`,
    })
    class Row {
      readonly row = anOverviewRow(change);
    }
    const rendered = await render(Row, {}, { providers: [provideRouter([])] });
    return {
      ...rendered,
      name: rendered.find('th') as HTMLTableCellElement,
      value: () => rendered.find('td').innerText.replace(/\s+/g, ' ').trim(),
    };
  };

  it('are a head that leads to the indicator and the figure with unit and period', async () => {
    const { find, name, value, element } = await show({ value: 34.5, period: '2024-H2' });
    expect(find('th a').getAttribute('href')).toBe('/indikatoren/D03?district=stadtbezirk:01');
    expect(name.scope).toBe('row');
    expect(value()).toBe('34,5 % 2. Halbjahr 2024 Woher? Berlin: 41,1 %');
    await expectNoViolations(element);
  });

  it('say what has to be known about the figure', async () => {
    const { value, name } = await show({ flag: 'provisional', incomplete: true, demo: true });
    expect(value()).toContain('vorläufig');
    expect(value()).toContain('unvollständig');
    expect(name.innerText).toContain('Demo-Wert');
  });

  it('say how much of a newer figure is there', async () => {
    const { value } = await show({ partial: { period: '2026-Q3', parts: { known: 5, expected: 12, level: 'stadtbezirk' } } });
    expect(value()).toContain('3. Quartal 2026: erst 5 von 12 Teilgebieten');
  });

  it('say that a newer figure is incomplete where its parts cannot be counted', async () => {
    const { value } = await show({ partial: { period: '2026-Q3', parts: null }, value: null });
    expect(value()).toContain('3. Quartal 2026: noch unvollständig');
  });

  it('say why there is no figure, and nothing else', async () => {
    expect((await show({ value: null, flag: 'confidential' })).value()).toBe('geheim gehalten');
  });

  it('say that there is no figure', async () => {
    expect((await show({ value: null, period: null, flag: null })).value()).toBe('keine Angabe');
  });
});
