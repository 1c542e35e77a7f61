import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { NetworkFigures } from '#contract/network.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';

/** The figures of a network with what they mean. They are of the whole network, whatever is shown of it. */
@Component({
  selector: 'gb-network-facts',
  imports: [TranslocoPipe],
  template: `
    <section aria-labelledby="gb-network-figures">
      <h2 id="gb-network-figures">{{ 'network.figures.heading' | transloco }}</h2>
      <p class="gb-small gb-muted">{{ 'network.figures.whole' | transloco }}</p>
      <dl>
        @for (row of rows(); track row.name) {
          <div>
            <dt>{{ 'network.figures.' + row.name | transloco }}</dt>
            <dd>
              <b class="gb-figure">{{ row.figure }}</b>
              <span class="gb-small-line">{{ row.words }}</span>
            </dd>
          </div>
        }
      </dl>
    </section>
  `,
  styles: `
    h2 {
      padding-block-end: var(--gb-space-2);
      border-block-end: 2px solid var(--gb-ink);
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr));
      gap: var(--gb-space-3) var(--gb-space-5);
      margin: 0;
    }
    dt {
      color: var(--gb-ink-muted);
      font-size: var(--gb-size-xs);
    }
    dd {
      margin: 0;
    }
    .gb-small-line {
      display: block;
      max-inline-size: var(--gb-measure);
    }
  `,
})
export class NetworkFacts {
  readonly figures = input.required<NetworkFigures>();

  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);

  protected readonly rows = computed(() => {
    const { density, organisationsLinked, bodiesLinked, components, coreNumber, outside, jointWork, affiliations } = this.figures();
    const row = (name: string, figure: string, params: Readonly<Record<string, string>> = {}) => ({
      name,
      figure,
      words: this.#words.say(`network.figures.explain.${name}`, params),
    });
    return [
      row('density', this.#share(density), { count: this.#format.number(affiliations) }),
      row('organisationsLinked', this.#share(organisationsLinked.density), { count: this.#format.number(organisationsLinked.ties) }),
      row('bodiesLinked', this.#share(bodiesLinked.density), { count: this.#format.number(bodiesLinked.ties) }),
      row('components', this.#format.number(components)),
      coreNumber === null
        ? row('noCore', '–')
        : row('core', this.#words.count('network.figures.coreTies', coreNumber), { count: this.#format.number(coreNumber) }),
      row('jointWork', this.#format.number(jointWork)),
      row('outside', this.#format.number(outside)),
    ];
  });

  #share(density: number | null): string {
    if (density === null) return this.#words.say('network.figures.none');
    return this.#words.say('network.percent', { percent: this.#format.number(100 * density, density > 0 && density < 0.0995 ? 1 : 0) });
  }
}
