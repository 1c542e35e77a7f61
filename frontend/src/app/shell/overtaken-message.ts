import { Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';
import { FormMessage } from '../ui/form-message';
import type { Overtaken } from './overtaking';

const textOf = (_part: string, stored: unknown): string => (typeof stored === 'string' ? stored : '');

/** Says that somebody else was faster, what they have stored, and that what was typed here stays. */
@Component({
  selector: 'gb-overtaken-message',
  imports: [FormMessage, TranslocoPipe],
  template: `
    <gb-form-message kind="error">
      @if (overtaking().by; as by) {
        {{ sentences() + '.by' | transloco: { name: by.name, time: format.moment(by.at) } }}
      } @else {
        {{ sentences() + '.somebody' | transloco }}
      }
      {{ 'shell.overtaken.kept' | transloco }}
      @if (overtaking().taken.length > 0) {
        <p>{{ 'shell.overtaken.taken' | transloco }}</p>
        <ul>
          @for (part of overtaking().taken; track part) {
            <li>{{ keyOf(part) | transloco }}</li>
          }
        </ul>
      }
      @if (overtaking().both.length > 0) {
        <p>{{ 'shell.overtaken.both' | transloco }}</p>
        <ul>
          @for (it of both(); track it.part) {
            <li>{{ keyOf(it.part) | transloco }}{{ it.text && ': „' + it.text + '“' }}</li>
          }
        </ul>
      }
      <button type="button" class="gb-button" (click)="accept()">{{ 'shell.overtaken.accept' | transloco }}</button>
    </gb-form-message>
  `,
  styles: `
    p {
      margin: var(--gb-space-2) 0 0;
    }
    ul {
      margin: 0 0 var(--gb-space-2);
    }
  `,
})
export class OvertakenMessage {
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly format = inject(FigureFormat);

  readonly overtaking = input.required<Overtaken>();
  /** Where it stands who was faster: `<sentences>.by`, `<sentences>.somebody`. */
  readonly sentences = input.required<string>();
  /** Where the parts of this kind of thing are named: `<words>.<parts>.<part>`. */
  readonly words = input.required<string>();
  readonly parts = input('part');
  /** What is stored in a part, as far as it can be said in a line; of lists the name alone. */
  readonly say = input<(part: string, stored: unknown) => string>(textOf);
  /** The person goes on from the newer state. */
  readonly accepted = output<void>();

  protected readonly both = computed(() => {
    const { both, theirs } = this.overtaking();
    const texts = new Map<string, unknown>(Object.entries(theirs));
    return both.map((part) => ({ part, text: this.say()(part, texts.get(part)) }));
  });

  protected keyOf(part: string): string {
    return `${this.words()}.${this.parts()}.${part}`;
  }

  /** The button goes with its message: what comes next is to store. */
  protected accept(): void {
    this.#element.closest('form')?.querySelector<HTMLElement>('button[type=submit]')?.focus();
    this.accepted.emit();
  }
}
