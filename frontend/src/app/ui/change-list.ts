import { Component, computed, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { EntryChange } from './event-entry';

/** As many differences as are shown before somebody asks for the others; of something new more, because they stand in a row. */
const AT_FIRST = { differences: 4, facts: 6 };

/** What differs, as before → after. */
@Component({
  selector: 'gb-change-list',
  host: { '[class.facts]': 'isNew()' },
  imports: [TranslocoPipe],
  template: `
    <dl>
      @for (change of shown(); track $index) {
        <div>
          <dt>{{ change.field }}</dt>
          <dd>
            @if (change.before !== null) {
              <del>{{ change.before }}</del><span class="arrow" aria-hidden="true">&ngsp;→&ngsp;</span
              ><span class="gb-visually-hidden">&ngsp;{{ 'audit.becomes' | transloco }}&ngsp;</span>
            }
            <ins>{{ change.after }}</ins>
          </dd>
        </div>
      }
    </dl>
    @if (hidden() > 0 || all()) {
      <button type="button" class="gb-button gb-button-quiet gb-button-small" [attr.aria-expanded]="all()" (click)="all.set(!all())">
        {{ all() ? ('audit.fewerChanges' | transloco) : ('audit.moreChanges' | transloco: { count: hidden() }) }}
      </button>
    }
  `,
  styles: `
    :host {
      display: block;
      font-size: var(--gb-size-s);
    }
    dl {
      margin: 0;
    }
    dl > div {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--gb-space-2);
      padding-block: 1px;
    }
    :host(.facts) dl {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--gb-space-5);
    }
    dt {
      color: var(--gb-ink-muted);
    }
    dt::after {
      content: ':';
    }
    dd {
      min-width: 0;
      margin: 0;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    del {
      text-decoration: none;
      color: var(--gb-ink-muted);
    }
    ins {
      text-decoration: none;
    }
    .arrow {
      padding-inline: var(--gb-space-1);
      color: var(--gb-ink-muted);
    }
    button {
      margin-inline-start: calc(-1 * var(--gb-space-2));
      color: var(--gb-accent);
    }
  `,
})
export class ChangeList {
  readonly changes = input.required<readonly EntryChange[]>();

  protected readonly all = signal(false);
  /** Whether there was nothing before. */
  protected readonly isNew = computed(() => this.changes().every(({ before }) => before === null));
  /** A single one more is shown as well: the button would take the same room. */
  protected readonly hidden = computed(() => {
    const more = this.changes().length - (this.isNew() ? AT_FIRST.facts : AT_FIRST.differences);
    return this.all() || more <= 1 ? 0 : more;
  });
  protected readonly shown = computed(() => this.changes().slice(0, this.changes().length - this.hidden()));
}
