import { Component, input, output } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Plus, Trash2 } from 'lucide';
import { Icon } from '../ui/icon';
import { TextField } from '../ui/text-field';
import type { MilestoneDraft } from './measure-draft';

/** The milestones of a measure as rows that are added and taken out. */
@Component({
  selector: 'gb-milestone-fields',
  imports: [Icon, TextField, TranslocoPipe],
  template: `
    @for (row of rows(); track $index; let at = $index) {
      <div class="row" role="group" [attr.aria-label]="'measure.form.milestone' | transloco: { number: at + 1 }">
        <gb-text-field class="wide" autocomplete="off" [field]="row.title" [label]="'measure.form.milestoneTitle' | transloco" />
        <gb-text-field type="date" [field]="row.dueOn" [label]="'measure.form.dueOn' | transloco" />
        <gb-text-field type="date" [optional]="true" [field]="row.doneOn" [label]="'measure.form.doneOn' | transloco" />
        <button
          type="button"
          class="gb-button gb-button-quiet"
          [attr.aria-label]="'measure.form.removeMilestone' | transloco: { number: at + 1 }"
          (click)="removed.emit(at)"
        >
          <gb-icon [shape]="bin" />
        </button>
      </div>
    }
    <button type="button" class="gb-button" (click)="added.emit()">
      <gb-icon [shape]="plus" /> {{ 'measure.form.addMilestone' | transloco }}
    </button>
  `,
  styleUrl: '../ui/row-fields.scss',
})
export class MilestoneFields {
  protected readonly plus = Plus;
  protected readonly bin = Trash2;

  readonly rows = input.required<FieldTree<readonly MilestoneDraft[]>>();
  readonly added = output<void>();
  /** The position of what is to be taken out. */
  readonly removed = output<number>();
}
