import { Component } from '@angular/core';
import { OpenForms } from '../shell/open-forms';
import { expectNoViolations } from '../../../testing/axe';
import { pageOf } from '../../../testing/measure-page';
import { aMeetingRow, anItem } from '../../../testing/meetings';
import { openPage } from '../../../testing/open-page';
import { BodyMeetings } from './body-meetings';

@Component({ imports: [BodyMeetings], providers: [OpenForms], template: `<gb-body-meetings body="G-002" [mayEdit]="true" />` })
class Host {}

describe('the meetings on the page of a body', () => {
  const open = () =>
    openPage({
      routes: [{ path: 'gremien', component: Host }],
      address: '/gremien',
      permissions: ['public', 'own-account', 'network.read', 'network.edit'],
      answer: (path) => {
        if (path.endsWith('/agenda-items')) return { items: [anItem({ id: '90', meeting: null, title: 'Ehrenamt' })] };
        if (path.startsWith('/meetings'))
          return path.includes('soonest')
            ? pageOf([aMeetingRow()])
            : pageOf([aMeetingRow({ id: '5', heldOn: '2025-12-03', state: 'held' })]);
        return undefined;
      },
    });

  it('are the next and the last ones, with what waits in the backlog', async () => {
    const { text, element } = await open();
    expect(text()).toContain('Kommende Sitzungen So, 3. Dezember 2090');
    expect(text()).toContain('Frühere Sitzungen Mi, 3. Dezember 2025');
    expect(text()).toContain('Themenspeicher');
    await expectNoViolations(element);
  });

  it('take items of the backlog onto their agenda', async () => {
    const page = await open();
    await page.press('Auf eine Tagesordnung: Ehrenamt');
    await page.settle();
    const [request] = await page.press('Sonntag, 3. Dezember 2090');
    expect([request?.request.url, request?.request.body]).toEqual(['/api/v1/agenda-items/90', { meeting: '7', version: 2 }]);
  });

  it('have a backlog to which is added, and a removal that can be taken back', async () => {
    const page = await open();
    const [removal] = await page.press('Thema löschen: Ehrenamt');
    expect(removal?.request.method).toBe('DELETE');
    removal?.flush({ items: [] });
    await page.settle();
    const [back] = await page.press('Rückgängig machen');
    expect([back?.request.url, (back?.request.body as { title: string }).title]).toEqual(['/api/v1/bodies/G-002/agenda-items', 'Ehrenamt']);
  });
});
