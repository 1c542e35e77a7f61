import { Component, computed, input } from '@angular/core';
import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** White around the code, in its own units, which cameras need. */
const QUIET = 4;

/** An address to be scanned; black on white in every scheme, because cameras need that. */
@Component({
  selector: 'gb-qr-code',
  template: `
    <svg role="img" shape-rendering="crispEdges" [attr.viewBox]="box()" [attr.aria-label]="label()">
      <rect fill="#fff" [attr.x]="-quiet" [attr.y]="-quiet" [attr.width]="side()" [attr.height]="side()" />
      <path fill="#000" fill-rule="evenodd" [attr.d]="path()" />
    </svg>
  `,
  styles: `
    :host,
    svg {
      display: block;
    }
    svg {
      inline-size: 100%;
    }
  `,
})
export class QrCode {
  /** What is scanned. */
  readonly text = input.required<string>();
  /** What a screen reader says. */
  readonly label = input.required<string>();

  protected readonly quiet = QUIET;
  readonly #code = computed(() => generate(this.text()));
  protected readonly side = computed(() => this.#code().size + 2 * QUIET);
  protected readonly box = computed(() => `${-QUIET} ${-QUIET} ${this.side()} ${this.side()}`);
  protected readonly path = computed(() => toSvgPath(this.#code()));
}
