import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Plus, X } from 'lucide';
import { ChoiceSearch, type Choice } from '../ui/choice-search';
import { Icon } from '../ui/icon';
import { Popover } from '../ui/popover';
import { TextField } from '../ui/text-field';
import { UniqueId } from '../ui/unique-id';
import { LinkChoices, type LinkKind } from './link-choices';
import type { LinkDraft } from './link-draft';

/** Links to other things as rows: what to, found by search, why, and how much it counts where that is asked. */
@Component({
  selector: 'gb-link-field',
  imports: [ChoiceSearch, Icon, Popover, TextField, TranslocoPipe],
  template: `
    <h3 [id]="id">
      {{ label() }} <span class="optional">{{ 'ui.field.optional' | transloco }}</span>
    </h3>
    @if (hint(); as text) {
      <p class="gb-small gb-muted">{{ text }}</p>
    }
    @for (row of rows(); track $index; let at = $index) {
      <div class="row" role="group" [attr.aria-label]="nameOf(row.code().value())">
        <span class="name">
          {{ nameOf(row.code().value()) }} <span class="gb-small gb-muted">{{ row.code().value() }}</span>
        </span>
        <button
          type="button"
          class="gb-button gb-button-quiet gb-button-small"
          [attr.aria-label]="'ui.chosen.takeOut' | transloco: { name: nameOf(row.code().value()) }"
          (click)="removed.emit(at)"
        >
          <gb-icon [shape]="cross" />
        </button>
        <gb-text-field class="wide" autocomplete="off" [optional]="true" [field]="row.why" [label]="'shell.link.why' | transloco" />
        @if (weighted()) {
          <gb-text-field
            class="narrow"
            inputmode="decimal"
            autocomplete="off"
            [field]="row.weight"
            [label]="'shell.link.weight' | transloco"
          />
        }
      </div>
    } @empty {
      <p class="gb-muted none">{{ 'ui.chosen.none' | transloco }}</p>
    }
    <gb-popover buttonClass="gb-button" [label]="addLabel()">
      <span trigger class="add"><gb-icon [shape]="plus" /> {{ addLabel() }}</span>
      <ng-template let-close>
        <gb-choice-search
          [label]="addLabel()"
          [choices]="choices()"
          [without]="without()"
          (searched)="search.set($event)"
          (picked)="add($event); close()"
        />
      </ng-template>
    </gb-popover>
    @if (problem(); as text) {
      <span class="error" role="alert">{{ text }}</span>
    }
  `,
  styleUrls: ['../ui/row-fields.scss', './link-field.scss'],
})
export class LinkField {
  protected readonly id = inject(UniqueId).next('gb-links');
  protected readonly plus = Plus;
  protected readonly cross = X;

  readonly to = input.required<LinkKind>();
  readonly rows = input.required<FieldTree<readonly LinkDraft[]>>();
  readonly label = input.required<string>();
  readonly addLabel = input.required<string>();
  readonly hint = input('');
  /** Names of what is linked already. */
  readonly known = input<readonly Choice[]>([]);
  /** A code that is not offered. */
  readonly except = input<string>();
  /** Whether each link says how much it counts. */
  readonly weighted = input(false);
  /** What is wrong with the links, as a sentence. */
  readonly problem = input('');
  /** The code of what is to be linked. */
  readonly added = output<string>();
  /** The position of what is to be taken out. */
  readonly removed = output<number>();

  protected readonly search = signal('');
  protected readonly choices = inject(LinkChoices).of(
    () => this.to(),
    () => this.search(),
  );
  /** What was chosen here, which the next search may not find. */
  readonly #chosen = signal<readonly Choice[]>([]);
  readonly #names = computed(() => new Map([...this.choices(), ...this.#chosen(), ...this.known()].map(({ code, name }) => [code, name])));
  protected readonly without = computed(() => [
    ...this.rows()()
      .value()
      .map(({ code }) => code),
    this.except() ?? '',
  ]);

  protected nameOf(code: string): string {
    return this.#names().get(code) ?? code;
  }

  protected add(code: string): void {
    this.#chosen.update((chosen) => [...chosen, { code, name: this.nameOf(code) }]);
    this.search.set('');
    this.added.emit(code);
  }
}
