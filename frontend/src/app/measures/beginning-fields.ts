import { Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { TextField } from '../ui/text-field';
import { UniqueId } from '../ui/unique-id';
import { reasonNeeded, type BeginningDraft } from './beginning-draft';
import { STATUSES } from './measure-words';

/** Where a measure stands that ran before anybody wrote it down here. */
@Component({
  selector: 'gb-beginning-fields',
  imports: [FormField, TextField, TranslocoPipe],
  template: `
    <p class="gb-muted">{{ 'measure.beginning.hint' | transloco }}</p>
    <div class="pair">
      <div>
        <label [for]="id">{{ 'measure.beginning.status' | transloco }}</label>
        <select class="gb-select" [id]="id" [formField]="field().status">
          @for (each of statuses; track each) {
            <option [value]="each">{{ 'measure.status.' + each | transloco }}</option>
          }
        </select>
      </div>
      <gb-text-field type="date" [optional]="true" [field]="field().since" [label]="'measure.beginning.since' | transloco" />
    </div>
    @if (withReason()) {
      <gb-text-field [field]="field().reason" [label]="'measure.beginning.reason' | transloco" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gb-space-3);
    }
    p {
      margin: 0;
      font-size: var(--gb-size-s);
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
      gap: var(--gb-space-3);
    }
    label {
      display: block;
      margin-block-end: var(--gb-space-1);
      font-size: var(--gb-size-s);
      font-weight: var(--gb-weight-strong);
    }
    .gb-select {
      inline-size: 100%;
    }
  `,
})
export class BeginningFields {
  readonly field = input.required<FieldTree<BeginningDraft>>();

  protected readonly id = inject(UniqueId).next('gb-beginning');
  protected readonly statuses = STATUSES;
  protected readonly withReason = computed(() => reasonNeeded(this.field()().value()));
}
