import type { DistrictReadModel } from '../../districts/district-read-model.ts';
import type { District } from '../../districts/district.ts';
import type { InstallationReadModel } from '../../districts/installation-read-model.ts';
import { toDistrictResponse } from '../../districts/district-response.ts';
import type { FrozenRow, Moment, SnapshotPart } from '../snapshot.ts';

/** Finds the districts of which a snapshot keeps figures: the whole, its parts and their parts. Smaller ones can be computed from the observations, which are kept anyway. */
export class FrozenPlaces {
  readonly #districts: DistrictReadModel;
  readonly #installation: InstallationReadModel;

  constructor(districts: DistrictReadModel, installation: InstallationReadModel) {
    this.#districts = districts;
    this.#installation = installation;
  }

  /** As they were delimited on the day, from the whole to the smallest. */
  async on(day: string): Promise<District[]> {
    const [whole, all] = await Promise.all([this.#installation.whole(), this.#districts.list({ date: day })]);
    const upper = new Set([whole.id]);
    for (let level = 0; level < 2; level += 1) {
      const parts = all.filter(({ id, parentId }) => parentId !== null && upper.has(parentId) && !upper.has(id));
      for (const { id } of parts) upper.add(id);
    }
    return all.filter(({ id }) => upper.has(id));
  }
}

/** The districts as they were delimited. */
export class DistrictsPart implements SnapshotPart {
  readonly name = 'districts';
  readonly #places: FrozenPlaces;

  constructor(places: FrozenPlaces) {
    this.#places = places;
  }

  async rows({ day }: Moment): Promise<FrozenRow[]> {
    return (await this.#places.on(day)).map((district) => ({
      key: district.ref,
      place: district.ref,
      content: toDistrictResponse(district),
    }));
  }
}
