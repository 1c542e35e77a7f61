import type { CommentaryReadModel } from '../../commentary/commentary-read-model.ts';
import { authoredBy, OFFICE } from '../authorship.ts';
import { figureKey } from './figures.ts';
import type { FrozenRow, Moment, SnapshotPart } from '../snapshot.ts';

/** What was written about figures of the quarter. */
export class CommentaryPart implements SnapshotPart {
  readonly name = 'commentary';
  readonly #commentaries: CommentaryReadModel;

  constructor(commentaries: CommentaryReadModel) {
    this.#commentaries = commentaries;
  }

  async rows({ quarter }: Moment): Promise<FrozenRow[]> {
    return (await this.#commentaries.ofQuarter(quarter)).map((commentary) => ({
      key: figureKey(commentary.indicator, commentary.district),
      place: commentary.district,
      content: authoredBy(OFFICE, commentary),
    }));
  }
}
