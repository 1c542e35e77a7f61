import { Component, signal } from '@angular/core';
import { expectNoViolations } from '../../../testing/axe';
import { anOverviewRow } from '../../../testing/builders';
import { readable, render } from '../../../testing/render';
import { FigureSpread } from './figure-spread';

describe('FigureSpread', () => {
  const { spread } = anOverviewRow();
  const show = async (change: Partial<typeof spread> = {}) => {
    const picked = signal('');
    @Component({
      imports: [FigureSpread],
      template: `<table>
        <tr>
          <td
            gb-figure-spread
            comparedName="Bezirke"
            [row]="row"
            [nameOf]="nameOf"
            [highlighted]="pointed()"
            (highlight)="pointed.set($event)"
            (pick)="picked.set($event)"
          ></td>
        </tr>
      </table>`,
    })
    class Row {
      readonly row = anOverviewRow({ spread: { ...spread, ...change } });
      readonly nameOf = (ref: string): string => (ref === 'stadtbezirk:01' ? 'Mitte' : ref);
      readonly pointed = signal<string | null>(null);
      readonly picked = picked;
    }
    return { ...(await render(Row)), picked };
  };

  it('says from where to where the districts reach', async () => {
    const { text, find, element } = await show();
    expect(text()).toBe('20,4 bis 56,1 %');
    expect(readable(find('svg').ariaLabel ?? '')).toBe('Bezirke: 3 von 3, von 20,4 bis 56,1 %, Median 48,2 %');
    expect(readable(find('[role=option]:last-of-type').ariaLabel ?? '')).toBe('Mitte: 56,1 %');
    await expectNoViolations(element);
  });

  it('says when some have no value', async () => {
    const { text } = await show({ expected: 12 });
    expect(text()).toBe('20,4 bis 56,1 % · 3 von 12');
  });

  it('is empty where there is nothing to compare', async () => {
    const { find } = await show({ items: spread.items.slice(0, 1) });
    expect(readable(find('td').textContent)).toBe('');
    expect(find('td').children.length).toBe(0);
  });

  it('hands on which district is chosen', async () => {
    const { find, picked, fixture } = await show();
    for (const key of ['Home', 'Enter']) {
      find('svg').dispatchEvent(new KeyboardEvent('keydown', { key }));
      await fixture.whenStable();
    }
    expect(picked()).toBe('stadtbezirk:09');
  });
});
