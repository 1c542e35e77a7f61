import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { DistrictResponse, LevelResponse } from '#contract/district.ts';
import type { OverviewRow } from '#contract/indicator-overview.ts';
import { elementWidth } from '../charts/element-width';
import { SpreadStrip } from '../charts/spread-strip';
import { FigureFormat } from '../format/figure-format';
import { DistrictHighlight } from '../shell/district-highlight';
import { Explain } from '../ui/explain';

/** How unequal the districts are: all of them on one line, and the measures of disparity with their explanation. */
@Component({
  selector: 'gb-indicator-distribution',
  imports: [Explain, SpreadStrip],
  template: `
    @let shown = measures();
    <h3>{{ heading() }}</h3>
    <p class="gb-muted gb-small">{{ subtitle() }}</p>
    <gb-spread-strip
      [items]="items()"
      [label]="subtitle()"
      [selected]="place()"
      [highlighted]="highlight.ref()"
      [median]="row().spread.median"
      [width]="width()"
      (highlight)="point($event)"
      (pick)="pick.emit($event)"
    />
    <dl>
      @for (measure of shown; track measure.topic) {
        <div>
          <dt><gb-explain [topic]="measure.topic" /></dt>
          <dd class="gb-figure">{{ measure.text }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    :host {
      display: block;
      padding-block-start: var(--gb-space-4);
      border-block-start: 2px solid var(--gb-ink);
    }
    p {
      margin: var(--gb-space-1) 0 var(--gb-space-5);
    }
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gb-space-4) var(--gb-space-6);
      margin: var(--gb-space-4) 0 0;
    }
    dt {
      color: var(--gb-ink-muted);
      font-size: var(--gb-size-s);
    }
    dd {
      margin: 0;
      font-size: var(--gb-size-l);
    }
  `,
})
export class IndicatorDistribution {
  readonly row = input.required<OverviewRow>();
  readonly compared = input.required<readonly DistrictResponse[]>();
  /** The level of the compared districts. */
  readonly level = input.required<LevelResponse | undefined>();
  readonly place = input<string | null>(null);
  readonly pick = output<string>();

  protected readonly format = inject(FigureFormat);
  protected readonly highlight = inject(DistrictHighlight);
  readonly #transloco = inject(TranslocoService);
  protected readonly width = elementWidth(640);

  protected readonly items = computed(() => {
    const names = new Map(this.compared().map(({ ref, name }) => [ref, this.format.name(name)]));
    return this.row().spread.items.map(({ district, value }) => ({
      ref: district,
      name: names.get(district) ?? district,
      value,
      text: this.format.figure(value, this.row()),
    }));
  });
  protected readonly heading = computed(() => {
    const { spread } = this.row();
    if (spread.ratio !== null && spread.ratio >= 1.05)
      return this.#say('indicator.distribution.ratio', { ratio: this.format.number(spread.ratio, 1) });
    return this.#say('indicator.distribution.range', {
      lowest: this.format.figure(spread.lowest, this.row()),
      highest: this.format.figure(spread.highest, this.row()),
    });
  });
  protected readonly subtitle = computed(() => {
    const { spread, period } = this.row();
    const level = this.level();
    return this.#say('indicator.distribution.subtitle', {
      count: String(spread.items.length),
      expected: String(spread.expected),
      plural: level === undefined ? '' : this.format.name(level.plural),
      period: period === null ? '' : this.format.period(period),
    });
  });
  protected readonly measures = computed(() => {
    const { spread } = this.row();
    const known = (topic: string, value: number | null, write: (value: number) => string) =>
      value === null ? [] : [{ topic: `ui.explain.${topic}`, text: write(value) }];
    return [
      ...known('median', spread.median, (value) => this.format.figure(value, this.row())),
      ...known('ratio', spread.ratio, (value) => this.format.number(value, 2)),
      ...known('variation', spread.coefficientOfVariation, (value) => this.format.number(value, 2)),
      ...known('dissimilarity', spread.dissimilarity, (value) => this.format.number(value, 3)),
    ];
  });

  protected point(ref: string | null): void {
    if (ref === null) this.highlight.clear();
    else this.highlight.show(ref);
  }

  #say(key: string, params: Readonly<Record<string, string>>): string {
    return this.#transloco.translate(key, params, this.format.language());
  }
}
