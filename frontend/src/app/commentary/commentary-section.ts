import { Component, computed, ElementRef, inject, input, linkedSignal, untracked, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CommentaryText, IndicatorCommentaries } from '#contract/commentary.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { Attempt } from '../shell/attempt';
import { RefusedMessage } from '../shell/refused-message';
import { DemoMark } from '../ui/demo-mark';
import { focusNext } from '../ui/focus-next';
import { FormMessage } from '../ui/form-message';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { CommentaryApi, type CommentaryQuestion } from './commentary-api';
import { CommentaryForm } from './commentary-form';

/** Of which indicator, quarter and place, and what the place is called. */
interface Asked extends CommentaryQuestion {
  readonly name: string;
}

/** What people say about an indicator in the chosen quarter for the chosen place; earlier quarters and earlier versions are folded away. */
@Component({
  selector: 'gb-commentary-section',
  imports: [CommentaryForm, DemoMark, FormMessage, LoadFailed, Loading, RefusedMessage, TranslocoPipe],
  template: `
    <h3 #title tabindex="-1">
      {{ 'commentary.title' | transloco: { quarter: format.period(question().quarter), place: question().name } }}
    </h3>
    @if (elsewhere()) {
      <gb-form-message>{{
        'commentary.elsewhere'
          | transloco
            : {
                quarter: format.period(quarter()),
                place: placeName(),
                ownQuarter: format.period(question().quarter),
                ownPlace: question().name,
              }
      }}</gb-form-message>
    }
    @if (resource.error(); as error) {
      <gb-load-failed [error]="error" (retry)="resource.reload()" />
    } @else if (shown(); as it) {
      @if (refusal(); as no) {
        <gb-refused-message [refusal]="no" [words]="words" (reload)="resource.reload()" />
      }
      @if (withdrawn(); as text) {
        <gb-form-message kind="done">
          {{ 'commentary.withdrawn' | transloco }}
          <button type="button" class="gb-button gb-button-small" [disabled]="busy()" (click)="write(text)">
            {{ 'shell.form.undo' | transloco }}
          </button>
        </gb-form-message>
      }
      @if (open()) {
        <gb-commentary-form
          [code]="code()"
          [stored]="it"
          [heading]="(it.current ? 'commentary.change' : 'commentary.add') | transloco"
          (saved)="finish()"
          (reload)="resource.reload()"
          (closed)="close()"
        />
      } @else {
        @if (it.current; as current) {
          <p class="text" [attr.lang]="languageOf(current.text)">{{ textOf(current.text) }}</p>
          <p class="gb-small-line">
            {{ 'commentary.by' | transloco: { name: current.writtenBy, moment: format.moment(current.writtenAt) } }}
            @if (current.demo) {
              <gb-demo-mark />
            }
          </p>
        } @else {
          <p class="gb-muted">{{ (it.mayWrite ? 'commentary.emptyOwn' : 'commentary.empty') | transloco }}</p>
        }
        @if (it.hindrance; as reason) {
          <p class="gb-note">{{ 'commentary.hindrance.' + reason | transloco: { quarter: format.period(it.quarter) } }}</p>
        }
        @if (it.mayWrite) {
          <div class="ways gb-no-print">
            <button type="button" class="gb-button gb-button-small write" (click)="begin()">
              {{ (it.current ? 'commentary.change' : 'commentary.add') | transloco }}
            </button>
            @if (it.current; as current) {
              <button type="button" class="gb-button gb-button-quiet gb-button-small" [disabled]="busy()" (click)="write(null)">
                {{ 'commentary.withdraw' | transloco }}
              </button>
            }
          </div>
        }
      }
      @if (it.versions.length > 1) {
        <details>
          <summary>{{ say.count('commentary.versions', it.versions.length) }}</summary>
          <ol class="gb-plain" reversed>
            @for (version of it.versions; track version.version) {
              <li>
                <p class="gb-small-line">
                  {{ 'commentary.by' | transloco: { name: version.writtenBy, moment: format.moment(version.writtenAt) } }}
                </p>
                @if (version.text; as text) {
                  <p class="text" [attr.lang]="languageOf(text)">{{ textOf(text) }}</p>
                } @else {
                  <p class="gb-muted">{{ 'commentary.was' | transloco }}</p>
                }
              </li>
            }
          </ol>
        </details>
      }
      @if (it.earlier.length > 0) {
        <details>
          <summary>{{ say.count('commentary.earlier', it.earlier.length) }}</summary>
          <ul class="gb-plain">
            @for (one of it.earlier; track one.quarter) {
              <li>
                <p class="gb-small-line">
                  <strong>{{ format.period(one.quarter) }}</strong> ·
                  {{ 'commentary.by' | transloco: { name: one.writtenBy, moment: format.moment(one.writtenAt) } }}
                  @if (one.demo) {
                    <gb-demo-mark />
                  }
                </p>
                <p class="text" [attr.lang]="languageOf(one.text)">{{ textOf(one.text) }}</p>
              </li>
            }
          </ul>
        </details>
      }
    } @else {
      <gb-loading [lines]="2" [label]="'commentary.loading' | transloco" />
    }
  `,
  styleUrl: '../ui/record-section.scss',
  styles: `
    h3 {
      margin-block: var(--gb-space-5) var(--gb-space-2);
    }
    .text {
      max-inline-size: 44rem;
    }
  `,
})
export class CommentarySection {
  readonly #api = inject(CommentaryApi);
  protected readonly format = inject(FigureFormat);
  protected readonly say = inject(Words);
  protected readonly words = { at: 'commentary.refused', paths: new Set<string>() };

  readonly code = input.required<string>();
  readonly quarter = input.required<string>();
  /** Reference of the place, and what it is called. */
  readonly place = input.required<string>();
  readonly placeName = input.required<string>();

  protected readonly form = viewChild(CommentaryForm);
  readonly #asked = computed(() => ({ code: this.code(), quarter: this.quarter(), district: this.place(), name: this.placeName() }), {
    equal: (a, b) => a.code === b.code && a.quarter === b.quarter && a.district === b.district,
  });
  /** What the section is about: what was typed stays where it belongs when another quarter or place is chosen meanwhile. */
  protected readonly question = linkedSignal<Asked, Asked>({
    source: this.#asked,
    computation: (asked, before) =>
      before?.value.code === asked.code && untracked(() => this.form()?.hasChanges() === true) ? before.value : asked,
  });
  /** Whether the page is about another quarter or place by now. */
  protected readonly elsewhere = computed(() => this.question() !== this.#asked());
  protected readonly resource = this.#api.commentaries(this.question);
  readonly #loaded = lastLoaded(this.resource);
  /** Only that of the quarter and the place in question: another one must not be written over. */
  protected readonly shown = computed((): IndicatorCommentaries | undefined => {
    const loaded = this.#loaded();
    const { quarter, district } = this.question();
    return loaded?.quarter === quarter && loaded.district === district ? loaded : undefined;
  });

  protected readonly open = linkedSignal<unknown, boolean>({ source: this.question, computation: () => false });
  protected readonly withdrawn = linkedSignal<unknown, CommentaryText | undefined>({
    source: this.question,
    computation: () => undefined,
  });
  readonly #focus = focusNext();
  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  protected readonly refusal = this.#attempt.refusal;
  protected readonly title = viewChild<ElementRef<HTMLElement>>('title');

  protected begin(): void {
    this.withdrawn.set(undefined);
    this.open.set(true);
    this.#focus('gb-commentary-form textarea');
  }

  protected finish(): void {
    this.resource.reload();
    this.close();
  }

  protected close(): void {
    this.open.set(false);
    this.question.set(this.#asked());
    this.#focus('.write', 'h3');
  }

  /** Writes the text again that was withdrawn, or withdraws what is there. */
  protected async write(text: CommentaryText | null): Promise<void> {
    const stored = this.shown();
    if (stored === undefined) return;
    const { quarter, district, version, current } = stored;
    if (!(await this.#attempt.make(() => this.#api.write(this.code(), { quarter, district, version, text })))) return;
    this.withdrawn.set(text === null ? current?.text : undefined);
    this.resource.reload();
    this.title()?.nativeElement.focus();
  }

  protected textOf({ de, en }: CommentaryText): string {
    return this.format.language() === 'en' ? (en ?? de) : de;
  }

  /** The language of the text where it is not that of the page. */
  protected languageOf({ en }: CommentaryText): string | null {
    return this.format.language() === 'en' && en === null ? 'de' : null;
  }
}
