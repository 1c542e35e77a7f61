import { Component, computed, inject, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { UsersRound } from 'lucide';
import type { DeliveredValue } from '#contract/delivery.ts';
import type { EntryRow } from '#contract/value-entry.ts';
import { FigureFormat } from '../format/figure-format';
import { exactText } from '../format/number-text';
import { Icon } from '../ui/icon';
import type { EntryLine } from './entry-line';
import { EntrySheet } from './entry-sheet';
import { FIELDS } from './entry-state';
import { EntryWords } from './entry-words';

/** Rows that somebody else has changed meanwhile: both sides beside each other, and the question which one counts. */
@Component({
  selector: 'gb-conflict-list',
  imports: [Icon, TranslocoPipe],
  template: `
    @for (it of conflicts(); track it.line.delivery) {
      <div class="conflict" role="group" [attr.aria-label]="it.district">
        <p>
          <gb-icon [shape]="icon" /> <strong>{{ it.district }}</strong> {{ 'valueEntry.conflict.text' | transloco }}
        </p>
        <dl>
          <dt>{{ 'valueEntry.conflict.mine' | transloco }}</dt>
          <dd>{{ it.mine }}</dd>
          <dt>{{ 'valueEntry.conflict.theirs' | transloco }}</dt>
          <dd>{{ it.theirs }}</dd>
        </dl>
        <span class="ways">
          <button type="button" class="gb-button" (click)="decide(it.line, 'mine')">
            {{ 'valueEntry.conflict.keepMine' | transloco }}
          </button>
          <button type="button" class="gb-button" (click)="decide(it.line, 'theirs')">
            {{ 'valueEntry.conflict.takeTheirs' | transloco }}
          </button>
        </span>
      </div>
    }
  `,
  styleUrl: './entry-question.scss',
  styles: `
    .conflict {
      display: grid;
      gap: var(--gb-space-2);
      padding: var(--gb-space-3) var(--gb-space-4);
      border-inline-start: 3px solid var(--gb-state-off-track-mark);
      background: var(--gb-state-off-track-wash);
      font-size: var(--gb-size-s);
    }
    dl {
      display: grid;
      grid-template-columns: max-content 1fr;
      gap: var(--gb-space-1) var(--gb-space-4);
      margin: 0;
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class ConflictList {
  readonly #sheet = inject(EntrySheet);
  readonly #words = inject(EntryWords);
  readonly #format = inject(FigureFormat);
  protected readonly icon = UsersRound;

  /** A question was answered and is gone. */
  readonly decided = output<void>();

  protected readonly conflicts = computed(() =>
    this.#sheet.lines().flatMap((line) => {
      const { saving, typed, stored } = line.state();
      if (saving.kind !== 'conflict') return [];
      // A value that follows from its parts is not what anybody typed.
      const fields = FIELDS.filter(
        (field) => typed[field] !== saving.theirs.typed[field] && (field !== 'value' || this.#sheet.columns().includes('value')),
      );
      return [
        {
          line,
          district: this.#format.name(stored.district.name),
          mine: this.#text(typed, fields),
          theirs: this.#text(saving.theirs.typed, fields),
        },
      ];
    }),
  );

  protected decide(line: EntryLine, whose: 'mine' | 'theirs'): void {
    this.#sheet.decide(line, whose);
    this.decided.emit();
  }

  /** The parts in which both differ: `Wert: 1.234 · Kennzeichen: geschätzt`. */
  #text(typed: EntryRow['typed'], fields: readonly (keyof DeliveredValue)[]): string {
    const grid = this.#sheet.grid();
    if (grid === undefined) return '';
    return fields.map((field) => `${this.#words.column(field, grid)}: ${this.#part(typed[field], field)}`).join(' · ');
  }

  #part(part: DeliveredValue[keyof DeliveredValue], field: keyof DeliveredValue): string {
    if (part === null) return '–';
    if (typeof part === 'number') return exactText(part, this.#format.language());
    return field === 'flag' ? this.#format.flag(part as DeliveredValue['flag']) : part;
  }
}
