import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { accentTheme, checkAccent, GROUNDS, TEXT_CONTRAST } from '#contract/accent.ts';
import { FigureFormat } from '../format/figure-format';

const SCHEMES = ['light', 'dark'] as const;
const INKS = { light: '#1b2326', dark: '#e8eceb' } as const;

/** How an accent looks and how well it can be read, in both schemes at once. */
@Component({
  selector: 'gb-accent-preview',
  imports: [TranslocoPipe],
  template: `
    @for (it of schemes(); track it.scheme) {
      <figure [style.background]="it.ground" [style.color]="it.ink">
        <figcaption>{{ 'settings.appearance.' + it.scheme | transloco }}</figcaption>
        <div class="sample" aria-hidden="true">
          <span>{{ 'settings.appearance.sample.text' | transloco }}</span>
          <span class="link" [style.color]="it.colours.accent">{{ 'settings.appearance.sample.link' | transloco }}</span>
          <span class="box" [style.background]="it.colours.accent" [style.color]="it.colours.onAccent">{{
            'settings.appearance.sample.button' | transloco
          }}</span>
          <span class="box" [style.background]="it.colours.wash" [style.border-color]="it.colours.accent">{{
            'settings.appearance.sample.chosen' | transloco
          }}</span>
        </div>
        <p>
          {{ 'settings.appearance.contrast' | transloco: { ratio: it.ratio } }}<br />
          {{ (it.enough ? 'settings.appearance.enough' : 'settings.appearance.tooLow') | transloco }}
        </p>
      </figure>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gb-space-3);
      inline-size: 100%;
    }
    figure {
      display: grid;
      gap: var(--gb-space-3);
      margin: 0;
      padding: var(--gb-space-4);
      border: 1px solid var(--gb-line-strong);
      border-radius: var(--gb-radius);
    }
    figcaption {
      font-size: var(--gb-size-xs);
    }
    .sample {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--gb-space-2) var(--gb-space-3);
    }
    .link {
      text-decoration: underline;
    }
    .box {
      padding: var(--gb-space-1) var(--gb-space-3);
      border: 1px solid transparent;
      border-radius: var(--gb-radius);
      font-size: var(--gb-size-s);
    }
    p {
      margin: 0;
      font-size: var(--gb-size-xs);
    }
    @media (min-width: 40rem) {
      :host {
        grid-template-columns: 1fr 1fr;
      }
    }
  `,
})
export class AccentPreview {
  readonly #format = inject(FigureFormat);

  /** As `#rrggbb`. */
  readonly accent = input.required<string>();

  protected readonly schemes = computed(() => {
    const theme = accentTheme(this.accent());
    const { contrast } = checkAccent(this.accent());
    return SCHEMES.map((scheme) => ({
      scheme,
      ground: GROUNDS[scheme][0] ?? '',
      ink: INKS[scheme],
      colours: theme[scheme],
      enough: contrast[scheme] >= TEXT_CONTRAST,
      // Rounded down: 4.49 is not 4.5.
      ratio: this.#format.number(Math.floor(contrast[scheme] * 10) / 10, 1),
    }));
  });
}
