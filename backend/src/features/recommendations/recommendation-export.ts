import type { Actor, AuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import { csvFile } from '../../files/csv-file.ts';
import { xlsxFile } from '../../files/xlsx-file.ts';
import { COLUMNS } from './recommendation-file-columns.ts';
import type { RecommendationFileReadModel } from './recommendation-file-read-model.ts';
import type { RecommendationFilter, RecommendationReadModel } from './recommendation-read-model.ts';
import type { RecommendationView } from './recommendation-row.ts';

/** What a file is to have, and in which format. */
export interface ExportWish {
  readonly filter: RecommendationFilter;
  readonly view: RecommendationView;
  readonly format: 'csv' | 'xlsx';
}

/** Hands recommendations out as a file that can be read in again, and takes down that it did. */
export class RecommendationExport {
  readonly #recommendations: RecommendationReadModel;
  readonly #files: RecommendationFileReadModel;
  readonly #inTransaction: UnitOfWork<AuditLog>;
  readonly #clock: Clock;

  constructor(
    recommendations: RecommendationReadModel,
    files: RecommendationFileReadModel,
    inTransaction: UnitOfWork<AuditLog>,
    clock: Clock,
  ) {
    this.#recommendations = recommendations;
    this.#files = files;
    this.#inTransaction = inTransaction;
    this.#clock = clock;
  }

  /** The present content and response of those that the filter leaves. Throws `RuleViolation` where a text is too long for a spreadsheet. */
  async file({ filter, view, format }: ExportWish, by: Actor): Promise<Uint8Array> {
    const codes = (await this.#recommendations.list(filter, view)).map(({ code }) => code);
    const [recommendations, responses, names] = await Promise.all([
      this.#files.recommendations(codes),
      this.#files.responses(codes),
      this.#files.names(),
    ]);
    const headings = COLUMNS.map(({ heading }) => heading);
    const rows = recommendations.map((each) => COLUMNS.map(({ write }) => write(each, { ...names, responses })));
    const kinds = COLUMNS.map(({ kind }) => kind);
    const file = format === 'csv' ? csvFile([headings, ...rows]) : await xlsxFile('Empfehlungen', headings, kinds, rows);
    const chosen = Object.entries(filter).filter(([, value]) => value !== undefined);
    await this.#inTransaction((audit) =>
      audit.record(
        by,
        {
          action: 'exported',
          objectType: 'recommendation_file',
          objectId: format,
          objectLabel: 'Empfehlungen',
          changes: [
            { field: 'recommendations', before: null, after: rows.length },
            { field: 'filter', before: null, after: Object.fromEntries(chosen) },
          ],
        },
        this.#clock.now(),
      ),
    );
    return file;
  }
}
