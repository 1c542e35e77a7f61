import { Component, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReviewPack } from '#contract/pack-order.ts';
import { FigureFormat } from '../format/figure-format';
import { Attempt } from '../shell/attempt';
import { RefusedMessage } from '../shell/refused-message';
import { PackWords, REFUSED_WORDS } from './pack-words';
import { ReviewPackApi } from './review-pack-api';

/** Asks before the council gets to read a pack: who then sees what, and what it can see already. */
@Component({
  selector: 'gb-release-question',
  imports: [RefusedMessage, TranslocoPipe],
  template: `
    <section aria-labelledby="gb-release-heading">
      <h3 id="gb-release-heading" tabindex="-1">{{ 'reviewPacks.release.heading' | transloco }}</h3>
      @if (refusal(); as no) {
        <gb-refused-message [refusal]="no" [words]="refusedWords" />
      }
      <p>{{ 'reviewPacks.release.text' | transloco }}</p>
      <ul>
        <li>{{ 'reviewPacks.release.parts' | transloco: { parts: words.parts(pack().parts) } }}</li>
        <li>{{ 'reviewPacks.release.noPersons' | transloco }}</li>
        @if (pack().isOutdated) {
          <li>{{ 'reviewPacks.release.outdated' | transloco: { version: pack().snapshotVersion } }}</li>
        }
        @if (already(); as other) {
          <li>{{ 'reviewPacks.release.already' | transloco: { date: format.moment(other) } }}</li>
        }
      </ul>
      <p>{{ 'reviewPacks.release.undo' | transloco }}</p>
      <div class="ways">
        <button type="button" class="gb-button gb-button-primary" [disabled]="busy()" (click)="release()">
          {{ 'reviewPacks.release.submit' | transloco }}
        </button>
        <button type="button" class="gb-button" (click)="closed.emit()">{{ 'shell.form.cancel' | transloco }}</button>
      </div>
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: var(--gb-space-3);
      max-inline-size: 44rem;
      margin-block: var(--gb-space-3);
      padding: var(--gb-space-4);
      border: 1px solid var(--gb-line-strong);
      border-radius: var(--gb-radius);
      background: var(--gb-surface-raised);
    }
    p,
    ul {
      margin: 0;
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gb-space-2);
    }
  `,
})
export class ReleaseQuestion {
  readonly #api = inject(ReviewPackApi);
  readonly #attempt = new Attempt();
  protected readonly words = inject(PackWords);
  protected readonly format = inject(FigureFormat);
  protected readonly refusedWords = REFUSED_WORDS;
  protected readonly busy = this.#attempt.busy;
  protected readonly refusal = this.#attempt.refusal;

  readonly pack = input.required<ReviewPack>();
  /** Since when the council reads another pack of the quarter; null where it reads none. */
  readonly already = input.required<string | null>();
  readonly released = output<ReviewPack>();
  readonly closed = output<void>();

  protected async release(): Promise<void> {
    await this.#attempt.make(async () => this.released.emit(await this.#api.release(this.pack())));
  }
}
