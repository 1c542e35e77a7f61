import { Component, computed, inject, input, output } from '@angular/core';
import { FormRoot, type FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Refusal } from './refusal';
import { RefusedMessage } from './refused-message';
import { OpenForms } from './open-forms';

/** The frame of a form on the page of a thing: what was refused as a whole, the fields between the tags, and the ways out. */
@Component({
  selector: 'gb-record-form',
  imports: [FormRoot, RefusedMessage, TranslocoPipe],
  template: `
    <form [formRoot]="form()" [attr.aria-label]="label()">
      @if (refused(); as no) {
        <gb-refused-message [refusal]="no" [words]="words()" (reload)="reload.emit()" />
      }
      <ng-content />
      <div class="actions">
        <button type="submit" class="gb-button gb-button-primary" [disabled]="form()().submitting()">{{ submit() }}</button>
        <button type="button" class="gb-button" (click)="closed.emit()">{{ 'shell.form.cancel' | transloco }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--gb-space-3);
      max-inline-size: 40rem;
      margin-block: var(--gb-space-3);
      padding: var(--gb-space-4);
      border: 1px solid var(--gb-line-strong);
      border-radius: var(--gb-radius);
      background: var(--gb-surface-raised);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gb-space-2);
    }
  `,
})
export class RecordForm {
  readonly form = input.required<FieldTree<unknown>>();
  readonly label = input.required<string>();
  readonly submit = input.required<string>();
  readonly refusal = input.required<Refusal | undefined>();
  /** Where the sentences stand that say why it was refused: `conflict` and `rule` below this key. */
  readonly sentences = input.required<string>();
  readonly closed = output<void>();
  /** The person wants to see what is stored now. */
  readonly reload = output<void>();

  protected readonly words = computed(() => ({ at: this.sentences(), paths: NO_PATHS }));
  // A conflict and a rule have one sentence each in these forms, whichever part of the request the server names.
  protected readonly refused = computed(() => {
    const refusal = this.refusal();
    return refusal !== undefined && ['conflict', 'rule-violation'].includes(refusal.kind) ? { ...refusal, issues: [] } : refusal;
  });

  constructor() {
    inject(OpenForms).add(() => this.form()().dirty());
  }
}

const NO_PATHS: ReadonlySet<string> = new Set();
