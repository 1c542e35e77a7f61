import type { BodyDetail } from '#contract/body.ts';
import type { Commentary } from '#contract/commentary.ts';
import type { Decision } from '#contract/decision.ts';
import type { DistrictResponse } from '#contract/district.ts';
import type { MeasureResponse } from '#contract/measure.ts';
import type { RecommendationDetail } from '#contract/recommendation.ts';
import type { ReadDb } from '../../db/knex.ts';
import { KnexDistrictReadModel, type DistrictReadModel } from '../districts/district-read-model.ts';
import type { CatalogueIndicator } from '../indicators/indicator-read-model.ts';
import { KnexReferenceReadModel, type ReferenceReadModel } from '../reference-data/reference-read-model.ts';
import { KnexSettingsReadModel, type SettingsReadModel } from '../settings/settings-read-model.ts';
import { figureKey, type FrozenFigure } from '../snapshots/parts/figures.ts';
import type { Snapshot, SnapshotPartName } from '../snapshots/snapshot.ts';
import { KnexSnapshotReadModel, type SnapshotReadModel } from '../snapshots/snapshot-read-model.ts';
import { wholeFigures } from './pack-figures.ts';
import type { PackBoundaries, PackIndicator, PackMaterial, PackTrend } from './pack-material.ts';

/** Reads what a review pack is made of. */
export interface PackMaterialReadModel {
  /** The newest version when none is given. Throws `NotFound` where the quarter was not adopted. */
  read(quarter: string, version?: number): Promise<PackMaterial>;
}

interface Sources {
  readonly snapshots: SnapshotReadModel;
  readonly districts: Pick<DistrictReadModel, 'boundaries'>;
  readonly settings: Pick<SettingsReadModel, 'group' | 'appearance' | 'logo'>;
  readonly references: Pick<ReferenceReadModel, 'list'>;
}

/**
 * Reads a quarter from what was kept of it. From today come the look of the installation and the names of fields of action alone; boundaries
 * are those of the last day of the quarter.
 */
export class FrozenPackMaterial implements PackMaterialReadModel {
  readonly #from: Sources;

  constructor(from: Sources) {
    this.#from = from;
  }

  /** Reads from a database. */
  static from(db: ReadDb): FrozenPackMaterial {
    return new FrozenPackMaterial({
      snapshots: new KnexSnapshotReadModel(db),
      districts: new KnexDistrictReadModel(db),
      settings: new KnexSettingsReadModel(db),
      references: new KnexReferenceReadModel(db),
    });
  }

  async read(quarter: string, version?: number): Promise<PackMaterial> {
    const { snapshots, settings, references } = this.#from;
    const snapshot = await snapshots.get(quarter, version);
    const kept = await snapshots.rows<DistrictResponse>(snapshot.id, 'districts');
    const [whole, ...others] = kept.map(({ content }) => content);
    const parts = others.filter(({ parentRef }) => parentRef === whole?.ref);
    const [name, { accent }, logo, fields, boundaries, indicators, measures, recommendations, bodies, decisions] = await Promise.all([
      settings.group('name'),
      settings.appearance(),
      settings.logo(),
      references.list('fields-of-action'),
      this.#boundaries(parts, snapshot.asOf),
      this.#indicators(snapshot, { whole: whole?.ref ?? '', parts: parts.map(({ ref }) => ref) }),
      this.#part<MeasureResponse>(snapshot, 'measures'),
      this.#part<RecommendationDetail>(snapshot, 'recommendations'),
      this.#part<BodyDetail>(snapshot, 'bodies'),
      this.#part<Decision>(snapshot, 'decisions'),
    ]);
    const { asOf, adoptedAt, reason, contentHash } = snapshot;
    return {
      name: { de: name.de, en: name.en },
      accent,
      logo: logo === undefined ? null : { contentType: logo.contentType, content: logo.content },
      quarter,
      version: snapshot.version,
      asOf,
      adoptedAt,
      reason,
      contentHash,
      fields: fields.map(({ code, name: ofField }) => ({ code, name: ofField })),
      place: whole?.name ?? { de: name.de, en: name.en },
      districts: parts.map(({ ref, name: ofPart }) => ({ ref, name: ofPart })),
      boundaries,
      indicators,
      measures,
      recommendations,
      bodies,
      decisions,
    };
  }

  async #part<Content>({ id }: Snapshot, part: SnapshotPartName): Promise<Content[]> {
    return (await this.#from.snapshots.rows<Content>(id, part)).map(({ content }) => content);
  }

  async #boundaries(parts: readonly DistrictResponse[], day: string): Promise<PackBoundaries> {
    const refs = new Set(parts.map(({ ref }) => ref));
    const levels = [...new Set(parts.map(({ level }) => level))];
    const all = await Promise.all(levels.map((level) => this.#from.districts.boundaries(level, day)));
    return {
      attribution: [...new Set(all.flatMap(({ attribution }) => attribution))],
      features: all
        .flatMap(({ features }) => features)
        .map(({ district, coordinates }) => ({ ref: district.ref, coordinates }))
        .filter(({ ref }) => refs.has(ref)),
    };
  }

  async #indicators(
    { id }: Snapshot,
    { whole, parts }: { readonly whole: string; readonly parts: readonly string[] },
  ): Promise<PackIndicator[]> {
    const { snapshots } = this.#from;
    const [catalogue, figures, comments] = await Promise.all([
      snapshots.rows<CatalogueIndicator>(id, 'indicators'),
      snapshots.rows<FrozenFigure>(id, 'figures', { places: [whole, ...parts] }),
      snapshots.rows<Commentary>(id, 'commentary', { places: [whole] }),
    ]);
    const figureOf = new Map(figures.map(({ key, content }) => [key, content]));
    const commentOf = new Map(comments.map(({ key, content }) => [key, content.text]));
    return catalogue.flatMap(({ content: { code, name, fieldOfAction, kind, unit, decimals, source } }) => {
      const ofWhole = figureOf.get(figureKey(code, whole));
      const ofDistricts = new Map(
        parts.flatMap((ref) => {
          const newest = wholeFigures(figureOf.get(figureKey(code, ref)))[0];
          return newest === undefined ? [] : [[ref, newest] as const];
        }),
      );
      if (ofWhole === undefined && ofDistricts.size === 0) return [];
      const series = wholeFigures(ofWhole).toReversed();
      return {
        ...{ code, name, field: fieldOfAction, kind, unit, decimals, source },
        newest: series.at(-1) ?? null,
        trend: trendWord(ofWhole?.trend),
        yearTrend: trendWord(ofWhole?.yearTrend),
        assessment: ofWhole?.assessment.status ?? 'no_data',
        target: ofWhole?.assessment.target ?? null,
        series,
        commentary: commentOf.get(figureKey(code, whole)) ?? null,
        ofDistricts,
      };
    });
  }
}

/** How a trend is called: where a rise is neither good nor bad it is just a rise. */
function trendWord(change: FrozenFigure['trend'] | undefined): PackTrend {
  if (change?.comparedWith == null) return 'none';
  if (change.trend !== 'unclear') return change.trend;
  return change.movement === 'rising' || change.movement === 'falling' ? change.movement : 'unclear';
}
