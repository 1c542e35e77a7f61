import { Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** What shapes, fillings and lines of the picture mean. */
@Component({
  selector: 'gb-network-legend',
  imports: [TranslocoPipe],
  template: `
    <ul class="gb-plain" [attr.aria-label]="'network.legend.label' | transloco">
      <li>
        <svg viewBox="0 0 16 16" aria-hidden="true"><rect class="body" x="2" y="2" width="12" height="12" /></svg>
        {{ 'network.legend.body' | transloco }}
      </li>
      <li>
        <svg viewBox="0 0 16 16" aria-hidden="true"><circle class="organisation" cx="8" cy="8" r="6" /></svg>
        {{ 'network.legend.organisation' | transloco }}
      </li>
      <li>
        <svg viewBox="0 0 16 16" aria-hidden="true"><path class="only" d="M8 1 15 8 8 15 1 8Z" /></svg>
        {{ 'network.legend.onlyLink' | transloco }}
      </li>
      <li>
        <svg viewBox="0 0 16 16" aria-hidden="true"><circle class="organisation hollow" cx="8" cy="8" r="6" /></svg>
        {{ 'network.legend.hollow' | transloco }}
      </li>
      <li>
        <svg viewBox="0 0 32 16" class="wide" aria-hidden="true"><path class="line" d="M1 8h30" /></svg>
        {{ 'network.legend.shared' | transloco }}
      </li>
      <li>
        <svg viewBox="0 0 32 16" class="wide" aria-hidden="true"><path class="line dashed" d="M1 8h30" /></svg>
        {{ 'network.legend.measures' | transloco }}
      </li>
      <li>{{ 'network.legend.size' | transloco }}</li>
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gb-space-1) var(--gb-space-4);
      margin-block: var(--gb-space-2);
      font-size: var(--gb-size-xs);
    }
    li {
      display: inline-flex;
      gap: var(--gb-space-2);
      align-items: center;
    }
    svg {
      flex: none;
      inline-size: 1rem;
      block-size: 1rem;
      fill: var(--own);
      stroke: var(--own);
      stroke-width: 2;
    }
    .wide {
      inline-size: 2rem;
    }
    .body {
      --own: var(--gb-accent);
    }
    .organisation {
      --own: var(--gb-category-7);
    }
    .only {
      --own: var(--gb-state-watch-mark);
    }
    .body,
    .organisation,
    .only {
      fill: var(--own);
      stroke: var(--own);
    }
    .organisation.hollow {
      fill: var(--gb-surface);
    }
    .line {
      stroke: var(--gb-context);
    }
    .dashed {
      stroke-dasharray: 4 3;
    }
  `,
})
export class NetworkLegend {}
