import { lastDay, period } from '#contract/period.ts';
import { changesBetween, type AuditLog, type Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { Forbidden, RuleViolation } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import type { DistrictReadModel } from '../districts/district-read-model.ts';
import type { IndicatorReadModel } from '../indicators/indicator-read-model.ts';
import type { QuarterReadModel } from '../quarters/quarter-read-model.ts';
import type { CommentaryStore } from './commentary-store.ts';
import { hindranceOf, mayComment, type Commentator, type CommentaryPlace, type CommentaryText, type Hindrance } from './commentary.ts';

/** Who writes, with which rights, and when. */
export interface CommentaryDoing extends Doing {
  readonly commentator: Commentator;
}

export interface CommentaryServiceDeps {
  readonly store: CommentaryStore;
  readonly quarters: QuarterReadModel;
  readonly districts: DistrictReadModel;
  readonly indicators: IndicatorReadModel;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

/** Writes commentaries, version by version, until their quarter is adopted. */
export class CommentaryService {
  readonly #deps: CommentaryServiceDeps;

  constructor(deps: CommentaryServiceDeps) {
    this.#deps = deps;
  }

  /**
   * Adds a version; the same text again adds none. Throws `NotFound` for an indicator or a district that is not there, `Forbidden`,
   * `RuleViolation` where the quarter takes none, or `Conflict` when somebody else was faster.
   */
  async write(place: CommentaryPlace, text: CommentaryText | null, version: number, doing: CommentaryDoing): Promise<void> {
    const { store, quarters, districts, indicators, audit, clock } = this.#deps;
    const indicator = await indicators.get(place.indicator);
    const district = await districts.get(place.district, lastDay(period(place.quarter)));
    if (!mayComment(doing.commentator, district.ref))
      throw new Forbidden(`Commentaries about "${district.name.de}" are written by its officers and the coordination.`);
    checkOpen(hindranceOf(await quarters.hold(place.quarter), clock.today()), place.quarter);
    const current = await store.lock(place, district.id);
    const label = `${indicator.name.de}: ${district.name.de}, ${place.quarter}`;
    checkVersion(`The commentary on "${label}"`, current.version, version);
    const changes = changesBetween(fieldsOf(current.text), fieldsOf(text));
    if (changes.length === 0) return;
    const { actor, at } = doing;
    await store.add(place, district.id, { version: version + 1, text, writtenBy: actor.name, writtenAt: at });
    const action = text === null ? 'removed' : current.text === null ? 'created' : 'changed';
    const objectId = `${place.indicator}.${place.quarter}.${district.ref}`;
    await audit.record(actor, { action, objectType: 'commentary', objectId, objectLabel: label, changes }, at);
  }
}

const fieldsOf = (text: CommentaryText | null) => (text === null ? undefined : { textDe: text.de, textEn: text.en });

const SENTENCES: Readonly<Record<Hindrance, (quarter: string) => string>> = {
  'quarter-adopted': (quarter) => `${quarter} has been adopted. What was said about it stays as it is; reopen the quarter to change it.`,
  'quarter-to-come': (quarter) => `${quarter} has not begun; there is nothing to be said about it yet.`,
};

function checkOpen(hindrance: Hindrance | null, quarter: string): void {
  if (hindrance === null) return;
  const message = SENTENCES[hindrance](quarter);
  throw new RuleViolation(message, { issues: [{ path: 'quarter', message, code: hindrance, params: { quarter } }] });
}
