import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChild, inject, input, output } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { ObservationResponse } from '#contract/indicator.ts';
import { lastDay, period } from '#contract/period.ts';
import type { PictureKey } from '../charts/picture-layout';
import { FigureFormat } from '../format/figure-format';
import { FigureFrame, FramePicture, FrameTable } from '../ui/figure-frame';
import type { FigureView } from '../ui/view-switch';
import { FigureActions } from './figure-actions';
import { switchedTables, type Picture } from './indicator-choices';
import type { ChangedChoices, IndicatorView, WantedFigures } from './indicator-view';

/**
 * One of the pictures on the page of an indicator: the frame with finding, measure, source and date, the switch to the table, which stands in
 * the address, and the files that can be taken away. Between the tags: `<ng-template gbPicture>`, `<ng-template gbTable>` with head and body
 * of the table, and what the reader can choose, above the picture with the attribute `filters` and below it without one.
 */
@Component({
  selector: 'gb-indicator-figure',
  imports: [FigureActions, FigureFrame, FramePicture, FrameTable, NgTemplateOutlet],
  template: `
    <gb-figure-frame
      [level]="3"
      [heading]="heading()"
      [subtitle]="subtitle()"
      [source]="view().source"
      [date]="date()"
      [view]="asTable() ? 'table' : 'chart'"
      (viewChange)="show($event)"
    >
      <ng-content select="[filters]" ngProjectAs="[filters]" />
      <ng-template gbPicture><ng-container [ngTemplateOutlet]="picture().template" /></ng-template>
      <ng-template gbTable>
        <table class="gb-table gb-table-compact" [class.narrow]="narrowTable()">
          <caption class="gb-visually-hidden">
            {{
              subtitle()
            }}
          </caption>
          <ng-container [ngTemplateOutlet]="table().template" />
        </table>
      </ng-template>
      <ng-content />
      <gb-figure-actions
        actions
        [file]="fileName()"
        [picture]="asTable() || !drawn() ? null : words()"
        [keys]="keys()"
        (csv)="csv.emit({ file: fileName(), figures: figures() })"
      />
    </gb-figure-frame>
  `,
  styles: `
    :host {
      display: block;
    }
    // Few columns stand close together: the eye has to find the figure that belongs to the name.
    .narrow {
      width: auto;
      min-width: min(100%, 26rem);
    }
  `,
})
export class IndicatorFigure {
  readonly view = input.required<IndicatorView>();
  readonly kind = input.required<Picture>();
  /** The finding, as a sentence. */
  readonly heading = input.required<string>();
  /** What is measured, in which unit, where and when. */
  readonly subtitle = input.required<string>();
  /** The newest period that is shown; its last day is the date below the picture. */
  readonly newest = input.required<string | null>();
  /** Whether there is something to be drawn that can be saved. */
  readonly drawn = input(true);
  /** What a saved picture says besides source and date. */
  readonly notes = input<readonly (string | null)[]>([]);
  /** The legend of a saved picture. */
  readonly keys = input<readonly PictureKey[]>([]);
  /** The figures that are shown, for the file. */
  readonly figures = input.required<readonly ObservationResponse[]>();
  /** What files are called, after the code of the indicator. */
  readonly file = input.required<string>();
  readonly narrowTable = input(false);
  readonly choose = output<ChangedChoices>();
  readonly csv = output<WantedFigures>();

  readonly #format = inject(FigureFormat);
  readonly #transloco = inject(TranslocoService);
  protected readonly picture = contentChild.required(FramePicture);
  protected readonly table = contentChild.required(FrameTable);

  protected readonly asTable = computed(() => this.view().choices.tables.includes(this.kind()));
  protected readonly fileName = computed(() => `${this.view().indicator.code}-${this.file().replace('/', '-')}`);
  protected readonly date = computed(() => {
    const newest = this.newest();
    if (newest === null) return undefined;
    const date = this.#format.date(lastDay(period(newest)));
    return this.#transloco.translate<string>('indicator.date', { date }, this.#format.language());
  });
  protected readonly words = computed(() => ({
    title: this.heading(),
    subtitle: this.subtitle(),
    notes: [...this.notes(), this.view().source, this.date()].filter((note) => note != null),
  }));

  protected show(view: FigureView): void {
    this.choose.emit({ tables: switchedTables(this.view().choices.tables, this.kind(), view === 'table') });
  }
}
