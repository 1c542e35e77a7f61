import { changesBetween, type AuditLog, type Change, type Doing } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { InvalidInput, NotFound } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import type { DistrictReadModel } from '../districts/district-read-model.ts';
import type { IndicatorReadModel } from '../indicators/indicator-read-model.ts';
import type { AnnotationStore } from './annotation-store.ts';
import type { AnnotationChanged, AnnotationContent, KeptAnnotation } from './annotation.ts';

export interface AnnotationServiceDeps {
  readonly store: AnnotationStore;
  readonly districts: DistrictReadModel;
  readonly indicators: IndicatorReadModel;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

/** Notes events and breaks on the course of an indicator. */
export class AnnotationService {
  readonly #deps: AnnotationServiceDeps;

  constructor(deps: AnnotationServiceDeps) {
    this.#deps = deps;
  }

  /** Answers the id. Throws `NotFound` for an indicator or a district that is not there, or `InvalidInput` for a day in the future. */
  async add(indicator: string, content: AnnotationContent, doing: Doing): Promise<string> {
    const { indicators, store } = this.#deps;
    const { name } = await indicators.get(indicator);
    const districtId = await this.#checked(content);
    const id = await store.insert(indicator, content, districtId, doing.actor.name, doing.at);
    await this.#record('created', { id, indicatorName: name.de, text: content.text }, changesBetween(undefined, fieldsOf(content)), doing);
    return id;
  }

  /** Throws as `add` does, or `Conflict` when somebody else was faster. */
  async change(id: string, changed: AnnotationChanged, version: number, doing: Doing): Promise<void> {
    const current = await this.#lock(id, version);
    const before = contentIn(current);
    const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as Partial<AnnotationContent>;
    const after = { ...before, ...given };
    const changes = changesBetween(fieldsOf(before), fieldsOf(after));
    if (changes.length === 0) return;
    await this.#deps.store.update(id, after, await this.#checked(after));
    await this.#record('changed', current, changes, doing);
  }

  /** Throws `NotFound`, or `Conflict` when somebody else was faster. */
  async remove(id: string, version: number, doing: Doing): Promise<void> {
    const current = await this.#lock(id, version);
    await this.#deps.store.remove(id);
    await this.#record('removed', current, changesBetween(fieldsOf(contentIn(current)), undefined), doing);
  }

  async #lock(id: string, version: number): Promise<KeptAnnotation> {
    const current = await this.#deps.store.lock(id);
    if (current === undefined) throw new NotFound(`There is no annotation ${id}.`);
    checkVersion(`"${current.text.de}"`, current.version, version);
    return current;
  }

  /** Answers the id of the district as it was delimited on the day; null for all. */
  async #checked({ date, district }: AnnotationContent): Promise<string | null> {
    if (date > this.#deps.clock.today()) {
      const message = 'The day lies in the future. Note what has happened.';
      throw new InvalidInput(message, { issues: [{ path: 'date', message }] });
    }
    return district === null ? null : (await this.#deps.districts.get(district, date)).id;
  }

  async #record(
    action: string,
    { id, indicatorName, text }: Pick<KeptAnnotation, 'id' | 'indicatorName' | 'text'>,
    changes: readonly Change[],
    { actor, at }: Doing,
  ): Promise<void> {
    const objectLabel = `${indicatorName}: ${text.de}`;
    await this.#deps.audit.record(actor, { action, objectType: 'annotation', objectId: id, objectLabel, changes }, at);
  }
}

const contentIn = ({ kind, date, district, text }: KeptAnnotation): AnnotationContent => ({ kind, date, district, text });

const fieldsOf = ({ kind, date, district, text }: AnnotationContent) => ({
  kind,
  date,
  district,
  textDe: text.de,
  textEn: text.en,
});
