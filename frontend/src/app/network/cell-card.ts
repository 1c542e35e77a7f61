import { afterRenderEffect, Component, ElementRef, input, output, viewChild } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { X } from 'lucide';
import { Icon } from '../ui/icon';

/** Something that stands behind a cell, with where it leads; `null` for what has no page, such as a person who was erased. */
interface CellItem {
  readonly text: string;
  readonly more?: string;
  readonly way: readonly string[] | null;
}

/** What stands behind a cell, in lists. */
export interface CellGroup {
  readonly heading: string;
  readonly items: readonly CellItem[];
}

/** What stands behind the cell that was chosen in a matrix. The focus comes here, and a press on "Schließen" gives it back. */
@Component({
  selector: 'gb-cell-card',
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    <section aria-labelledby="gb-cell-card">
      <div class="head">
        <h2 #head id="gb-cell-card" tabindex="-1">{{ heading() }}</h2>
        <button type="button" class="gb-button gb-button-quiet gb-button-small" (click)="closed.emit()">
          <gb-icon [shape]="x" /> {{ 'network.card.close' | transloco }}
        </button>
      </div>
      @for (group of groups(); track group.heading) {
        <h3>{{ group.heading }}</h3>
        <ul class="gb-plain">
          @for (item of group.items; track $index) {
            <li>
              @if (item.way; as way) {
                <a queryParamsHandling="replace" [routerLink]="way" [queryParams]="params()">{{ item.text }}</a>
              } @else {
                {{ item.text }}
              }
              @if (item.more; as more) {
                <span class="gb-small-line">{{ more }}</span>
              }
            </li>
          }
        </ul>
      } @empty {
        <p>{{ 'overlap.cell.nothing' | transloco }}</p>
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
      margin-block: var(--gb-space-4);
      padding: var(--gb-space-3) var(--gb-space-4);
      border: 1px solid var(--gb-line);
      border-inline-start: 3px solid var(--gb-accent);
      border-radius: var(--gb-radius);
      background: var(--gb-surface-raised);
      overflow-wrap: anywhere;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: var(--gb-space-2);
    }
    h2,
    h3 {
      margin-block: 0 var(--gb-space-1);
      font-size: var(--gb-size-m);
    }
    h3 {
      color: var(--gb-ink-muted);
      font-size: var(--gb-size-xs);
    }
    ul {
      margin-block-end: var(--gb-space-3);
    }
    li {
      padding-block: var(--gb-space-1);
      font-size: var(--gb-size-s);
    }
    .gb-small-line {
      display: block;
    }
  `,
})
export class CellCard {
  readonly heading = input.required<string>();
  readonly groups = input.required<readonly CellGroup[]>();
  readonly params = input.required<Params>();
  readonly closed = output<void>();

  protected readonly x = X;
  private readonly top = viewChild.required<ElementRef<HTMLElement>>('head');

  constructor() {
    afterRenderEffect(() => {
      // Another cell is another heading.
      this.heading();
      this.top().nativeElement.focus();
    });
  }
}
