import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';

/** How many have voted of how many, as a bar from zero with the two numbers beside it. */
@Component({
  selector: 'gb-turnout-bar',
  imports: [TranslocoPipe],
  template: `
    <span class="bar" aria-hidden="true"><span [style.inline-size.%]="share()"></span></span>
    <span
      ><span class="gb-figure">{{ format.number(voters()) }}</span>
      {{ 'priorityRounds.of' | transloco: { invited: format.number(invited()) } }}</span
    >
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--gb-space-2);
      font-size: var(--gb-size-s);
    }
    .bar {
      flex: none;
      inline-size: 6rem;
      block-size: 0.6rem;
      border: 1px solid var(--gb-context);
      border-radius: var(--gb-radius);
      background: var(--gb-surface-raised);
      overflow: hidden;
    }
    .bar > span {
      display: block;
      block-size: 100%;
      background: var(--gb-accent);
      transition: inline-size var(--gb-motion);
    }
  `,
})
export class TurnoutBar {
  protected readonly format = inject(FigureFormat);

  readonly voters = input.required<number>();
  readonly invited = input.required<number>();

  protected readonly share = computed(() => (this.invited() === 0 ? 0 : Math.min(100, (100 * this.voters()) / this.invited())));
}
