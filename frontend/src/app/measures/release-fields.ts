import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FieldGroup } from '#contract/measure.ts';
import { FIELD_GROUPS } from './measure-words';

/** Boxes to tick for what the public may see, each with the sentence that says what that is. */
@Component({
  selector: 'gb-release-fields',
  imports: [TranslocoPipe],
  template: `
    @for (group of groups; track group) {
      <label>
        <input #box type="checkbox" [checked]="released().includes(group)" (change)="change(group, box.checked)" />
        <span>
          <strong>{{ 'measure.group.' + group | transloco }}</strong>
          <span class="gb-small gb-muted">{{ 'measure.groupText.' + group | transloco }}</span>
        </span>
      </label>
    }
  `,
  styles: `
    :host {
      display: grid;
    }
    label {
      display: flex;
      gap: var(--gb-space-3);
      padding-block: var(--gb-space-2);
      font-size: var(--gb-size-s);
      cursor: pointer;
    }
    input {
      flex: none;
      inline-size: 1.25rem;
      block-size: 1.25rem;
      margin: 0.15rem 0 0;
      accent-color: var(--gb-accent);
    }
    span > span {
      display: block;
    }
  `,
})
export class ReleaseFields {
  protected readonly groups = FIELD_GROUPS;

  readonly released = input.required<readonly FieldGroup[]>();
  readonly changed = output<readonly FieldGroup[]>();

  protected change(group: FieldGroup, isReleased: boolean): void {
    this.changed.emit(FIELD_GROUPS.filter((each) => (each === group ? isReleased : this.released().includes(each))));
  }
}
