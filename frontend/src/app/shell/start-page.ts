import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';
import { EmptyState } from '../ui/empty-state';
import { Context } from './context';

/** Where people begin who see what was released: council members. */
@Component({
  selector: 'gb-start-page',
  imports: [EmptyState, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <h1>{{ 'shell.start.title' | transloco: { name: name() } }}</h1>
    <p class="gb-lead">{{ 'shell.start.lead' | transloco }}</p>
    <gb-empty-state [heading]="'shell.start.nothing.heading' | transloco" [text]="'shell.start.nothing.text' | transloco" />
  `,
})
export class StartPage {
  readonly #format = inject(FigureFormat);
  readonly #installation = inject(Context).installation;

  protected name(): string {
    const known = this.#installation.hasValue() ? this.#installation.value() : undefined;
    return known === undefined ? 'Gesamtbild' : this.#format.name(known.name);
  }
}
