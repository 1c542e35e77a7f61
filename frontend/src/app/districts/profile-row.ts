import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { SpreadStrip } from '../charts/spread-strip';
import { FigureFormat } from '../format/figure-format';
import { Context } from '../shell/context';
import { DistrictHighlight } from '../shell/district-highlight';
import { AssessmentChip } from '../ui/assessment-chip';
import { DemoMark } from '../ui/demo-mark';
import { Explain } from '../ui/explain';
import { Provenance } from '../ui/provenance';
import { ProfileApi } from './profile-api';
import type { ProfileRow } from './profile-position';

/** One indicator of a district's profile: its figure, the whole's, the difference, and the place among the siblings. */
@Component({
  selector: 'tr[gb-profile-row]',
  imports: [AssessmentChip, DemoMark, Explain, Provenance, RouterLink, SpreadStrip, TranslocoPipe],
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
  protected readonly name = computed(() => this.format.name(this.row().name));
  protected readonly parts = computed(() => {
    const { value } = this.row();
    return value === null ? undefined : this.format.parts(value, this.row());
  });
  protected readonly figureIn = computed(() => this.format.figureIn(this.row().value, this.row(), this.row().period ?? ''));
  protected readonly spread = computed(() =>
    this.row().spread.items.map(({ district, value }) => ({
      ref: district,
      name: this.nameOf()(district),
      value,
      text: this.format.figure(value, this.row()),
    })),
  );
  protected readonly spreadWords = computed(() => {
    const { lowest, highest, median, items, expected } = this.row().spread;
    return {
      lowest: this.format.plain(lowest, this.row()),
      highest: this.format.figure(highest, this.row()),
      median: this.format.figure(median, this.row()),
      count: this.format.number(items.length),
      expected: this.format.number(expected),
      compared: this.comparedName(),
    };
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
