import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CalendarClock, SeparatorVertical } from 'lucide';
import type { Annotation, CommentaryText } from '#contract/commentary.ts';
import { FigureFormat } from '../format/figure-format';
import { Attempt } from '../shell/attempt';
import { RefusedMessage } from '../shell/refused-message';
import { Session } from '../shell/session';
import { DemoMark } from '../ui/demo-mark';
import { focusNext } from '../ui/focus-next';
import { Icon } from '../ui/icon';
import { AnnotationForm, type AnnotatedPlace } from './annotation-form';
import { CommentaryApi } from './commentary-api';

/** What happened on the course of an indicator: events, and days since which it is counted differently, with the ways to note them. */
@Component({
  selector: 'gb-annotation-section',
  imports: [AnnotationForm, DemoMark, Icon, RefusedMessage, TranslocoPipe],
  template: `
    <h3 tabindex="-1">{{ 'annotation.title' | transloco }}</h3>
    <ul class="gb-plain">
      @for (it of items(); track it.id) {
        <li>
          @if (opened() === it.id) {
            <gb-annotation-form
              [code]="code()"
              [stored]="it"
              [places]="placesFor(it)"
              [heading]="'annotation.changeOf' | transloco"
              (saved)="finish(it.id)"
              (reload)="changed.emit()"
              (closed)="close('.change-' + it.id)"
            />
          } @else {
            <div class="line">
              <gb-icon [shape]="it.kind === 'event' ? event : divided" />
              <strong>{{ 'annotation.kind.' + it.kind | transloco }}</strong>
              <span>{{ format.date(it.date) }}</span>
              <span>{{ it.districtName === null ? ('annotation.everywhere' | transloco) : format.name(it.districtName) }}</span>
              @if (it.demo) {
                <gb-demo-mark />
              }
            </div>
            <p class="text" [attr.lang]="languageOf(it.text)">{{ textOf(it.text) }}</p>
            <p class="gb-small-line">{{ 'commentary.by' | transloco: { name: it.writtenBy, moment: format.moment(it.writtenAt) } }}</p>
            @if (asked() === it.id) {
              <div class="question" role="group" [attr.aria-label]="'annotation.remove' | transloco">
                @if (refusal(); as no) {
                  <gb-refused-message [refusal]="no" [words]="words" (reload)="changed.emit()" />
                }
                <p>{{ 'annotation.removeQuestion' | transloco }}</p>
                <div class="ways">
                  <button type="button" class="gb-button gb-button-small keep" [disabled]="busy()" (click)="keep(it)">
                    {{ 'annotation.keep' | transloco }}
                  </button>
                  <button type="button" class="gb-button gb-button-small" [disabled]="busy()" (click)="remove(it)">
                    {{ 'annotation.removeNow' | transloco }}
                  </button>
                </div>
              </div>
            } @else if (mayEdit()) {
              <div class="ways gb-no-print">
                <button
                  type="button"
                  [class]="'gb-button gb-button-quiet gb-button-small change-' + it.id"
                  [attr.aria-label]="'annotation.changeNamed' | transloco: { text: textOf(it.text) }"
                  (click)="begin(it.id)"
                >
                  {{ 'annotation.change' | transloco }}
                </button>
                <button
                  type="button"
                  [class]="'gb-button gb-button-quiet gb-button-small remove-' + it.id"
                  [attr.aria-label]="'annotation.removeNamed' | transloco: { text: textOf(it.text) }"
                  (click)="ask(it)"
                >
                  {{ 'annotation.remove' | transloco }}
                </button>
              </div>
            }
          }
        </li>
      } @empty {
        <li class="gb-muted">{{ (mayEdit() ? 'annotation.emptyOwn' : 'annotation.empty') | transloco }}</li>
      }
    </ul>
    @if (opened() === NEW) {
      <gb-annotation-form
        [code]="code()"
        [places]="places()"
        [heading]="'annotation.add' | transloco"
        (saved)="finish(null)"
        (reload)="changed.emit()"
        (closed)="close('.add')"
      />
    } @else if (mayEdit()) {
      <div class="ways gb-no-print">
        <button type="button" class="gb-button gb-button-small add" (click)="begin(NEW)">{{ 'annotation.add' | transloco }}</button>
      </div>
    }
  `,
  styleUrl: '../ui/record-section.scss',
  styles: `
    h3 {
      margin-block: var(--gb-space-5) var(--gb-space-2);
    }
    .line,
    .text {
      margin-block-end: var(--gb-space-1);
    }
    .text {
      max-inline-size: 44rem;
    }
    .question p {
      margin-block: var(--gb-space-2) 0;
    }
  `,
})
export class AnnotationSection {
  readonly #api = inject(CommentaryApi);
  readonly #session = inject(Session);
  readonly #focus = focusNext();
  protected readonly format = inject(FigureFormat);
  protected readonly NEW = 'new';
  protected readonly event = CalendarClock;
  protected readonly divided = SeparatorVertical;
  protected readonly words = { at: 'annotation.refused', paths: new Set<string>() };

  readonly code = input.required<string>();
  /** What was noted about the place or all districts. */
  readonly items = input.required<readonly Annotation[]>();
  /** The place that the page is about and the whole: what a new one may concern. */
  readonly places = input.required<readonly AnnotatedPlace[]>();
  /** Something else is stored now, or the person wants to see what is stored. */
  readonly changed = output<void>();

  protected readonly mayEdit = computed(() => this.#session.may('annotations.edit'));
  /** What is being written: the id of one, or a new one. */
  protected readonly opened = signal<string | null>(null);
  /** The one that somebody wants to remove. */
  protected readonly asked = signal<string | null>(null);
  readonly #attempt = new Attempt();
  protected readonly busy = this.#attempt.busy;
  protected readonly refusal = this.#attempt.refusal;

  protected begin(id: string): void {
    this.asked.set(null);
    this.opened.set(id);
    this.#focus('gb-annotation-form select');
  }

  protected close(...next: readonly string[]): void {
    this.opened.set(null);
    this.#focus(...next, 'h3');
  }

  protected finish(id: string | null): void {
    this.changed.emit();
    this.close(id === null ? '.add' : `.change-${id}`);
  }

  protected ask({ id }: Annotation): void {
    this.#attempt.forget();
    this.asked.set(id);
    this.#focus('.keep');
  }

  protected keep({ id }: Annotation): void {
    this.asked.set(null);
    this.#focus(`.remove-${id}`);
  }

  protected async remove({ id, version }: Annotation): Promise<void> {
    if (!(await this.#attempt.make(() => this.#api.remove(id, version)))) return;
    this.asked.set(null);
    this.changed.emit();
    this.#focus('.add', 'h3');
  }

  /** The place that it concerns may be another one than that of the page. */
  protected placesFor({ district, districtName }: Annotation): readonly AnnotatedPlace[] {
    const places = this.places();
    if (district === null || districtName === null || places.some(({ ref }) => ref === district)) return places;
    return [...places, { ref: district, name: this.format.name(districtName) }];
  }

  protected textOf({ de, en }: CommentaryText): string {
    return this.format.language() === 'en' ? (en ?? de) : de;
  }

  /** The language of the text where it is not that of the page. */
  protected languageOf({ en }: CommentaryText): string | null {
    return this.format.language() === 'en' && en === null ? 'de' : null;
  }
}
