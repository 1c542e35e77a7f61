import { Component, input, output } from '@angular/core';
import { ArrowDown, ArrowUp, Trash2, type IconNode } from 'lucide';
import { Icon } from './icon';

/** Brings a row of a list a place up or down, or takes it out. */
@Component({
  selector: 'gb-row-ways',
  imports: [Icon],
  template: `
    <button
      type="button"
      class="gb-button gb-button-quiet gb-icon-button up"
      [disabled]="first()"
      [attr.aria-label]="up()"
      (click)="moved.emit(-1)"
    >
      <gb-icon [shape]="icons.up" />
    </button>
    <button
      type="button"
      class="gb-button gb-button-quiet gb-icon-button down"
      [disabled]="last()"
      [attr.aria-label]="down()"
      (click)="moved.emit(1)"
    >
      <gb-icon [shape]="icons.down" />
    </button>
    <button type="button" class="gb-button gb-button-quiet gb-icon-button" [attr.aria-label]="out()" (click)="removed.emit()">
      <gb-icon [shape]="bin()" />
    </button>
  `,
  styles: `
    :host {
      display: flex;
    }
    .gb-button:disabled {
      border-color: transparent;
      background: transparent;
      opacity: 0.4;
    }
  `,
})
export class RowWays {
  protected readonly icons = { up: ArrowUp, down: ArrowDown };

  /** Whether there is no place above it, or none below. */
  readonly first = input.required<boolean>();
  readonly last = input.required<boolean>();
  /** What the buttons do, as sentences that name the row. */
  readonly up = input.required<string>();
  readonly down = input.required<string>();
  readonly out = input.required<string>();
  /** The sign for taking it out. */
  readonly bin = input<IconNode>(Trash2);
  /** A place up (-1) or down (1). */
  readonly moved = output<-1 | 1>();
  readonly removed = output<void>();
}

/**
 * The buttons to lead to after a row was moved, best first: the one that moved it, so that it can be pressed again, or the other one at an end
 * of the list. `row` is the selector of the row where it stands now.
 */
export function waysAfterMove(row: string, step: -1 | 1): readonly [string, string] {
  const [same, other] = step === -1 ? ['up', 'down'] : ['down', 'up'];
  return [`${row} gb-row-ways .${same}:enabled`, `${row} gb-row-ways .${other}:enabled`];
}
