import { Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Split } from 'lucide';
import { Icon } from '../ui/icon';

/** Says that voters disagree, so that it should be talked about. */
@Component({
  selector: 'gb-disagreement-mark',
  imports: [Icon, TranslocoPipe],
  template: `<gb-icon [shape]="icon" /> {{ 'priorityResult.importance.disagreed' | transloco }}`,
  styles: `
    :host {
      display: inline-flex;
      gap: 0.35em;
      align-items: center;
      inline-size: fit-content;
      padding: 0.1em 0.5em;
      border-radius: var(--gb-radius);
      background: var(--gb-state-watch-wash);
      color: var(--gb-state-watch);
      font-weight: var(--gb-weight-strong);
      hyphens: none;
    }
  `,
})
export class DisagreementMark {
  protected readonly icon = Split;
}
