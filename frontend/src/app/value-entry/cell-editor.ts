import { afterNextRender, Component, ElementRef, inject, input, output } from '@angular/core';
import { FLAGS, LONGEST_COMMENT } from './entry-state';
import { FigureFormat } from '../format/figure-format';
import type { EntryColumn } from './entry-column';

/** How a cell was opened: by typing over what stood there, then arrows lead on; or to change it, then arrows move within the text. */
export interface Editing {
  readonly text: string;
  readonly over: boolean;
}
/** The text that was typed, and the key that ended it; null where the cell was left otherwise. */
export interface Edited {
  readonly text: string;
  readonly press: KeyboardEvent | null;
}

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** What is typed into while a cell is open. */
@Component({
  selector: 'gb-cell-editor',
  template: `
    @switch (column()) {
      @case ('flag') {
        <select
          #box
          class="box"
          [attr.aria-label]="label()"
          [value]="editing().text"
          (keydown)="press($event, box.value)"
          (change)="typed.emit(box.value)"
          (blur)="leave(box.value)"
        >
          @for (flag of flags; track flag) {
            <option
              [value]="format.flag(flag).toLocaleLowerCase('de')"
              [selected]="format.flag(flag).toLocaleLowerCase('de') === editing().text"
            >
              {{ format.flag(flag) }}
            </option>
          }
        </select>
      }
      @case ('comment') {
        <textarea
          #box
          class="box"
          rows="3"
          [attr.aria-label]="label()"
          [attr.aria-describedby]="describedBy()"
          [attr.maxlength]="longest"
          [value]="editing().text"
          (keydown)="press($event, box.value)"
          (blur)="leave(box.value)"
        ></textarea>
      }
      @default {
        <input
          #box
          class="box"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          spellcheck="false"
          [attr.aria-label]="label()"
          [attr.aria-describedby]="describedBy()"
          [attr.aria-invalid]="wrong()"
          [value]="editing().text"
          (input)="typed.emit(box.value)"
          (keydown)="press($event, box.value)"
          (blur)="leave(box.value)"
        />
      }
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .box {
      display: block;
      box-sizing: border-box;
      inline-size: 100%;
      min-block-size: 2.25rem;
      padding: 0 var(--gb-space-2);
      border: 0;
      outline: 2px solid var(--gb-focus);
      outline-offset: -2px;
      background: var(--gb-surface-raised);
      color: var(--gb-ink);
      font: inherit;
      text-align: inherit;
    }
    textarea.box {
      min-inline-size: 16rem;
      padding-block: var(--gb-space-1);
    }
  `,
})
export class CellEditor {
  protected readonly format = inject(FigureFormat);
  protected readonly flags = FLAGS;
  protected readonly longest = LONGEST_COMMENT;
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  #done = false;

  readonly column = input.required<EntryColumn>();
  readonly editing = input.required<Editing>();
  readonly label = input.required<string>();
  readonly describedBy = input<string | null>(null);
  readonly wrong = input(false);
  /** What stands there after each key. */
  readonly typed = output<string>();
  readonly finished = output<Edited>();
  readonly cancelled = output<void>();

  constructor() {
    afterNextRender(() => {
      const box = this.#host.querySelector<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('.box');
      box?.focus();
      if (box === null || box instanceof HTMLSelectElement) return;
      // Who types over goes on behind the first character, who changes finds everything selected no more than in a spreadsheet.
      box.setSelectionRange(box.value.length, box.value.length);
    });
  }

  protected press(event: KeyboardEvent, text: string): void {
    // What is pressed here is not for the grid.
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#done = true;
      this.cancelled.emit();
      return;
    }
    const breaksLine = event.key === 'Enter' && event.altKey && this.column() === 'comment';
    const leads =
      event.key === 'Enter' || event.key === 'Tab' || (ARROWS.includes(event.key) && this.editing().over && this.column() !== 'flag');
    if (breaksLine) {
      event.preventDefault();
      const box = event.target as HTMLTextAreaElement;
      box.setRangeText('\n', box.selectionStart, box.selectionEnd, 'end');
      return;
    }
    if (!leads) return;
    this.#done = true;
    this.finished.emit({ text, press: event });
  }

  protected leave(text: string): void {
    if (this.#done) return;
    this.#done = true;
    this.finished.emit({ text, press: null });
  }
}
