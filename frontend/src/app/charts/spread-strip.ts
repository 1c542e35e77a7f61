import { Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { UniqueId } from '../ui/unique-id';
import { markAt, spreadLayout, type SpreadItem } from './spread-strip-layout';

/**
 * Values of districts on one line, as short strokes: the chosen one in the accent, the median as a tick below. One stop for the keyboard:
 * arrow keys go from value to value, Enter chooses.
 */
@Component({
  selector: 'gb-spread-strip',
  template: `
    <svg
      [attr.viewBox]="'0 0 ' + width() + ' ' + height"
      [attr.width]="width()"
      [attr.height]="height"
      role="listbox"
      tabindex="0"
      [attr.aria-label]="label()"
      [attr.aria-activedescendant]="activeId()"
      (focus)="enter()"
      (blur)="show(null)"
      (keydown)="move($event)"
      (pointermove)="point($event)"
      (pointerleave)="show(null)"
      (click)="choose($event)"
    >
      <line class="axis" [attr.x1]="layout().from" [attr.x2]="layout().to" y1="14" y2="14" />
      @if (layout().median; as median) {
        <path class="median" [attr.d]="'M' + median + ',19l3,5h-6z'" />
      }
      @for (mark of layout().marks; track mark.item.ref) {
        <g
          role="option"
          [id]="id + mark.item.ref"
          [attr.aria-label]="mark.item.text === undefined ? mark.item.name : mark.item.name + ': ' + mark.item.text"
          [attr.aria-selected]="mark.item.ref === selected()"
          [class.selected]="mark.item.ref === selected()"
          [class.highlighted]="mark.item.ref === highlighted()"
        >
          <line class="mark" [attr.x1]="mark.x" [attr.x2]="mark.x" y1="8" y2="20" />
        </g>
      }
      @for (mark of front(); track mark.item.ref) {
        <circle class="front" aria-hidden="true" r="4.5" cy="14" [attr.cx]="mark.x" [class.highlighted]="mark.item.ref === highlighted()" />
      }
    </svg>
    @if (shown(); as mark) {
      <span class="tip" aria-hidden="true" [class.left]="mark.x > width() / 2" [style.inset-inline-start.px]="mark.x">
        {{ mark.item.name }}
        @if (mark.item.text) {
          <b>{{ mark.item.text }}</b>
        }
      </span>
    }
  `,
  styles: `
    :host {
      display: inline-block;
      position: relative;
      line-height: 0;
    }
    svg {
      cursor: pointer;
      max-inline-size: 100%;
      touch-action: pan-y;
    }
    svg:focus:not(:focus-visible) {
      outline: none;
    }
    .axis {
      stroke: var(--gb-line-strong);
      stroke-width: 1;
    }
    .mark {
      stroke: var(--gb-ink-muted);
      stroke-width: 2;
      opacity: 0.7;
    }
    .median {
      fill: var(--gb-ink-muted);
    }
    .selected .mark,
    .highlighted .mark {
      opacity: 0;
    }
    .front {
      fill: var(--gb-accent);
      stroke: var(--gb-surface);
      stroke-width: 1.5;
    }
    .front.highlighted {
      stroke: var(--gb-ink);
    }
    .tip {
      position: absolute;
      z-index: 2;
      inset-block-end: 100%;
      transform: translateX(-0.75rem);
      padding: 0.125rem 0.5rem;
      border-radius: var(--gb-radius);
      background: var(--gb-ink);
      color: var(--gb-surface);
      font-size: var(--gb-size-xs);
      line-height: 1.4;
      white-space: nowrap;
      pointer-events: none;
    }
    .tip.left {
      transform: translateX(calc(-100% + 0.75rem));
    }
  `,
})
export class SpreadStrip {
  readonly items = input.required<readonly SpreadItem[]>();
  readonly label = input.required<string>();
  readonly selected = input<string | null>(null);
  /** The place that is pointed at somewhere on the page. */
  readonly highlighted = input<string | null>(null);
  readonly median = input<number | null>(null);
  readonly width = input(160);

  readonly highlight = output<string | null>();
  readonly pick = output<string>();

  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  /** Whether this strip is the one that is pointed at; only then it names the place. */
  readonly #active = signal(false);

  protected readonly height = 28;
  protected readonly id = `${inject(UniqueId).next('gb-strip')}-`;
  protected readonly layout = computed(() => spreadLayout(this.items(), this.median(), this.width()));
  /** Marks drawn again on top of the others: a stroke between strokes would not be found. */
  protected readonly front = computed(() =>
    this.layout()
      .marks.filter(({ item }) => item.ref === this.selected() || item.ref === this.highlighted())
      .sort((a) => (a.item.ref === this.highlighted() ? 1 : -1)),
  );
  protected readonly shown = computed(() =>
    this.#active() ? (this.layout().marks.find(({ item }) => item.ref === this.highlighted()) ?? null) : null,
  );
  protected readonly activeId = computed(() => {
    const shown = this.shown();
    return shown === null ? null : this.id + shown.item.ref;
  });

  protected show(ref: string | null): void {
    this.#active.set(ref !== null);
    this.highlight.emit(ref);
  }

  protected enter(): void {
    this.show(this.selected() ?? this.layout().marks[0]?.item.ref ?? null);
  }

  protected point(event: PointerEvent): void {
    this.show(this.#markUnder(event)?.item.ref ?? null);
  }

  protected choose(event: MouseEvent): void {
    const mark = this.#markUnder(event);
    if (mark !== null) this.pick.emit(mark.item.ref);
  }

  protected move(event: KeyboardEvent): void {
    const { marks } = this.layout();
    const at = marks.findIndex(({ item }) => item.ref === this.highlighted());
    const target = { ArrowRight: at + 1, ArrowUp: at + 1, ArrowLeft: at - 1, ArrowDown: at - 1, Home: 0, End: marks.length - 1 }[event.key];
    const active = marks[at];
    if (target !== undefined) {
      const next = marks[Math.min(Math.max(target, 0), marks.length - 1)];
      if (next !== undefined) this.show(next.item.ref);
    } else if ((event.key === 'Enter' || event.key === ' ') && active !== undefined) this.pick.emit(active.item.ref);
    else if (event.key === 'Escape') this.show(null);
    else return;
    event.preventDefault();
  }

  #markUnder(event: MouseEvent) {
    const box = this.#host.nativeElement.getBoundingClientRect();
    return markAt(this.layout(), ((event.clientX - box.left) / box.width) * this.width());
  }
}
