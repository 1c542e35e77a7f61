import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { UniqueId } from './unique-id';

/**
 * A line to type into, with its label, a hint and what is wrong with it. An error's text is that of its kind in the translation files
 * (`ui.field.error.<kind>`), else the message that it brings.
 */
@Component({
  selector: 'gb-text-field',
  imports: [FormField, TranslocoPipe],
  host: { '[class.wrong]': 'wrong()' },
  template: `
    <label [for]="id">
      {{ label() }}
      @if (optional()) {
        <span class="optional">{{ 'ui.field.optional' | transloco }}</span>
      }
    </label>
    <span class="line">
      @if (long()) {
        <textarea
          class="gb-input"
          rows="4"
          [id]="id"
          [formField]="field()"
          [attr.aria-describedby]="describedBy()"
          [attr.aria-invalid]="wrong()"
        ></textarea>
      } @else {
        <input
          class="gb-input"
          [type]="shown() ? 'text' : type()"
          [id]="id"
          [formField]="field()"
          [attr.autocomplete]="autocomplete()"
          [attr.inputmode]="inputmode()"
          [attr.autocapitalize]="type() === 'text' ? null : 'none'"
          [attr.spellcheck]="type() === 'text' ? null : false"
          [attr.aria-describedby]="describedBy()"
          [attr.aria-invalid]="wrong()"
        />
      }
      @if (type() === 'password') {
        <button type="button" class="gb-button" [attr.aria-pressed]="shown()" (click)="shown.set(!shown())">
          {{ (shown() ? 'ui.field.hide' : 'ui.field.show') | transloco }}
        </button>
      }
    </span>
    @if (hint(); as text) {
      <span class="hint" [id]="id + '-hint'">{{ text }}</span>
    }
    <span class="error" aria-live="polite" [id]="id + '-error'">
      @if (wrong()) {
        {{ error() }}
      }
    </span>
  `,
  styleUrl: './text-field.scss',
})
export class TextField {
  readonly #transloco = inject(TranslocoService);

  readonly field = input.required<FieldTree<string>>();
  readonly label = input.required<string>();
  readonly type = input<'text' | 'email' | 'password' | 'url' | 'search' | 'date' | 'datetime-local' | 'time'>('text');
  readonly hint = input<string | null>(null);
  readonly autocomplete = input<string | null>(null);
  readonly inputmode = input<string | null>(null);
  /** Whether it may be left empty, which is then said. */
  readonly optional = input(false);
  /** Whether several lines may be typed. */
  readonly long = input(false);

  protected readonly id = inject(UniqueId).next('gb-text-field');
  protected readonly shown = signal(false);
  protected readonly wrong = computed(() => this.field()().touched() && this.field()().errors().length > 0);
  protected readonly describedBy = computed(() => {
    const parts = [...(this.hint() === null ? [] : [`${this.id}-hint`]), ...(this.wrong() ? [`${this.id}-error`] : [])];
    return parts.length === 0 ? null : parts.join(' ');
  });
  protected readonly error = computed(() => {
    const [error] = this.field()().errors();
    if (error === undefined) return '';
    const key = `ui.field.error.${error.kind}`;
    const text = this.#transloco.translate<string>(key, { ...error }, this.#transloco.activeLang());
    return text === key ? (error.message ?? '') : text;
  });
}
