import { NgTemplateOutlet } from '@angular/common';
import { Component, contentChild, Directive, inject, input, model, TemplateRef } from '@angular/core';
import { UniqueId } from './unique-id';
import { ViewSwitch, type FigureView } from './view-switch';

/** The picture of a figure: `<ng-template gbPicture>`. */
@Directive({ selector: 'ng-template[gbPicture]' })
export class FramePicture {
  readonly template = inject(TemplateRef);
}

/** The same as a table: `<ng-template gbTable>`. */
@Directive({ selector: 'ng-template[gbTable]' })
export class FrameTable {
  readonly template = inject(TemplateRef);
}

/**
 * The frame of every picture: the title says the finding, the subtitle measure and unit, source and date stand below, and the table is
 * behind the switch. Buttons such as downloads go between the tags with the attribute `actions`.
 */
@Component({
  selector: 'gb-figure-frame',
  imports: [NgTemplateOutlet, ViewSwitch],
  template: `
    <figure [attr.aria-labelledby]="id">
      <figcaption>
        <div>
          @if (level() === 2) {
            <h2 [id]="id">{{ heading() }}</h2>
          } @else {
            <h3 [id]="id">{{ heading() }}</h3>
          }
          @if (subtitle()) {
            <p class="gb-muted">{{ subtitle() }}</p>
          }
        </div>
        @if (table()) {
          <gb-view-switch class="gb-no-print" [figure]="heading()" [(view)]="view" />
        }
      </figcaption>
      <ng-content select="[filters]" />
      @if (view() === 'table' && table(); as other) {
        <div class="gb-table-scroll" tabindex="0" role="region" [attr.aria-label]="heading()">
          <ng-container [ngTemplateOutlet]="other.template" />
        </div>
      } @else if (picture(); as shown) {
        <ng-container [ngTemplateOutlet]="shown.template" />
      }
      <ng-content />
      <footer>
        <p class="gb-small gb-muted">
          @if (source()) {
            <span>{{ source() }}</span>
          }
          @if (date()) {
            <span>{{ date() }}</span>
          }
        </p>
        <div class="actions gb-no-print"><ng-content select="[actions]" /></div>
      </footer>
    </figure>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    figure {
      margin: 0;
      padding-block-start: var(--gb-space-4);
      border-block-start: 2px solid var(--gb-ink);
    }
    figcaption,
    footer {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: var(--gb-space-2) var(--gb-space-4);
    }
    figcaption {
      align-items: flex-start;
      margin-block-end: var(--gb-space-4);
    }
    figcaption > div {
      flex: 1 1 20rem;
      min-width: 0;
    }
    figcaption p {
      margin: var(--gb-space-1) 0 0;
      font-size: var(--gb-size-s);
    }
    footer {
      align-items: center;
      margin-block-start: var(--gb-space-3);
    }
    footer p {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--gb-space-3);
      margin: 0;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--gb-space-2);
    }
  `,
})
export class FigureFrame {
  /** The finding, as a sentence. */
  readonly heading = input.required<string>();
  /** What is measured, in which unit, where and when. */
  readonly subtitle = input<string>();
  /** Whose figures these are, for example "Quelle: Amt für Statistik Berlin-Brandenburg". */
  readonly source = input<string>();
  /** How recent they are, for example "Stand: 31. Dezember 2024". */
  readonly date = input<string>();
  /** Level of the heading in the page. */
  readonly level = input<2 | 3>(2);
  readonly view = model<FigureView>('chart');

  protected readonly id = inject(UniqueId).next('gb-figure');
  protected readonly picture = contentChild(FramePicture);
  protected readonly table = contentChild(FrameTable);
}
