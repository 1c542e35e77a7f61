import { signal } from '@angular/core';
import { expectNoViolations } from '../../../testing/axe';
import { render } from '../../../testing/render';
import { Connection } from './connection';
import { OfflineBar } from './offline-bar';

describe('OfflineBar', () => {
  const online = signal(true);

  it('appears while there is no connection', async () => {
    const { element, text, fixture } = await render(OfflineBar, {}, { providers: [{ provide: Connection, useValue: { online } }] });
    expect(text()).toBe('');
    online.set(false);
    await fixture.whenStable();
    expect(text()).toContain('Keine Verbindung.');
    await expectNoViolations(element);
  });
});

describe('Connection', () => {
  it('follows the browser', async () => {
    const { component } = await render(OfflineBar);
    const { connection } = component as unknown as { connection: Connection };
    expect(connection.online()).toBe(navigator.onLine);
  });
});
