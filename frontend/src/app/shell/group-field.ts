import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ReferenceNames } from './reference-names';

/** Boxes to tick for the target groups. */
@Component({
  selector: 'gb-group-field',
  imports: [TranslocoPipe],
  template: `
    <fieldset>
      <legend>
        {{ label() }} <span class="gb-muted">{{ 'ui.field.optional' | transloco }}</span>
      </legend>
      <div class="boxes">
        @for (it of groups(); track it.code) {
          <label class="gb-check">
            <input #box type="checkbox" [checked]="value().includes(it.code)" (change)="change(it.code, box.checked)" />
            {{ it.name }}
          </label>
        }
      </div>
      @if (problem(); as text) {
        <span class="error" role="alert">{{ text }}</span>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-size: var(--gb-size-s);
      font-weight: var(--gb-weight-strong);
    }
    .gb-muted {
      font-weight: var(--gb-weight-regular);
    }
    .boxes {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
      gap: 0 var(--gb-space-4);
    }
    .error {
      color: var(--gb-state-off-track);
      font-size: var(--gb-size-s);
    }
  `,
})
export class GroupField {
  readonly #names = inject(ReferenceNames);

  readonly label = input.required<string>();
  readonly value = input.required<readonly string[]>();
  readonly problem = input('');
  readonly changed = output<readonly string[]>();

  /** What is offered, and what was chosen when it still was. */
  protected readonly groups = computed(() =>
    this.#names.targetGroups().filter(({ code, active }) => active || this.value().includes(code)),
  );

  protected change(code: string, isChosen: boolean): void {
    const others = this.value().filter((each) => each !== code);
    this.changed.emit(isChosen ? [...others, code] : others);
  }
}
