import { Component, computed, inject, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { CircleAlert, TriangleAlert } from 'lucide';
import { Words } from '../format/words';
import { Icon } from '../ui/icon';
import { EntrySheet } from './entry-sheet';
import { EntryWords } from './entry-words';
import type { Place } from './grid-moves';

/** Everything that should be mended or looked at, with the way to its cell. Closed it is one line: what is typed must not push the grid down. */
@Component({
  selector: 'gb-remark-list',
  imports: [Icon, TranslocoPipe],
  template: `
    @if (all().length > 0) {
      <details>
        <summary>{{ words.count('valueEntry.remarkList', all().length) }}</summary>
        <ul class="gb-plain">
          @for (it of all(); track it.key) {
            <li [class.problem]="it.problem">
              <gb-icon [shape]="it.problem ? icons.problem : icons.hint" />
              <span>
                <strong>{{ (it.problem ? 'valueEntry.toMend' : 'valueEntry.toCheck') | transloco }}</strong>&ngsp;
                @if (it.place; as place) {
                  <button type="button" class="gb-term" (click)="chosen.emit(place)">{{ it.district }}</button>&ngsp;
                }
                {{ it.text }}
              </span>
            </li>
          }
        </ul>
      </details>
    }
  `,
  styles: `
    :host {
      display: block;
      min-block-size: 2rem;
      font-size: var(--gb-size-s);
    }
    summary {
      padding-block: var(--gb-space-1);
      color: var(--gb-accent);
      cursor: pointer;
    }
    ul {
      display: grid;
      gap: var(--gb-space-1);
      max-block-size: 16rem;
      margin-block: var(--gb-space-1) var(--gb-space-2);
      overflow-y: auto;
    }
    li {
      display: flex;
      gap: var(--gb-space-2);
      max-inline-size: 90ch;
    }
    gb-icon {
      margin-block-start: 0.15em;
      color: var(--gb-state-watch);
    }
    .problem gb-icon {
      color: var(--gb-state-off-track);
    }
    strong,
    .gb-term {
      font-weight: var(--gb-weight-strong);
    }
  `,
})
export class RemarkList {
  readonly #sheet = inject(EntrySheet);
  readonly #words = inject(EntryWords);
  protected readonly words = inject(Words);
  protected readonly icons = { problem: CircleAlert, hint: TriangleAlert };

  /** The cell that somebody wants to see. */
  readonly chosen = output<Place>();

  protected readonly all = computed(() => {
    const columns = this.#sheet.columns();
    const lines = this.#sheet.lines().map((line, row) => ({ line, row, district: this.#words.district(line) }));
    const problems = lines.flatMap(({ line, row, district }) =>
      line.problems().map((problem) => ({
        key: `${line.delivery}/${problem.column}/${problem.kind}`,
        problem: true,
        district,
        place: { row, column: columns.indexOf(problem.column) },
        text: this.#words.problem(problem, line.state()),
      })),
    );
    const sums = this.#sheet
      .sums()
      .map((hint) => ({ key: `sum/${hint.part}`, problem: false, district: '', place: undefined, text: this.#words.sum(hint) }));
    const hints = lines.flatMap(({ line, row, district }) =>
      line.hints().map((hint) => ({
        key: `${line.delivery}/${hint.column}/${hint.kind}`,
        problem: false,
        district,
        place: { row, column: columns.indexOf(hint.column) },
        text: this.#words.hint(hint),
      })),
    );
    return [...problems, ...sums, ...hints];
  });
}
