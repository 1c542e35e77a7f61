import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PackFormat, ReviewPack } from '#contract/pack-order.ts';
import type { PackLanguage, PackPart } from '#contract/review-pack.ts';
import { Attempt } from '../shell/attempt';
import { Context } from '../shell/context';
import { RefusedMessage } from '../shell/refused-message';
import { FormMessage } from '../ui/form-message';
import { REFUSED_WORDS } from './pack-words';
import { PARTS } from './parts';
import { ReviewPackApi } from './review-pack-api';

const FORMATS: readonly PackFormat[] = ['pdf', 'docx'];
const LANGUAGES: readonly PackLanguage[] = ['de', 'en'];
const toggled = <T>(chosen: readonly T[], one: T): T[] => (chosen.includes(one) ? chosen.filter((each) => each !== one) : [...chosen, one]);

/** Orders a pack: which parts, in which language, as which files. */
@Component({
  selector: 'gb-order-form',
  imports: [FormMessage, RefusedMessage, TranslocoPipe],
  templateUrl: './order-form.html',
  styleUrl: './order-form.scss',
})
export class OrderForm {
  readonly #api = inject(ReviewPackApi);
  readonly #attempt = new Attempt();
  protected readonly all = PARTS;
  protected readonly formatsOffered = FORMATS;
  protected readonly languages = LANGUAGES;
  protected readonly refusedWords = REFUSED_WORDS;

  readonly quarter = input.required<string>();
  readonly ordered = output<ReviewPack>();
  readonly closed = output<void>();

  protected readonly parts = signal<readonly PackPart[]>(PARTS);
  protected readonly formats = signal<readonly PackFormat[]>(FORMATS);
  protected readonly language = signal<PackLanguage>(inject(Context).language());
  protected readonly tried = signal(false);
  protected readonly nothing = computed(() => this.parts().length === 0);
  protected readonly busy = this.#attempt.busy;
  protected readonly refusal = this.#attempt.refusal;

  protected togglePart(part: PackPart): void {
    this.parts.update((chosen) => toggled(chosen, part));
  }

  protected toggleFormat(format: PackFormat): void {
    this.formats.update((chosen) => toggled(chosen, format));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.nothing()) return;
    const order = { parts: [...this.parts()], language: this.language(), formats: [...this.formats()] };
    await this.#attempt.make(async () => this.ordered.emit(await this.#api.order(this.quarter(), order)));
  }
}
