import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Send } from 'lucide';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { refusalOf } from '../shell/refusal';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { Icon } from '../ui/icon';
import { EntrySaver } from './entry-saver';
import { EntrySheet } from './entry-sheet';
import { EntryWords } from './entry-words';

/** As many values as are named. */
const NAMED = 6;

/** Hands in what is filled. Before, it says how much that is and what stays open. */
@Component({
  selector: 'gb-hand-in',
  imports: [FormMessage, Icon, TranslocoPipe],
  template: `
    @if (asked()) {
      <div class="question" role="group" aria-labelledby="gb-hand-in-question">
        <p id="gb-hand-in-question">
          {{ words.count('valueEntry.handIn.question', ready().length, { period: period() }) }}
        </p>
        <ul>
          @for (value of named(); track $index) {
            <li>{{ value }}</li>
          }
          @if (ready().length > named().length) {
            <li>{{ words.count('valueEntry.handIn.more', ready().length - named().length) }}</li>
          }
        </ul>
        <p>
          @if (empty() > 0) {
            {{ words.count('valueEntry.handIn.open', empty()) }}
          }
          @if (wrong() > 0) {
            {{ words.count('valueEntry.handIn.wrong', wrong()) }}
          }
          @if (hints() > 0) {
            {{ words.count('valueEntry.handIn.hints', hints()) }}
          }
        </p>
        <span class="ways">
          <button type="button" class="gb-button gb-button-primary now" [disabled]="busy()" (click)="send()">
            {{ (busy() ? 'valueEntry.handIn.sending' : 'valueEntry.handIn.now') | transloco }}
          </button>
          <button type="button" class="gb-button" [disabled]="busy()" (click)="close()">
            {{ 'valueEntry.handIn.notYet' | transloco }}
          </button>
        </span>
      </div>
    } @else if (sheet.open()) {
      <button type="button" class="gb-button gb-button-primary ask" (click)="ask()">
        <gb-icon [shape]="icon" /> {{ 'valueEntry.handIn.title' | transloco }}
      </button>
    }
    @if (message(); as it) {
      <gb-form-message class="said" tabindex="-1" [kind]="it.kind">{{ it.text }}</gb-form-message>
    }
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: var(--gb-space-3);
    }
    .question {
      display: grid;
      gap: var(--gb-space-3);
      padding: var(--gb-space-3) var(--gb-space-4);
      border-inline-start: 3px solid var(--gb-accent);
      background: var(--gb-accent-wash);
    }
    ul {
      margin: 0;
    }
    p {
      margin: 0;
      max-inline-size: var(--gb-measure);
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gb-space-2);
    }
  `,
})
export class HandIn {
  protected readonly sheet = inject(EntrySheet);
  readonly #saver = inject(EntrySaver);
  readonly #sentences = inject(EntryWords);
  readonly #format = inject(FigureFormat);
  readonly #focus = focusNext();
  protected readonly words = inject(Words);
  protected readonly icon = Send;

  readonly #open = computed(() => this.sheet.lines().filter((line) => line.open()));
  protected readonly ready = computed(() => this.#open().filter((line) => line.filled()));
  protected readonly named = computed(() =>
    this.ready()
      .slice(0, NAMED)
      .map((line) => this.#sentences.valueOf(line)),
  );
  protected readonly period = computed(() => this.#format.period(this.sheet.grid()?.period ?? ''));
  protected readonly wrong = computed(() => this.#open().filter((line) => line.problems().length > 0).length);
  protected readonly empty = computed(() => this.#open().length - this.ready().length - this.wrong());
  protected readonly hints = computed(() => this.ready().reduce((count, line) => count + line.hints().length, this.sheet.sums().length));
  protected readonly asked = signal(false);
  protected readonly busy = signal(false);
  protected readonly message = signal<{ readonly kind: 'done' | 'error' | 'info'; readonly text: string } | undefined>(undefined);

  protected ask(): void {
    this.message.set(undefined);
    if (this.ready().length === 0) {
      this.message.set({
        kind: 'info',
        text: this.words.say('valueEntry.handIn.nothing'),
      });
      return;
    }
    this.asked.set(true);
    this.#focus('.now');
  }

  protected close(): void {
    this.asked.set(false);
    this.#focus('.ask', '.said');
  }

  protected async send(): Promise<void> {
    const lines = this.ready();
    this.busy.set(true);
    try {
      const count = await this.#saver.handIn(lines);
      const left = lines.length - count;
      this.message.set({
        kind: left === 0 ? 'done' : 'error',
        text: [
          ...(count > 0 ? [this.words.count('valueEntry.handIn.done', count, { period: this.period() })] : []),
          ...(left > 0 ? [this.words.count('valueEntry.handIn.notStored', left)] : []),
        ].join(' '),
      });
    } catch (error) {
      await this.#failed(error);
    } finally {
      this.busy.set(false);
      this.close();
    }
  }

  async #failed(error: unknown): Promise<void> {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    if (refusal.kind === 'conflict') await this.#saver.reread().catch(() => undefined);
    const districts = refusal.issues.map(({ params }) => params?.['district']).filter((district) => typeof district === 'string');
    if (refusal.kind === 'rule-violation' && districts.length > 0) {
      this.message.set({ kind: 'error', text: this.words.say('valueEntry.handIn.refused', { districts: districts.join(', ') }) });
      return;
    }
    const key = refusal.status === 0 ? 'offline' : refusal.kind === 'conflict' ? 'changed' : 'failed';
    this.message.set({ kind: 'error', text: this.words.say(`valueEntry.handIn.${key}`) });
  }
}
