import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LineField } from './line-field';
import type { Item, ItemWords } from './reference-api';

const NOTHING = { de: '', en: '' };

/** The words for an item: a new one, or one that is renamed. */
@Component({
  selector: 'gb-reference-form',
  imports: [LineField, TranslocoPipe],
  template: `
    <form novalidate (submit)="$event.preventDefault(); send()">
      <gb-line-field language="de" [label]="'settings.reference.name' | transloco" [problem]="problem()" [(value)]="de" />
      <gb-line-field
        language="en"
        [label]="'settings.reference.nameEn' | transloco"
        [hint]="'settings.englishHint' | transloco"
        [(value)]="en"
      />
      @if (withPlural()) {
        <gb-line-field language="de" [label]="'settings.reference.plural' | transloco" [(value)]="pluralDe" />
        <gb-line-field language="en" [label]="'settings.reference.pluralEn' | transloco" [(value)]="pluralEn" />
      }
      @if (withTraining()) {
        <gb-line-field
          [label]="'settings.reference.trainingMonths' | transloco"
          [hint]="'settings.reference.trainingHint' | transloco"
          [problem]="months() === undefined ? ('settings.reference.trainingWrong' | transloco) : ''"
          [(value)]="monthsText"
        />
      }
      <div class="ways">
        <button type="submit" class="gb-button gb-button-primary" [disabled]="!complete()">
          {{ (item() ? 'settings.reference.save' : 'settings.reference.add') | transloco }}
        </button>
        <button type="button" class="gb-button" (click)="cancelled.emit()">{{ 'settings.reference.cancel' | transloco }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--gb-space-3);
      padding-block: var(--gb-space-3);
    }
    .ways {
      display: flex;
      gap: var(--gb-space-2);
    }
  `,
})
export class ReferenceForm {
  readonly item = input<Item>();
  readonly withPlural = input(false);
  /** Whether it says for how many months a training holds. */
  readonly withTraining = input(false);
  /** What is wrong with the name, as a sentence. */
  readonly problem = input('');
  readonly written = output<ItemWords>();
  readonly cancelled = output<void>();

  protected readonly de = linkedSignal(() => (this.item()?.name ?? NOTHING).de);
  protected readonly en = linkedSignal(() => (this.item()?.name ?? NOTHING).en);
  protected readonly pluralDe = linkedSignal(() => (this.item()?.plural ?? NOTHING).de);
  protected readonly pluralEn = linkedSignal(() => (this.item()?.plural ?? NOTHING).en);
  protected readonly monthsText = linkedSignal(() => String(this.item()?.trainingMonths ?? ''));
  /** Null for good, `undefined` for what is no such number. */
  protected readonly months = computed(() => monthsIn(this.monthsText()));
  protected readonly complete = computed(
    () =>
      this.de().trim() !== '' &&
      (!this.withPlural() || this.pluralDe().trim() !== '') &&
      (!this.withTraining() || this.months() !== undefined),
  );

  protected send(): void {
    if (!this.complete()) return;
    const name = { de: this.de().trim(), en: this.en().trim() };
    const plural = { de: this.pluralDe().trim(), en: this.pluralEn().trim() };
    const trainingMonths = this.months() ?? null;
    this.written.emit({ name, ...(this.withPlural() ? { plural } : {}), ...(this.withTraining() ? { trainingMonths } : {}) });
  }
}

/** Months as they are typed: null when nothing is, `undefined` for what is no whole number from 1 to 240. */
function monthsIn(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const months = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return months >= 1 && months <= 240 ? months : undefined;
}
