import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReferenceList } from './reference-api';
import { ReferenceSection } from './reference-section';

/** Stammdaten: the lists of the installation in its words and its order. */
@Component({
  selector: 'gb-reference-page',
  imports: [ReferenceSection, RouterLink, TranslocoPipe],
  host: { class: 'gb-page' },
  template: `
    <p class="gb-back">
      <a routerLink="/verwaltung">{{ 'settings.back' | transloco }}</a>
    </p>
    <h1>{{ 'settings.reference.title' | transloco }}</h1>
    <p class="gb-lead">{{ 'settings.reference.lead' | transloco }}</p>
    @for (list of lists; track list) {
      <gb-reference-section [list]="list" />
    }
  `,
  styles: `
    .gb-lead {
      margin-block: var(--gb-space-3) var(--gb-space-5);
    }
  `,
})
export class ReferencePage {
  protected readonly lists: readonly ReferenceList[] = ['fields-of-action', 'target-groups', 'levels', 'departments', 'contact-topics'];
}
