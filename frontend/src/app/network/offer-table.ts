import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Offer, OfferOverlaps } from '#contract/overlap.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { ReferenceNames } from '../shell/reference-names';
import { EmptyState } from '../ui/empty-state';
import { CellCard } from './cell-card';
import { focusCell } from './focus-cell';
import { OfferGroups } from './offer-groups';

/** Organisations against fields of action: in how many measures each takes part, and where. On a phone a list by organisation. */
@Component({
  selector: 'gb-offer-table',
  imports: [CellCard, EmptyState, RouterLink, TranslocoPipe],
  template: `
    @if (rows().length === 0) {
      <gb-empty-state [heading]="'overlap.offers.none.heading' | transloco" [text]="'overlap.offers.none.text' | transloco" />
    } @else {
      <p class="gb-small gb-muted">{{ 'overlap.organisations.explain' | transloco }}</p>
      <div class="gb-table-scroll scroll wide" role="region" tabindex="0" [attr.aria-label]="'overlap.organisations.label' | transloco">
        <table class="gb-table gb-table-compact">
          <thead>
            <tr>
              <th scope="col" class="corner">{{ 'organisations.title' | transloco }}</th>
              @for (field of offers().fieldsOfAction; track field) {
                <th scope="col" class="column">{{ names.field(field) }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.code) {
              <tr>
                <th scope="row">
                  <a queryParamsHandling="replace" [routerLink]="['/organisationen', row.code]" [queryParams]="params()">{{ row.name }}</a>
                </th>
                @for (cell of row.cells; track cell.key) {
                  <td>
                    @if (cell.measures.length > 0) {
                      <button
                        type="button"
                        class="mark"
                        [class.strong]="cell.measures.length > 2"
                        [attr.aria-label]="cell.label"
                        [attr.title]="cell.label"
                        [attr.data-cell]="cell.key"
                        (click)="choose.emit(cell.key)"
                      >
                        {{ format.number(cell.measures.length) }}
                      </button>
                    } @else {
                      <span class="gb-muted" aria-hidden="true">–</span>
                    }
                  </td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
      <ul class="gb-plain narrow">
        @for (row of rows(); track row.code) {
          <li>
            <a queryParamsHandling="replace" [routerLink]="['/organisationen', row.code]" [queryParams]="params()">{{ row.name }}</a>
            @for (cell of row.cells; track cell.key) {
              @if (cell.measures.length > 0) {
                <span class="gb-small-line">{{ cell.label }}</span>
              }
            }
          </li>
        }
      </ul>
      @if (card(); as it) {
        <gb-cell-card [heading]="it.heading" [groups]="it.groups" [params]="params()" (closed)="close()" />
      }
    }
  `,
  styleUrls: ['./matrix.scss', './overlap.scss'],
})
export class OfferTable {
  readonly offers = input.required<OfferOverlaps>();
  readonly chosen = input<string>();
  readonly params = input.required<Params>();
  readonly choose = output<string | null>();

  readonly #words = inject(Words);
  readonly #focus = focusCell();
  readonly #groups = inject(OfferGroups);
  protected readonly names = inject(ReferenceNames);
  protected readonly format = inject(FigureFormat);

  protected readonly rows = computed(() => {
    const { organisations, fieldsOfAction, offers } = this.offers();
    return organisations.map(({ code, name }) => {
      const own = offers.filter(({ lead, partners }) => lead === code || partners.includes(code));
      return {
        code,
        name,
        cells: fieldsOfAction.map((field) => {
          const measures = own.filter(({ fieldOfAction }) => fieldOfAction === field);
          return { key: `${code}~${field}`, field, measures, label: this.#label(field, measures) };
        }),
      };
    });
  });
  protected readonly card = computed(() => {
    for (const { name, cells } of this.rows()) {
      const cell = cells.find(({ key }) => key === this.chosen());
      if (cell === undefined) continue;
      const together = [...new Set(cell.measures.flatMap(({ lead, partners }) => [lead, ...partners]))];
      return {
        heading: this.#words.say('overlap.offers.cell', { field: this.names.field(cell.field), place: name }),
        groups: this.#groups.of(
          this.offers(),
          cell.measures.map(({ code }) => code),
          together,
        ),
      };
    }
    return undefined;
  });

  /** The field, how many measures, and where: "Sprache: 2 Maßnahmen (Mitte, Pankow)". */
  #label(field: string, measures: readonly Offer[]): string {
    const refs = new Set(measures.flatMap(({ districts }) => districts));
    const places = [
      ...(measures.some(({ wide }) => wide) ? [this.#words.say('overlap.offers.wide')] : []),
      ...this.offers()
        .districts.filter(({ ref }) => refs.has(ref))
        .map(({ name }) => this.format.name(name)),
    ];
    return this.#words.say(places.length === 0 ? 'overlap.organisations.cell' : 'overlap.organisations.cellIn', {
      field: this.names.field(field),
      measures: this.#words.count('network.tie.allMeasures', measures.length),
      places: places.join(', '),
    });
  }

  /** Takes the card away; the focus goes back to its cell. */
  protected close(): void {
    this.#focus(this.chosen() ?? '');
    this.choose.emit(null);
  }
}
