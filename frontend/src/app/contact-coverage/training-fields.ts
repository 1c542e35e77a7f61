import { Component, input, output } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { Plus, Trash2 } from 'lucide';
import { Icon } from '../ui/icon';
import { TextField } from '../ui/text-field';
import type { TrainingDraft } from './contact-draft';

/** Trainings that a contact person attended, as rows that are added and taken out. */
@Component({
  selector: 'gb-training-fields',
  imports: [Icon, TextField, TranslocoPipe],
  template: `
    @for (row of rows(); track $index; let at = $index) {
      <div class="row" role="group" [attr.aria-label]="'contactCoverage.form.training' | transloco: { number: at + 1 }">
        <gb-text-field class="wide" autocomplete="off" [field]="row.title" [label]="'contactCoverage.form.trainingTitle' | transloco" />
        <gb-text-field type="date" [field]="row.attendedOn" [label]="'contactCoverage.form.attendedOn' | transloco" />
        <button
          type="button"
          class="gb-button gb-button-quiet"
          [attr.aria-label]="'contactCoverage.form.removeTraining' | transloco: { number: at + 1 }"
          (click)="removed.emit(at)"
        >
          <gb-icon [shape]="bin" />
        </button>
      </div>
    }
    <button type="button" class="gb-button add" (click)="added.emit()">
      <gb-icon [shape]="plus" /> {{ 'contactCoverage.form.addTraining' | transloco }}
    </button>
  `,
  styleUrl: '../ui/row-fields.scss',
})
export class TrainingFields {
  protected readonly plus = Plus;
  protected readonly bin = Trash2;

  readonly rows = input.required<FieldTree<readonly TrainingDraft[]>>();
  readonly added = output<void>();
  /** The position of what is to be taken out. */
  readonly removed = output<number>();
}
