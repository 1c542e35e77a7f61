import { Component, computed, inject, input } from '@angular/core';
import type { Seat } from '#contract/membership.ts';
import { elementWidth } from '../charts/element-width';
import { Words } from '../format/words';
import { seatArcLayout } from './seat-arc-layout';

/**
 * The seats of a body as it sits together: a full figure where somebody sits, an empty outline where nobody does, a sign above what needs to be
 * looked at. Each has the number of its card below, which says the same in words.
 */
@Component({
  selector: 'gb-seat-arc',
  template: `
    <svg
      role="img"
      [attr.viewBox]="'0 0 ' + layout().width + ' ' + layout().height"
      [attr.height]="layout().height"
      [attr.aria-label]="label()"
    >
      @for (it of drawn(); track it.seat.id) {
        <g [class.vacant]="it.seat.holder === null" [attr.transform]="'translate(' + it.x + ' ' + it.y + ')'">
          <path class="seat" [attr.d]="shape()" />
          <text text-anchor="middle" [attr.y]="layout().half * 0.45" [attr.font-size]="layout().half * 0.9">{{ it.number }}</text>
          @if (it.sign; as sign) {
            <g class="sign" [class]="sign" [attr.transform]="signAt()">
              @if (sign === 'ending') {
                <circle r="6.5" />
                <path d="M0 -3.5V0.5L2.6 2" />
              } @else {
                <path class="ground" d="M0 -7.5L8 6.5H-8z" />
                <path d="M0 -2.5V1.5M0 4v.1" />
              }
            </g>
          }
        </g>
      }
      <text class="count" text-anchor="middle" [attr.x]="layout().middle.x" [attr.y]="layout().middle.y - 16">{{ count() }}</text>
      <text class="held" text-anchor="middle" [attr.x]="layout().middle.x" [attr.y]="layout().middle.y">{{ held() }}</text>
    </svg>
  `,
  styles: `
    :host {
      display: block;
    }
    svg {
      display: block;
      inline-size: 100%;
      overflow: visible;
    }
    .seat {
      fill: var(--gb-accent);
      stroke: var(--gb-accent);
      stroke-width: 1.5;
    }
    text {
      fill: var(--gb-on-accent);
      font-weight: var(--gb-weight-strong);
    }
    .vacant .seat {
      fill: var(--gb-surface);
      stroke: var(--gb-state-watch-mark);
      stroke-dasharray: 4 3;
    }
    .vacant text {
      fill: var(--gb-state-watch);
    }
    .sign circle,
    .sign .ground {
      fill: var(--gb-surface-raised);
      stroke: var(--gb-state-watch);
      stroke-width: 1.5;
      stroke-linejoin: round;
    }
    .sign.misfit .ground {
      stroke: var(--gb-state-off-track);
    }
    .sign path:not(.ground) {
      fill: none;
      stroke: var(--gb-ink);
      stroke-width: 1.5;
      stroke-linecap: round;
    }
    .count {
      fill: var(--gb-ink);
      font-size: 22px;
    }
    .held {
      fill: var(--gb-ink-muted);
      font-size: 13px;
      font-weight: var(--gb-weight-regular);
    }
  `,
})
export class SeatArc {
  readonly seats = input.required<readonly Seat[]>();

  readonly #words = inject(Words);
  readonly #width = elementWidth(720);
  protected readonly layout = computed(() => seatArcLayout(this.seats().length, this.#width()));
  protected readonly drawn = computed(() =>
    this.layout().seats.flatMap((place, at) => {
      const seat = this.seats()[at];
      return seat === undefined ? [] : [{ ...place, seat, number: at + 1, sign: signOf(seat) }];
    }),
  );
  /** A bust: round at the top, straight at the foot. */
  protected readonly shape = computed(() => {
    const { half } = this.layout();
    return `M${-half} ${half}V0A${half} ${half} 0 0 1 ${half} 0V${half}z`;
  });
  /** At the upper right of a seat; smaller where seats are. */
  protected readonly signAt = computed(() => {
    const { half } = this.layout();
    return `translate(${half * 0.9} ${-half * 0.85}) scale(${Math.min(1, half / 15)})`;
  });
  readonly #held = computed(() => this.seats().filter(({ holder }) => holder !== null).length);
  protected readonly count = computed(() => this.#words.say('bodies.seats.ofAll', { held: this.#held(), seats: this.seats().length }));
  protected readonly held = computed(() => this.#words.count('bodies.seats.held', this.seats().length));
  protected readonly label = computed(() => {
    const seats = this.seats().length;
    return this.#words.say('bodies.seats.picture', { seats, held: this.#held(), vacant: seats - this.#held() });
  });
}

/** What needs to be looked at: somebody who is not of the sector first. */
const signOf = ({ fits, holder }: Seat): 'misfit' | 'ending' | undefined =>
  fits === false ? 'misfit' : holder?.endingSoon === true ? 'ending' : undefined;
