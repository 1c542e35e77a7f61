import { inject, Service, signal } from '@angular/core';
import type { LevelResponse } from '#contract/district.ts';
import type { ImportRunResponse } from '#contract/import-run.ts';
import type { IndicatorResponse } from '#contract/indicator.ts';
import { saveFile } from '../charts/save-file';
import { FigureFormat } from '../format/figure-format';
import { IndicatorApi } from './indicator-api';
import { indicatorCsv } from './indicator-csv';
import { refOf } from './indicator-figures';
import type { WantedFigures } from './indicator-view';

/** What the figures of a file belong to. */
export interface FileSubject {
  readonly indicator: IndicatorResponse;
  readonly levels: readonly LevelResponse[];
  /** The name of a district by its reference. */
  readonly nameOf: (ref: string) => string;
}

/** Saves figures as a CSV file on the reader's computer, each with the import that it comes from. */
@Service()
export class IndicatorFile {
  readonly #api = inject(IndicatorApi);
  readonly #format = inject(FigureFormat);
  readonly #failed = signal(false);

  /** Whether the last file could not be made. */
  readonly failed = this.#failed.asReadonly();

  async save({ file, figures }: WantedFigures, { indicator, levels, nameOf }: FileSubject): Promise<void> {
    let runs: ReadonlyMap<string, ImportRunResponse>;
    try {
      runs = new Map((await this.#api.fetchImportRuns()).map((run) => [run.id, run]));
    } catch {
      // A file that does not say where its figures come from would be passed on as it is.
      this.#failed.set(true);
      return;
    }
    this.#failed.set(false);
    const levelNames = new Map(levels.map(({ level, name }) => [level, this.#format.name(name)]));
    const csv = indicatorCsv(indicator, figures, {
      name: this.#format.name(indicator.name),
      unit: this.#format.unit(indicator.unit),
      nameOf: (figure) => nameOf(refOf(figure)),
      levelName: (level) => levelNames.get(level) ?? level,
      flag: (flag) => this.#format.flag(flag),
      runOf: (id) => runs.get(id),
    });
    saveFile(csv, `${file}.csv`);
  }
}
