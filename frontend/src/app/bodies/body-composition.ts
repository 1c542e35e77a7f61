import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Composition } from '#contract/membership.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { ReferenceNames } from '../shell/reference-names';
import { MigrantShare } from './migrant-share';
import { RequiredBars, type RequiredRow } from './required-bars';

/** Who is in a body against who should be: by sector, district and target group, paid and voluntary, and how that has developed. */
@Component({
  selector: 'gb-body-composition',
  imports: [MigrantShare, RequiredBars, TranslocoPipe],
  template: `
    @if (finding(); as text) {
      <p class="finding">{{ text }}</p>
    }
    <p class="gb-small-line legend" aria-hidden="true">
      <span class="filled"></span> {{ 'bodies.composition.filled' | transloco }} <span class="outline"></span>
      {{ 'bodies.composition.outline' | transloco }}
    </p>
    <div class="parts">
      <div class="column">
        @for (part of parts(); track part.key) {
          <div>
            <h3>{{ 'bodies.composition.' + part.key | transloco }}</h3>
            <gb-required-bars
              [caption]="'bodies.composition.' + part.key | transloco"
              [head]="'bodies.composition.head.' + part.key | transloco"
              [rows]="part.rows"
            />
          </div>
        }
      </div>
      <div class="column">
        <div>
          <h3>{{ 'bodies.composition.engagement' | transloco }}</h3>
          <p class="split" aria-hidden="true">
            <span class="paid" [style.flex-grow]="composition().paid"></span>
            <span class="voluntary" [style.flex-grow]="composition().voluntary"></span>
          </p>
          <p class="sides">
            <span>{{ 'bodies.composition.paid' | transloco: { count: format.number(composition().paid) } }}</span>
            <span>{{ 'bodies.composition.voluntary' | transloco: { count: format.number(composition().voluntary) } }}</span>
          </p>
        </div>
        @if (composition().history.length > 0) {
          <gb-migrant-share [composition]="composition()" />
        }
      </div>
    </div>
    <p class="gb-note">{{ 'bodies.composition.note' | transloco }}</p>
  `,
  styles: `
    .finding {
      margin-block-end: var(--gb-space-2);
    }
    .legend {
      margin: 0 0 var(--gb-space-3);
    }
    .filled,
    .outline {
      display: inline-block;
      inline-size: 1.5rem;
      block-size: 0.6rem;
      margin-inline-end: 0.25em;
      background: var(--gb-accent);
    }
    .outline {
      margin-inline-start: var(--gb-space-3);
      border: 1.5px solid var(--gb-ink-muted);
      background: none;
    }
    .parts,
    .column {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: var(--gb-space-5) var(--gb-space-7);
    }
    @media (min-width: 64rem) {
      .parts {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
    h3 {
      margin-block-end: var(--gb-space-1);
    }
    .split {
      display: flex;
      gap: 2px;
      block-size: 1rem;
      margin: var(--gb-space-2) 0 var(--gb-space-1);
      border-inline-start: 1px solid var(--gb-line-strong);
      max-inline-size: none;
    }
    .paid {
      flex-basis: 0;
      background: var(--gb-context);
    }
    .voluntary {
      flex-basis: 0;
      background: var(--gb-accent);
    }
    .sides {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 var(--gb-space-4);
      max-inline-size: none;
      margin: 0;
      font-size: var(--gb-size-s);
    }
    @media print {
      .paid,
      .voluntary,
      .filled {
        print-color-adjust: exact;
      }
    }
  `,
})
export class BodyComposition {
  readonly #words = inject(Words);
  readonly #names = inject(ReferenceNames);
  protected readonly format = inject(FigureFormat);

  readonly composition = input.required<Composition>();

  readonly #sectors = computed<readonly RequiredRow[]>(() =>
    this.composition().bySector.map(({ sector, ...counts }) => ({
      key: sector,
      name: this.#words.say(`organisations.sector.${sector}`),
      ...counts,
    })),
  );
  protected readonly parts = computed(() => {
    const { byDistrict, byTargetGroup } = this.composition();
    const districts = byDistrict.map(({ district, name, ...counts }) => ({ key: district, name: this.format.name(name), ...counts }));
    const groups = byTargetGroup.map(({ targetGroup, ...counts }) => ({
      key: targetGroup,
      name: this.#names.targetGroup(targetGroup),
      ...counts,
    }));
    return [
      { key: 'sectors', rows: this.#sectors() },
      { key: 'districts', rows: districts },
      { key: 'groups', rows: groups },
    ].filter(({ rows }) => rows.length > 0);
  });
  /** Which sectors are not there as they should be. */
  protected readonly finding = computed(() => {
    const required = this.#sectors().filter((row) => row.required > 0);
    if (required.length === 0) return '';
    const missing = required.filter((row) => row.actual < row.required);
    if (missing.length === 0) return this.#words.say('bodies.composition.complete');
    const names = missing.map(({ name, required: should, actual }) =>
      this.#words.say('bodies.composition.short', { name, actual, required: should }),
    );
    return this.#words.say('bodies.composition.missing', { names: names.join('; ') });
  });
}
