import { Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { EyeOff } from 'lucide';
import { Icon } from '../ui/icon';

/** Says why a result is not shown: too few have answered. */
@Component({
  selector: 'gb-withheld-mark',
  imports: [Icon, TranslocoPipe],
  template: `<gb-icon [shape]="icon" /> {{ 'priorityResult.withheld' | transloco }}`,
  styles: `
    :host {
      display: flex;
      gap: var(--gb-space-2);
      align-items: center;
      color: var(--gb-ink-muted);
    }
  `,
})
export class WithheldMark {
  protected readonly icon = EyeOff;
}
