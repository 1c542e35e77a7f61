import { Component } from '@angular/core';
import { expectNoViolations } from '../../../testing/axe';
import { render } from '../../../testing/render';
import { FigureFrame, FramePicture, FrameTable } from './figure-frame';

@Component({
  imports: [FigureFrame, FramePicture, FrameTable],
  template: `<gb-figure-frame
    heading="Der Anteil wächst in jedem Bezirk"
    subtitle="Anteil in Prozent"
    source="Quelle: Amt"
    date="Stand: Mai"
  >
    <button actions type="button">CSV</button>
    <ng-template gbPicture><p class="picture">Bild</p></ng-template>
    <ng-template gbTable
      ><table>
        <tr>
          <th scope="col">Zahl</th>
        </tr>
        <tr>
          <td>1</td>
        </tr>
      </table></ng-template
    >
  </gb-figure-frame>`,
})
class Page {}

describe('FigureFrame', () => {
  it('stands between finding and source', async () => {
    const { element, text } = await render(Page);
    expect(text()).toBe('Der Anteil wächst in jedem Bezirk Anteil in Prozent Diagramm Tabelle Bild Quelle: Amt Stand: Mai CSV');
    await expectNoViolations(element);
  });

  it('shows the table instead of the picture', async () => {
    const { element, find, click } = await render(Page);
    await click('gb-view-switch button:last-child');
    expect(find('gb-view-switch button:last-child').ariaPressed).toBe('true');
    expect(element.querySelector('.picture')).toBeNull();
    expect(find('table').textContent).toContain('Zahl');
    await expectNoViolations(element);
  });
});
