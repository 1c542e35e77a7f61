import { Component, computed, input, output } from '@angular/core';
import { ChosenList } from './chosen-list';
import { ChoiceSearch, type Choice } from './choice-search';

/** Chooses several things that have a code and a name, by search. */
@Component({
  selector: 'gb-code-field',
  imports: [ChoiceSearch, ChosenList],
  template: `
    <gb-chosen-list
      [label]="label()"
      [addLabel]="addLabel()"
      [items]="items()"
      [problem]="problem()"
      [optional]="optional()"
      (removed)="remove($event)"
    >
      <ng-template let-close>
        <gb-choice-search
          [label]="addLabel()"
          [choices]="choices()"
          [without]="without()"
          (searched)="searched.emit($event)"
          (picked)="add($event); close()"
        />
      </ng-template>
    </gb-chosen-list>
  `,
})
export class CodeField {
  readonly label = input.required<string>();
  readonly addLabel = input.required<string>();
  /** Codes, in the order in which they were chosen. */
  readonly value = input.required<readonly string[]>();
  /** What is offered now. */
  readonly choices = input.required<readonly Choice[]>();
  /** Names of what was chosen before, which may not be offered now. */
  readonly known = input<readonly Choice[]>([]);
  /** A code that is not offered although it is not chosen. */
  readonly except = input<string>();
  readonly optional = input(true);
  readonly problem = input('');
  readonly searched = output<string>();
  readonly changed = output<readonly string[]>();

  protected readonly without = computed(() => [...this.value(), this.except() ?? '']);
  protected readonly items = computed(() => {
    const names = new Map([...this.choices(), ...this.known()].map(({ code, name }) => [code, name]));
    return this.value().map((code) => ({ code, name: names.get(code) ?? code }));
  });

  protected add(code: string): void {
    this.changed.emit([...this.value().filter((each) => each !== code), code]);
  }

  protected remove(code: string): void {
    this.changed.emit(this.value().filter((each) => each !== code));
  }
}
