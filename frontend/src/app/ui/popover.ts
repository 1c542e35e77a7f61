import { NgTemplateOutlet } from '@angular/common';
import {
  afterNextRender,
  booleanAttribute,
  Component,
  contentChild,
  ElementRef,
  inject,
  input,
  output,
  signal,
  TemplateRef,
  viewChild,
} from '@angular/core';
import { popoverPosition } from './popover-position';
import { UniqueId } from './unique-id';

/**
 * A button with a panel that opens over the page: `<gb-popover label="…"><span trigger>…</span><ng-template>…</ng-template></gb-popover>`.
 * The browser's own popover does the rest: Escape and a click elsewhere close it, the focus goes back to the button. The panel is a `span`,
 * so that the whole may stand inside a sentence: a parser would end the paragraph at a `div`.
 */
@Component({
  selector: 'gb-popover',
  imports: [NgTemplateOutlet],
  host: { '[class.pinned]': 'pinned()' },
  template: `
    <button
      #trigger
      type="button"
      aria-haspopup="dialog"
      [class]="buttonClass()"
      [attr.popovertarget]="id"
      [attr.aria-expanded]="open()"
      [attr.aria-label]="buttonLabel()"
      [attr.title]="buttonLabel()"
    >
      <ng-content select="[trigger]" />
    </button>
    <span #panel popover role="dialog" class="gb-panel" [id]="id" [attr.aria-label]="label()" (toggle)="follow()">
      @if (open()) {
        <ng-container [ngTemplateOutlet]="content()" [ngTemplateOutletContext]="{ $implicit: close }" />
      }
    </span>
  `,
  styles: `
    :host {
      display: inline-block;
    }
    [popover] {
      position: absolute;
      inset: auto;
      margin: 0;
      padding: var(--gb-space-4);
      width: max-content;
      max-width: min(26rem, calc(100% - 1rem));
      max-height: min(36rem, calc(100vh - 2rem));
      overflow: auto;
      font-size: var(--gb-size-s);
      font-weight: var(--gb-weight-regular);
      line-height: 1.45;
      text-align: start;
      white-space: normal;
      letter-spacing: normal;
    }
    [popover]:popover-open {
      display: block;
    }
    :host(.pinned) [popover] {
      position: fixed;
    }
  `,
})
export class Popover {
  /** Name of the panel for screen readers. */
  readonly label = input.required<string>();
  /** Name of the button where it shows only an icon. */
  readonly buttonLabel = input<string | null>(null);
  readonly buttonClass = input('gb-button');
  /** Whether the button stays where it is while the page scrolls, as in the context bar. */
  readonly pinned = input(false, { transform: booleanAttribute });
  /** Says that the panel has opened, so that its content can be fetched. */
  readonly opened = output<void>();

  protected readonly id = inject(UniqueId).next('gb-popover');
  protected readonly open = signal(false);
  // Only a direct child: the fallback of a nested `ng-content` counts as a template, too.
  protected readonly content = contentChild.required(TemplateRef, { descendants: false });
  private readonly trigger = viewChild.required<ElementRef<HTMLElement>>('trigger');
  private readonly panel = viewChild.required<ElementRef<HTMLElement>>('panel');

  constructor() {
    // The browser may have opened it before the program was there.
    afterNextRender(() => this.follow());
  }

  /** Closes the panel; given to the content as its implicit value. */
  readonly close = (): void => this.panel().nativeElement.hidePopover();

  protected follow(): void {
    const open = this.panel().nativeElement.matches(':popover-open');
    if (open === this.open()) return;
    this.open.set(open);
    if (!open) return;
    this.opened.emit();
    this.#place();
    this.#watch();
  }

  /** Follows its size while it is open. The browser closes it without a word when its place is taken out of the page; the size tells. */
  #watch(): void {
    const panel = this.panel().nativeElement;
    const observer = new ResizeObserver(() => {
      if (panel.matches(':popover-open')) {
        this.#place();
        return;
      }
      observer.disconnect();
      this.open.set(false);
    });
    observer.observe(panel);
  }

  #place(): void {
    const panel = this.panel().nativeElement;
    const { left, top } = popoverPosition(this.trigger().nativeElement.getBoundingClientRect(), panel.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
      height: window.innerHeight,
    });
    panel.style.left = `${left + (this.pinned() ? 0 : window.scrollX)}px`;
    panel.style.top = `${top + (this.pinned() ? 0 : window.scrollY)}px`;
  }
}
