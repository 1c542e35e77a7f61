import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { Context } from '../shell/context';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { AttendanceApi } from './attendance-api';
import { AttendanceBar } from './attendance-bar';
import { AttendanceLegend } from './attendance-legend';
import { AttendanceWords } from './attendance-words';

/** "Anwesenheit" on the page of an organisation: to how many of the meetings of the last year it came, body by body. */
@Component({
  selector: 'gb-organisation-attendance',
  imports: [AttendanceBar, AttendanceLegend, LoadFailed, Loading, RouterLink, TranslocoPipe],
  template: `
    <h2>{{ 'attendance.title' | transloco }}</h2>
    @if (list(); as shown) {
      @if (figures(); as it) {
        <p>{{ finding() }}</p>
        @if (it.held > 0) {
          <ul class="gb-plain">
            @for (each of it.bodies; track each.body.code) {
              <li>
                <span class="body">
                  <a queryParamsHandling="replace" [routerLink]="['/gremien', each.body.code]" [queryParams]="context.params()">{{
                    each.body.name
                  }}</a>
                  <span class="gb-small-line">{{ words.share(each) }}</span>
                </span>
                @if (each.held > 0) {
                  <gb-attendance-bar [figures]="each" />
                }
              </li>
            }
          </ul>
          <gb-attendance-legend />
          <p class="gb-note">{{ 'attendance.counted' | transloco }}</p>
        }
      } @else {
        <p class="gb-muted">{{ 'attendance.ofOrganisation.none' | transloco: period() }}</p>
      }
    } @else if (resource.error(); as error) {
      <gb-load-failed [error]="error" (retry)="resource.reload()" />
    } @else {
      <gb-loading [lines]="2" [label]="'attendance.loading' | transloco" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      margin-block-end: var(--gb-space-2);
    }
    ul {
      margin-block-end: var(--gb-space-3);
    }
    li {
      display: grid;
      align-items: center;
      gap: var(--gb-space-1) var(--gb-space-5);
      padding-block: var(--gb-space-3);
      border-block-end: 1px solid var(--gb-line);

      @media (min-width: 48rem) {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      }
    }
    .body {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    a {
      display: inline-block;
      min-block-size: 24px;
    }
  `,
})
export class OrganisationAttendanceSection {
  /** Code of the organisation. */
  readonly organisation = input.required<string>();

  readonly #words = inject(Words);
  readonly #format = inject(FigureFormat);
  protected readonly context = inject(Context);
  protected readonly words = inject(AttendanceWords);

  protected readonly resource = inject(AttendanceApi).organisations(() => ({ organisation: this.organisation() }));
  protected readonly list = lastLoaded(this.resource);
  protected readonly figures = computed(() => this.list()?.items[0]);
  protected readonly period = computed(() => {
    const { from = '', to = '' } = this.list() ?? {};
    return { from: from === '' ? '' : this.#format.date(from), to: to === '' ? '' : this.#format.date(to) };
  });
  /** To how many it came, of those of which that is known. */
  protected readonly finding = computed(() => {
    const it = this.figures();
    if (it === undefined) return '';
    if (it.held === 0) return this.#words.say('attendance.ofOrganisation.none', this.period());
    if (it.share === null) return this.#words.count('attendance.ofOrganisation.notRecorded', it.held, this.period());
    return this.#words.count('attendance.ofOrganisation.came', it.recorded, {
      ...this.period(),
      came: this.#format.number(it.present + it.deputyCame),
      share: this.words.percent(it.share),
      held: this.#format.number(it.held),
    });
  });
}
