import { Component, input } from '@angular/core';
import { CalendarRange, ChartNoAxesColumn, Columns3, Euro, Map, Table2, type IconNode } from 'lucide';
import { ViewTabs } from '../ui/view-tabs';
import { VIEWS, type ViewName } from './measure-view-names';

const ICONS: Readonly<Record<ViewName, IconNode>> = {
  ueberblick: ChartNoAxesColumn,
  tabelle: Table2,
  status: Columns3,
  zeitplan: CalendarRange,
  karte: Map,
  gesamtrechnung: Euro,
};

/** The ways to look at the measures. */
@Component({
  selector: 'gb-measure-view-tabs',
  imports: [ViewTabs],
  template: `<gb-view-tabs words="measures.view" [views]="views" [view]="view()" [icons]="icons" />`,
})
export class MeasureViewTabs {
  readonly view = input.required<ViewName>();

  protected readonly views = VIEWS;
  protected readonly icons = ICONS;
}
