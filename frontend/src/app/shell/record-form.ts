import { afterNextRender, Component, computed, effect, ElementRef, inject, Injector, input, linkedSignal, output } from '@angular/core';
import { FormRoot, type FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { FormMessage } from '../ui/form-message';
import { showRefusal } from './first-error';
import type { Refusal } from './refusal';
import { RefusedMessage } from './refused-message';
import { OpenForms } from './open-forms';

/** The frame of a form on the page of a thing: what was refused as a whole, the fields between the tags, and the ways out. */
@Component({
  selector: 'gb-record-form',
  imports: [FormMessage, FormRoot, RefusedMessage, TranslocoPipe],
  template: `
    <form [formRoot]="form()" [attr.aria-label]="label()">
      @if (!asked() && refused(); as no) {
        <gb-refused-message [refusal]="no" [words]="words()" (reload)="askAgain(sends)" />
      }
      <ng-content />
      <!-- Where the focus is when the newer state has come: a long form would hide it at its beginning. -->
      @if (differing().length > 0) {
        <gb-form-message>
          {{ 'shell.overtaken.both' | transloco }}
          <ul>
            @for (line of differing(); track line.label) {
              <li>{{ line.label }}{{ line.text && ': „' + line.text + '“' }}</li>
            }
          </ul>
        </gb-form-message>
      }
      <div class="actions">
        <button #sends type="submit" class="gb-button gb-button-primary" [disabled]="form()().submitting()">{{ submit() }}</button>
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
    ul {
      margin: 0;
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
  /** What somebody else has stored where something else was typed: what the part is called, and its value where that can be said in a line. */
  readonly differing = input<readonly { readonly label: string; readonly text: string }[]>([]);
  readonly closed = output<void>();
  /** The person wants to see what is stored now. */
  readonly reload = output<void>();

  protected readonly words = computed(() => ({ at: this.sentences(), paths: NO_PATHS }));
  // A conflict and a rule have one sentence each in these forms, whichever part of the request the server names.
  protected readonly refused = computed(() => {
    const refusal = this.refusal();
    return refusal !== undefined && ['conflict', 'rule-violation'].includes(refusal.kind) ? { ...refusal, issues: [] } : refusal;
  });

  /** Whether the newer state was asked for after this refusal. */
  protected readonly asked = linkedSignal({ source: () => this.refusal(), computation: () => false });

  constructor() {
    inject(OpenForms).add(() => this.form()().dirty());
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const injector = inject(Injector);
    let sending = false;
    effect(() => {
      const before = sending;
      sending = this.form()().submitting();
      // What was refused as a whole is said at the beginning, and a long form is sent from its end.
      if (before && !sending) afterNextRender(() => showRefusal(element), { injector });
    });
  }

  /** The button goes with its message: what comes next is to send once more. */
  protected askAgain(sends: HTMLElement): void {
    this.asked.set(true);
    sends.focus();
    this.reload.emit();
  }
}

const NO_PATHS: ReadonlySet<string> = new Set();
