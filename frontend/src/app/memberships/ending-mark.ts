import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CalendarClock } from 'lucide';
import type { Membership } from '#contract/membership.ts';
import { FigureFormat } from '../format/figure-format';
import { Icon } from '../ui/icon';

/** Says that a term ends within three months, with icon and word. */
@Component({
  selector: 'gb-ending-mark',
  imports: [Icon, TranslocoPipe],
  template: `
    @if (membership().endingSoon && membership().validTo; as day) {
      <gb-icon [shape]="clock" /> <span>{{ 'bodies.endsOn' | transloco: { date: format.date(day) } }}</span>
    }
  `,
  styleUrl: '../ui/chip.scss',
  styles: `
    :host {
      background: var(--gb-state-watch-wash);
      color: var(--gb-state-watch);
      white-space: normal;
    }
  `,
})
export class EndingMark {
  protected readonly format = inject(FigureFormat);
  protected readonly clock = CalendarClock;

  readonly membership = input.required<Membership>();
}
