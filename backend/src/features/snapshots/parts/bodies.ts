import type { BodyReadModel } from '../../bodies/body-read-model.ts';
import { toBodyDetail } from '../../bodies/body-response.ts';
import { compositionOn } from '../../bodies/composition.ts';
import type { MembershipReadModel } from '../../bodies/membership-read-model.ts';
import { toComposition } from '../../bodies/membership-response.ts';
import type { FrozenRow, Moment, SnapshotPart } from '../snapshot.ts';

const ALL = 100_000;

/** Bodies with how they are composed: by sectors, districts and target groups, not by persons. */
export class BodiesPart implements SnapshotPart {
  readonly name = 'bodies';
  readonly #bodies: BodyReadModel;
  readonly #memberships: MembershipReadModel;

  constructor(bodies: BodyReadModel, memberships: MembershipReadModel) {
    this.#bodies = bodies;
    this.#memberships = memberships;
  }

  async rows({ day }: Moment): Promise<FrozenRow[]> {
    const { items } = await this.#bodies.list({ state: 'all', limit: ALL, offset: 0 }, day);
    const rows: FrozenRow[] = [];
    for (const { code, validFrom } of items) {
      if (validFrom > day) continue;
      const body = toBodyDetail(await this.#bodies.get(code, day), day, new Set());
      const composition = toComposition(compositionOn(await this.#memberships.ofBody(code), day), day);
      rows.push({ key: code, content: { ...body, composition } });
    }
    return rows;
  }
}
