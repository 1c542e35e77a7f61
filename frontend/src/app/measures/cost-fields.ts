import { Component, input, output } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Plus, Trash2 } from 'lucide';
import { Icon } from '../ui/icon';
import { TextField } from '../ui/text-field';
import type { CostLineDraft } from './measure-draft';
import { COST_KINDS, SOURCES } from './measure-words';

/** What the measure costs in each year and who pays, as rows that are added and taken out; hours for volunteers. */
@Component({
  selector: 'gb-cost-fields',
  imports: [FormField, Icon, TextField, TranslocoPipe],
  template: `
    @for (row of rows(); track $index; let at = $index) {
      <div class="row cost" role="group" [attr.aria-label]="'measure.form.costLine' | transloco: { number: at + 1 }">
        <gb-text-field class="year" inputmode="numeric" autocomplete="off" [field]="row.year" [label]="'measure.form.year' | transloco" />
        <label class="choice">
          {{ 'measure.cost.kind' | transloco }}
          <select class="gb-select" [formField]="row.kind">
            @for (kind of kinds; track kind) {
              <option [value]="kind">{{ 'measure.kind.' + kind | transloco }}</option>
            }
          </select>
        </label>
        <label class="choice">
          {{ 'measure.cost.source' | transloco }}
          <select class="gb-select" [formField]="row.source">
            @for (source of sources; track source) {
              <option [value]="source">{{ 'measure.source.' + source | transloco }}</option>
            }
          </select>
        </label>
        <gb-text-field
          class="programme"
          autocomplete="off"
          [optional]="true"
          [field]="row.programme"
          [label]="'measure.form.programme' | transloco"
        />
        <gb-text-field
          inputmode="decimal"
          autocomplete="off"
          [field]="row.planned"
          [label]="(row.kind().value() === 'volunteer' ? 'measure.form.plannedHours' : 'measure.form.plannedEuros') | transloco"
        />
        <gb-text-field
          inputmode="decimal"
          autocomplete="off"
          [field]="row.actual"
          [label]="(row.kind().value() === 'volunteer' ? 'measure.form.actualHours' : 'measure.form.actualEuros') | transloco"
        />
        <gb-text-field type="date" [field]="row.fundedUntil" [label]="'measure.cost.fundedUntil' | transloco" />
        <button
          type="button"
          class="gb-button gb-button-quiet"
          [attr.aria-label]="'measure.form.removeCostLine' | transloco: { number: at + 1 }"
          (click)="removed.emit(at)"
        >
          <gb-icon [shape]="bin" />
        </button>
      </div>
    }
    <button type="button" class="gb-button" (click)="added.emit()">
      <gb-icon [shape]="plus" /> {{ 'measure.form.addCostLine' | transloco }}
    </button>
  `,
  styleUrls: ['../ui/row-fields.scss', './cost-fields.scss'],
})
export class CostFields {
  protected readonly plus = Plus;
  protected readonly bin = Trash2;
  protected readonly kinds = COST_KINDS;
  protected readonly sources = SOURCES;

  readonly rows = input.required<FieldTree<readonly CostLineDraft[]>>();
  readonly added = output<void>();
  /** The position of what is to be taken out. */
  readonly removed = output<number>();
}
