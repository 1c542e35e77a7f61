import { Component, computed, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CalendarClock } from 'lucide';
import type { BodyRow } from '#contract/body.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { ReferenceNames } from '../shell/reference-names';
import { Icon } from '../ui/icon';
import { SeatMarks } from './seat-marks';

/** A body as a row of the list: what it is, what it works on, and how its seats stand. */
@Component({
  selector: 'li[gb-body-row]',
  imports: [Icon, RouterLink, SeatMarks, TranslocoPipe],
  template: `
    @let it = row();
    <div class="name">
      <a queryParamsHandling="replace" [routerLink]="['/gremien', it.code]" [queryParams]="params()">{{ it.name }}</a>
      <span class="gb-small-line">{{ facts() }}</span>
      @if (it.parent; as parent) {
        <span class="gb-small-line">
          {{ 'bodies.belongsTo' | transloco }}
          <a queryParamsHandling="replace" [routerLink]="['/gremien', parent.code]" [queryParams]="params()">{{ parent.name }}</a>
        </span>
      }
    </div>
    <div class="about">
      <span>{{ 'bodies.rhythm.' + it.rhythm | transloco }}</span>
      @if (fields(); as text) {
        <span class="gb-small-line">{{ text }}</span>
      }
    </div>
    <div class="seats">
      <gb-seat-marks [figures]="it.figures" />
      @if (ending(); as text) {
        <span class="ending"><gb-icon [shape]="clock" /> {{ text }}</span>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gb-space-2) var(--gb-space-5);
      padding-block: var(--gb-space-4);
      border-block-end: 1px solid var(--gb-line);
    }
    .name,
    .about {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .name > a {
      display: inline-block;
      min-block-size: 24px;
      font-size: var(--gb-size-m);
      line-height: 1.3;
    }
    .about {
      font-size: var(--gb-size-s);
    }
    .seats {
      display: grid;
      align-content: start;
      gap: var(--gb-space-1);
    }
    .ending {
      display: inline-flex;
      align-items: center;
      gap: 0.35em;
      color: var(--gb-state-watch);
      font-size: var(--gb-size-xs);
    }
    @media (min-width: 60rem) {
      :host {
        grid-template-columns: minmax(0, 6fr) minmax(0, 3fr) 15rem;
      }
    }
  `,
})
export class BodyListRow {
  readonly row = input.required<BodyRow>();
  /** What links to bodies take along. */
  readonly params = input.required<Params>();
  /** Whether the row shows a past day. */
  readonly past = input(false);

  readonly #words = inject(Words);
  readonly #names = inject(ReferenceNames);
  readonly #format = inject(FigureFormat);
  protected readonly clock = CalendarClock;

  /** Its code, for where it is, when it ended, and whether it is invented. */
  protected readonly facts = computed(() => {
    const { code, districts, districtNames, validTo, demo } = this.row();
    const places = districts.map((ref) => this.#format.name(districtNames[ref] ?? { de: ref, en: ref })).join(', ');
    return [
      code,
      ...(places === '' ? [] : [places]),
      ...(validTo === null ? [] : [this.#words.say('bodies.until', { date: this.#format.date(validTo) })]),
      ...(demo ? [this.#words.say('bodies.demo')] : []),
    ].join(' · ');
  });
  protected readonly fields = computed(() =>
    this.row()
      .fieldsOfAction.map((code) => this.#names.field(code))
      .join(', '),
  );
  protected readonly ending = computed(() => {
    const { endingSoon } = this.row().figures;
    return endingSoon === 0 ? '' : this.#words.count(this.past() ? 'bodies.endedSoon' : 'bodies.endingSoon', endingSoon);
  });
}
