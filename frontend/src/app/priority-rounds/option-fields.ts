import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Plus, X } from 'lucide';
import { movedBy } from '../format/moved-by';
import { LinkChoices } from '../shell/link-choices';
import { ChoiceSearch, type Choice } from '../ui/choice-search';
import { focusNext } from '../ui/focus-next';
import { Icon } from '../ui/icon';
import { Popover } from '../ui/popover';
import { RowWays, waysAfterMove } from '../ui/row-ways';
import { UniqueId } from '../ui/unique-id';
import { MOST_OPTIONS } from './priority-round-draft';

/** The recommendations that are voted on: found by search, and brought into the order in which they are asked. */
@Component({
  selector: 'gb-option-fields',
  imports: [ChoiceSearch, Icon, Popover, RowWays, TranslocoPipe],
  templateUrl: './option-fields.html',
  styleUrl: './option-fields.scss',
})
export class OptionFields {
  readonly #focus = focusNext();
  protected readonly id = inject(UniqueId).next('gb-options');
  protected readonly icons = { out: X, plus: Plus };

  /** Codes, in their order. */
  readonly value = input.required<readonly string[]>();
  /** Names of those that were chosen before. */
  readonly known = input<readonly Choice[]>([]);
  /** What is wrong with them, as a sentence. */
  readonly problem = input('');
  readonly changed = output<readonly string[]>();

  protected readonly search = signal('');
  protected readonly choices = inject(LinkChoices).of(
    () => 'recommendation',
    () => this.search(),
  );
  /** What was chosen here, which the next search may not find. */
  readonly #chosen = signal<readonly Choice[]>([]);
  readonly #names = computed(() => new Map([...this.choices(), ...this.#chosen(), ...this.known()].map(({ code, name }) => [code, name])));
  protected readonly rows = computed(() => this.value().map((code) => ({ code, name: this.#names().get(code) ?? code })));
  protected readonly isFull = computed(() => this.value().length >= MOST_OPTIONS);
  /** Read aloud after a move. */
  protected readonly moved = signal<{ readonly name: string; readonly to: number } | undefined>(undefined);

  protected add(code: string): void {
    this.#chosen.update((chosen) => [...chosen, { code, name: this.#names().get(code) ?? code }]);
    this.search.set('');
    this.changed.emit([...this.value(), code]);
  }

  protected remove(at: number): void {
    this.changed.emit(this.value().toSpliced(at, 1));
    this.#focus('gb-popover button');
  }

  protected move(at: number, step: -1 | 1): void {
    this.moved.set({ name: this.rows()[at]?.name ?? '', to: at + step + 1 });
    this.changed.emit(movedBy(this.value(), at, step));
    this.#focus(...waysAfterMove(`li:nth-of-type(${at + step + 1})`, step));
  }
}
