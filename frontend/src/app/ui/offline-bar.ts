import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { WifiOff } from 'lucide';
import { Connection } from './connection';
import { Icon } from './icon';

/** Says that there is no connection, and that what is on the page stays. */
@Component({
  selector: 'gb-offline-bar',
  imports: [Icon, TranslocoPipe],
  host: { role: 'status' },
  template: `
    @if (!connection.online()) {
      <p>
        <gb-icon [shape]="icon" />
        {{ 'ui.offline' | transloco }}
      </p>
    }
  `,
  styles: `
    p {
      display: flex;
      align-items: center;
      gap: var(--gb-space-2);
      max-width: none;
      margin: 0;
      padding: var(--gb-space-2) var(--gb-space-4);
      background: var(--gb-state-watch-wash);
      color: var(--gb-ink);
      font-size: var(--gb-size-s);
    }
  `,
})
export class OfflineBar {
  protected readonly connection = inject(Connection);
  protected readonly icon = WifiOff;
}
