import { Component, input, output, signal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Plus } from 'lucide';
import { focusNext } from '../ui/focus-next';
import { Icon } from '../ui/icon';
import { RowWays, waysAfterMove } from '../ui/row-ways';
import { TextField } from '../ui/text-field';
import type { PointDraft } from './recommendation-draft';

/** How a recommendation could be done, as rows that are added, taken out and brought into another order. */
@Component({
  selector: 'gb-point-fields',
  imports: [Icon, RowWays, TextField, TranslocoPipe],
  template: `
    <p class="gb-visually-hidden" role="status">
      @if (moved(); as now) {
        {{ 'recommendationForm.pointMoved' | transloco: now }}
      }
    </p>
    @for (row of rows(); track $index; let at = $index; let first = $first; let last = $last) {
      <div class="row" role="group" [attr.aria-label]="'recommendationForm.point' | transloco: { number: at + 1 }">
        <gb-text-field class="wide" [long]="true" [field]="row.text" [label]="'recommendationForm.point' | transloco: { number: at + 1 }" />
        <gb-row-ways
          [first]="first"
          [last]="last"
          [up]="'recommendationForm.pointUp' | transloco: { number: at + 1 }"
          [down]="'recommendationForm.pointDown' | transloco: { number: at + 1 }"
          [out]="'recommendationForm.removePoint' | transloco: { number: at + 1 }"
          (moved)="move(at, $event)"
          (removed)="removed.emit(at)"
        />
      </div>
    }
    <button type="button" class="gb-button" (click)="add()">
      <gb-icon [shape]="plus" /> {{ 'recommendationForm.addPoint' | transloco }}
    </button>
  `,
  styleUrl: '../ui/row-fields.scss',
  styles: `
    .row > gb-row-ways {
      flex: none;
      align-self: flex-end;
    }
  `,
})
export class PointFields {
  readonly #focus = focusNext();
  protected readonly plus = Plus;

  readonly rows = input.required<FieldTree<readonly PointDraft[]>>();
  readonly added = output<void>();
  /** The position of what is to be taken out. */
  readonly removed = output<number>();
  /** The position of what goes a place up (-1) or down (1). */
  readonly reordered = output<{ readonly at: number; readonly step: -1 | 1 }>();

  /** Read aloud after a move. */
  protected readonly moved = signal<{ readonly from: number; readonly to: number } | undefined>(undefined);

  protected add(): void {
    this.added.emit();
    this.#focus('.row:last-of-type textarea');
  }

  protected move(at: number, step: -1 | 1): void {
    this.reordered.emit({ at, step });
    this.moved.set({ from: at + 1, to: at + step + 1 });
    this.#focus(...waysAfterMove(`[role='group']:nth-of-type(${at + step + 1})`, step));
  }
}
