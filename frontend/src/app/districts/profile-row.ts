import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FigureSpread } from '../charts/figure-spread';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { DistrictHighlight } from '../shell/district-highlight';
import { AssessmentChip } from '../ui/assessment-chip';
import { FigureName } from '../ui/figure-name';
import { FigureValue } from '../ui/figure-value';
import { Provenance } from '../ui/provenance';
import { ProfileApi } from './profile-api';
import type { ProfileRow } from './profile-position';

/** One indicator of a district's profile: its figure, the whole's, the difference, and the place among the siblings. */
@Component({
  selector: 'tr[gb-profile-row]',
  imports: [AssessmentChip, FigureName, FigureSpread, FigureValue, Provenance, TranslocoPipe],
  host: { role: 'row' },
  templateUrl: './profile-row.html',
  styleUrl: './profile-row.scss',
})
export class ProfileRowView {
  protected readonly context = inject(Context);
  protected readonly format = inject(FigureFormat);
  protected readonly highlight = inject(DistrictHighlight);

  readonly profile = input.required<ProfileRow>();
  /** Reference of the district that the profile is about. */
  readonly district = input.required<string>();
  /** The name of a district by its reference. */
  readonly nameOf = input.required<(ref: string) => string>();
  readonly wholeName = input('');
  readonly comparedName = input('');
  /** Whether the district is compared with a whole. */
  readonly withWhole = input(true);

  protected readonly row = computed(() => this.profile().row);
  /** The figure with what it measures, for screen readers. */
  protected readonly figureIn = computed(() => {
    const { name, value, period } = this.row();
    return `${this.format.name(name)}: ${this.format.figureIn(value, this.row(), period ?? '')}`;
  });

  readonly #asked = signal(false);
  protected readonly provenance = inject(ProfileApi).provenance(() =>
    this.#asked() ? (this.row().observationId ?? undefined) : undefined,
  );
  protected readonly nameByKey = (level: string, key: string): string => this.nameOf()(`${level}:${key}`);

  protected ask(): void {
    if (this.provenance.error()) this.provenance.reload();
    this.#asked.set(true);
  }

  protected point(ref: string | null): void {
    if (ref === null) this.highlight.clear();
    else this.highlight.show(ref);
  }

  protected choose(ref: string): void {
    void this.context.setDistrict(ref);
  }
}
