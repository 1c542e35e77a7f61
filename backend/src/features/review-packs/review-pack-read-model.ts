import type { PackFormat } from '#contract/pack-order.ts';
import type { PackDocument } from '#contract/review-pack.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import { NotFound } from '../../errors/app-error.ts';
import type { KeptPack } from './review-pack.ts';

/** Which packs are asked for. */
export interface PackFilter {
  readonly quarter?: string;
  readonly id?: string;
  /** Whether only those that the council can read now. */
  readonly releasedOnly?: boolean;
}

/** A file of a pack. */
export interface PackFile {
  readonly content: Uint8Array;
  readonly sha256: string;
}

/** Questions about review packs. */
export interface ReviewPackReadModel {
  /** Newest quarter first, within it what the council can read, then the newest order. */
  list(filter: PackFilter): Promise<KeptPack[]>;
  /** Throws `NotFound` where there is none, or none that was released. */
  get(filter: PackFilter & { readonly id: string }): Promise<KeptPack>;
  /** Undefined until it is made. */
  document(id: string): Promise<PackDocument | undefined>;
  /** Throws `NotFound` where the pack is not made or was ordered without this format. */
  file(id: string, format: PackFormat): Promise<PackFile>;
}

const NEWEST = '(SELECT max(n.version) FROM snapshots AS n WHERE n.quarter = s.quarter)';

export class KnexReviewPackReadModel implements ReviewPackReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  async list({ quarter, id, releasedOnly = false }: PackFilter): Promise<KeptPack[]> {
    const rows = await rowsOf<PackRow>(
      this.#db,
      `SELECT p.id, p.snapshot_id AS "snapshotId", s.quarter, s.version AS "snapshotVersion", s.version < ${NEWEST} AS "isOutdated",
              s.content_hash AS "contentHash", s.adopted_at AS "adoptedAt", p.language, p.parts, p.formats, p.ordered_at AS "orderedAt",
              a.name AS "orderedBy", c.made_at AS "madeAt", coalesce(f.files, '[]') AS files, coalesce(r.releases, '[]') AS releases
         FROM review_packs AS p
         JOIN snapshots AS s ON s.id = p.snapshot_id
         LEFT JOIN accounts AS a ON a.id = p.ordered_by
         LEFT JOIN review_pack_contents AS c ON c.pack_id = p.id
         LEFT JOIN LATERAL (
           SELECT json_agg(json_build_object('format', f.format, 'bytes', length(f.content), 'sha256', f.sha256) ORDER BY f.format DESC) AS files
             FROM review_pack_files AS f WHERE f.pack_id = p.id) AS f ON true
         LEFT JOIN LATERAL (
           SELECT json_agg(json_build_object('releasedAt', r.released_at, 'withdrawnAt', r.withdrawn_at, 'reason', r.reason)
                           ORDER BY r.released_at, r.id) AS releases,
                  max(r.released_at) FILTER (WHERE r.withdrawn_at IS NULL) AS since
             FROM review_pack_releases AS r WHERE r.pack_id = p.id) AS r ON true
        WHERE (:quarter::text IS NULL OR s.quarter = :quarter) AND (:id::bigint IS NULL OR p.id = :id)
          AND (NOT :releasedOnly OR r.since IS NOT NULL)
        ORDER BY s.quarter DESC, r.since DESC NULLS LAST, p.ordered_at DESC, p.id DESC`,
      { quarter: quarter ?? null, id: id ?? null, releasedOnly },
    );
    return rows.map(toPack);
  }

  async get(filter: PackFilter & { readonly id: string }): Promise<KeptPack> {
    const [pack] = await this.list(filter);
    if (pack === undefined) throw new NotFound(`There is no review pack ${filter.id} here.`);
    return pack;
  }

  async document(id: string): Promise<PackDocument | undefined> {
    const [row] = await rowsOf<{ document: PackDocument }>(
      this.#db,
      'SELECT c.document FROM review_pack_contents AS c WHERE c.pack_id = ?',
      [id],
    );
    return row?.document;
  }

  async file(id: string, format: PackFormat): Promise<PackFile> {
    const [row] = await rowsOf<PackFile>(
      this.#db,
      'SELECT f.content, f.sha256 FROM review_pack_files AS f WHERE f.pack_id = ? AND f.format = ?',
      [id, format],
    );
    if (row === undefined) throw new NotFound(`The review pack ${id} has no file of this kind.`);
    return row;
  }
}

type PackRow = Omit<KeptPack, 'adoptedAt' | 'orderedAt' | 'madeAt'> & {
  readonly adoptedAt: Date;
  readonly orderedAt: Date;
  readonly madeAt: Date | null;
};

const toPack = ({ adoptedAt, orderedAt, madeAt, releases, ...pack }: PackRow): KeptPack => ({
  ...pack,
  adoptedAt: adoptedAt.toISOString(),
  orderedAt: orderedAt.toISOString(),
  madeAt: madeAt?.toISOString() ?? null,
  releases: releases.map(({ releasedAt, withdrawnAt, reason }) => ({
    releasedAt: new Date(releasedAt).toISOString(),
    withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt).toISOString(),
    reason,
  })),
});
