import type { BodyDetail, BodyQuery, BodyRow } from '#contract/body.ts';
import type { Composition } from '#contract/membership.ts';
import { NotFound } from '../../errors/app-error.ts';
import { hasText, isThe, refuseFilters } from './refused-filters.ts';
import type { SnapshotReadModel } from './snapshot-read-model.ts';

/** What is kept of a body. */
export interface FrozenBody extends BodyDetail {
  readonly composition: Composition;
}

/** Bodies as they stood when a quarter was adopted. */
export class FrozenBodies {
  readonly #snapshots: SnapshotReadModel;

  constructor(snapshots: SnapshotReadModel) {
    this.#snapshots = snapshots;
  }

  /** By kind, then by name. Throws `NotFound` for a quarter that was not adopted, `InvalidInput` for what cannot be asked of it. */
  async list(quarter: string, query: BodyQuery): Promise<BodyRow[]> {
    refuseFilters(query, ['district']);
    const { id, asOf } = await this.#snapshots.get(quarter);
    const kept = await this.#snapshots.rows<FrozenBody>(id, 'bodies');
    return kept
      .map(({ content }) => content)
      .filter((body) => fits(body, query, asOf))
      .map(toRow);
  }

  /** Throws `NotFound`. */
  async get(quarter: string, code: string): Promise<BodyDetail> {
    const { composition: _, ...body } = await this.#kept(quarter, code);
    return body;
  }

  /** Throws `NotFound`. */
  async composition(quarter: string, code: string): Promise<Composition> {
    return (await this.#kept(quarter, code)).composition;
  }

  async #kept(quarter: string, code: string): Promise<FrozenBody> {
    const { id } = await this.#snapshots.get(quarter);
    const [row] = await this.#snapshots.rows<FrozenBody>(id, 'bodies', { keys: [code] });
    if (row === undefined) throw new NotFound(`There was no body "${code}" when ${quarter} was adopted.`);
    return row.content;
  }
}

/** Whether it had ended before the day; no list names it then unless it is asked for. */
export const hadEnded = ({ validTo }: FrozenBody, day: string): boolean => validTo !== null && validTo < day;

const fits = (body: FrozenBody, query: BodyQuery, day: string): boolean =>
  isThe(query.kind, body.kind) &&
  isThe(query.field, ...body.fieldsOfAction) &&
  hasText(query.text, body.name, body.mandate, ...body.tasks) &&
  (query.state === 'all' || hadEnded(body, day) === (query.state === 'ended'));

/** Without what only the page of one body shows. */
function toRow({
  composition: _composition,
  asOf: _asOf,
  mandate: _mandate,
  tasks: _tasks,
  resolutions: _resolutions,
  children: _children,
  permitted: _permitted,
  ...row
}: FrozenBody): BodyRow {
  return row;
}
