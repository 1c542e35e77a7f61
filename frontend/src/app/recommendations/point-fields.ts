import { afterNextRender, Component, ElementRef, inject, Injector, input, output, signal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide';
import { Icon } from '../ui/icon';
import { TextField } from '../ui/text-field';
import type { PointDraft } from './recommendation-draft';

/** How a recommendation could be done, as rows that are added, taken out and brought into another order. */
@Component({
  selector: 'gb-point-fields',
  imports: [Icon, TextField, TranslocoPipe],
  template: `
    <p class="gb-visually-hidden" role="status">
      @if (moved(); as now) {
        {{ 'recommendationForm.pointMoved' | transloco: now }}
      }
    </p>
    @for (row of rows(); track $index; let at = $index; let first = $first; let last = $last) {
      <div class="row" role="group" [attr.aria-label]="'recommendationForm.point' | transloco: { number: at + 1 }">
        <gb-text-field class="wide" [long]="true" [field]="row.text" [label]="'recommendationForm.point' | transloco: { number: at + 1 }" />
        <span class="ways">
          <button
            type="button"
            class="gb-button gb-button-quiet gb-icon-button"
            [disabled]="first"
            [attr.aria-label]="'recommendationForm.pointUp' | transloco: { number: at + 1 }"
            (click)="move(at, -1)"
          >
            <gb-icon [shape]="icons.up" />
          </button>
          <button
            type="button"
            class="gb-button gb-button-quiet gb-icon-button"
            [disabled]="last"
            [attr.aria-label]="'recommendationForm.pointDown' | transloco: { number: at + 1 }"
            (click)="move(at, 1)"
          >
            <gb-icon [shape]="icons.down" />
          </button>
          <button
            type="button"
            class="gb-button gb-button-quiet gb-icon-button"
            [attr.aria-label]="'recommendationForm.removePoint' | transloco: { number: at + 1 }"
            (click)="removed.emit(at)"
          >
            <gb-icon [shape]="icons.bin" />
          </button>
        </span>
      </div>
    }
    <button type="button" class="gb-button" (click)="add()">
      <gb-icon [shape]="icons.plus" /> {{ 'recommendationForm.addPoint' | transloco }}
    </button>
  `,
  styleUrl: '../ui/row-fields.scss',
  styles: `
    .ways {
      display: flex;
      flex: none !important;
      align-self: flex-end;
    }
    .ways .gb-button:disabled {
      border-color: transparent;
      background: transparent;
      opacity: 0.4;
    }
  `,
})
export class PointFields {
  readonly #injector = inject(Injector);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly icons = { up: ArrowUp, down: ArrowDown, bin: Trash2, plus: Plus };

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
    // The button that moved the row keeps the focus, or the other one at an end of the list.
    const [wanted, other] = step === -1 ? [1, 2] : [2, 1];
    const button = (which: number) => `[role='group']:nth-of-type(${at + step + 1}) .ways button:nth-of-type(${which}):enabled`;
    afterNextRender(
      () => (this.#element.querySelector<HTMLElement>(button(wanted)) ?? this.#element.querySelector<HTMLElement>(button(other)))?.focus(),
      {
        injector: this.#injector,
      },
    );
  }

  #focus(selector: string): void {
    afterNextRender(() => this.#element.querySelector<HTMLElement>(selector)?.focus(), { injector: this.#injector });
  }
}
