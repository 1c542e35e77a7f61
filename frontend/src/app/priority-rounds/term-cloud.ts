import { Component, computed, input } from '@angular/core';
import type { TermResult } from '#contract/priority-result.ts';
import { cloudWords } from './cloud-words';

/** Terms as a cloud: the more people wrote one, the larger it is set. The figures stand in the table beside it. */
@Component({
  selector: 'gb-term-cloud',
  host: { role: 'img', '[attr.aria-label]': 'label()' },
  template: `
    @for (word of words(); track word.term) {
      <span [class.large]="word.size > 0.6" [style.font-size.em]="word.size * largest">{{ word.term }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0.1em 0.9em;
      align-items: center;
      justify-content: center;
      line-height: 1.15;
      text-align: center;
    }
    span {
      max-inline-size: 100%;
      color: var(--gb-ink);
      hyphens: none;
      overflow-wrap: anywhere;
    }
    .large {
      color: var(--gb-accent);
      font-weight: var(--gb-weight-strong);
    }
  `,
})
export class TermCloud {
  readonly terms = input.required<readonly TermResult[]>();
  /** What a screen reader says. */
  readonly label = input.required<string>();

  /** The largest type, in those of the text around. */
  protected readonly largest = 2.8;
  protected readonly words = computed(() => cloudWords(this.terms()));
}
