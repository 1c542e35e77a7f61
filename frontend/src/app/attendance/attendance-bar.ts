import { Component, computed, inject, input } from '@angular/core';
import { Words } from '../format/words';
import { partsOf, type AttendanceFigures } from './attendance-parts';

/** The meetings that were held as a bar, with a segment for each way in which they went; told apart by their patterns as well. */
@Component({
  selector: 'gb-attendance-bar',
  host: { role: 'img', '[attr.aria-label]': 'label()' },
  template: `
    @for (it of parts(); track it.part) {
      <span [class]="it.part" [style.flex-grow]="it.count">
        @if (wide(it.count)) {
          <span class="count">{{ it.count }}</span>
        }
      </span>
    }
  `,
  styleUrl: './attendance-parts.scss',
  styles: `
    :host {
      display: flex;
      gap: 2px;
      inline-size: 100%;
      block-size: 1.5rem;
    }
    :host > span {
      display: grid;
      flex-basis: 0;
      min-inline-size: 4px;
      place-content: center;
    }
    .count {
      padding-inline: 0.3em;
      border-radius: var(--gb-radius);
      background: var(--gb-surface);
      color: var(--gb-ink);
      font-size: var(--gb-size-xs);
      line-height: 1.2;
    }
  `,
})
export class AttendanceBar {
  readonly figures = input.required<AttendanceFigures>();

  readonly #words = inject(Words);
  protected readonly parts = computed(() => partsOf(this.figures()));
  protected readonly label = computed(() =>
    this.parts()
      .map(({ part, count }) => `${this.#words.say(`attendance.part.${part}`)}: ${count}`)
      .join(', '),
  );

  /** Whether a segment has room for its number. */
  protected wide(count: number): boolean {
    return count / Math.max(1, this.figures().held) >= 0.09;
  }
}
