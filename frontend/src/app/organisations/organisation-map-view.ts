import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OrganisationResponse } from '#contract/organisation.ts';
import { FigureFormat } from '../format/figure-format';
import { Words } from '../format/words';
import { AreaPicture } from '../shell/area-picture';
import { Context } from '../shell/context';
import { PlaceApi } from '../shell/place-api';
import { EmptyState } from '../ui/empty-state';
import { FigureFrame, FramePicture, FrameTable } from '../ui/figure-frame';
import { lastLoaded } from '../ui/last-loaded';
import { LoadFailed } from '../ui/load-failed';
import { Loading } from '../ui/loading';
import { organisationAreas } from './organisation-areas';

/** Where organisations work, and where their addresses are: those that the filters of the list leave. */
@Component({
  selector: 'gb-organisation-map-view',
  imports: [AreaPicture, EmptyState, FigureFrame, FramePicture, FrameTable, LoadFailed, Loading, RouterLink, TranslocoPipe],
  templateUrl: './organisation-map-view.html',
  styles: `
    details {
      font-size: var(--gb-size-s);
    }
    summary {
      min-block-size: 24px;
      cursor: pointer;
    }
    li {
      padding-block: var(--gb-space-2);
      border-block-end: 1px solid var(--gb-line);
    }
  `,
})
export class OrganisationMapView {
  readonly organisations = input.required<readonly OrganisationResponse[]>();

  readonly #words = inject(Words);
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);

  /** The level below the whole. */
  protected readonly level = computed(() =>
    this.context.installation.hasValue() ? this.context.installation.value().levels.at(1) : undefined,
  );
  protected readonly boundaries = inject(PlaceApi).boundaries(() => {
    const level = this.level()?.level;
    return level === undefined ? undefined : { level };
  });
  protected readonly drawn = lastLoaded(this.boundaries);
  protected readonly result = computed(() => {
    const drawn = this.drawn();
    return drawn === undefined
      ? undefined
      : organisationAreas(
          this.organisations(),
          drawn,
          (amount) => this.format.number(amount),
          (name) => this.format.name(name),
        );
  });
  protected readonly rows = computed(() => [...(this.result()?.areas ?? [])].sort((a, b) => b.value - a.value));
  protected readonly placed = computed(() =>
    this.organisations().flatMap(({ code, name, point, street, postalCode, town }) =>
      point === null
        ? []
        : [{ id: code, name, address: [street, [postalCode, town].filter(Boolean).join(' ')].filter(Boolean).join(', '), ...point }],
    ),
  );
  protected readonly heading = computed(() => {
    const [most] = this.rows();
    if (most === undefined || most.value === 0) return this.#words.say('organisations.map.nothing');
    const least = this.rows().at(-1);
    return this.#words.say('organisations.map.finding', {
      name: most.name,
      count: most.text,
      least: least?.name ?? '',
      fewest: least?.text ?? '',
    });
  });
}
