import { lastDay, period } from '#contract/period.ts';
import type { Clock } from '../../clock.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { BodyReadModel } from '../bodies/body-read-model.ts';
import type { CommentaryReadModel } from '../commentary/commentary-read-model.ts';
import type { DecisionReadModel } from '../decisions/decision-read-model.ts';
import { NOBODY } from '../decisions/decision-rights.ts';
import type { DistrictReadModel } from '../districts/district-read-model.ts';
import type { InstallationReadModel } from '../districts/installation-read-model.ts';
import type { FiguresOfPlaces } from '../indicators/overview-figures.ts';
import { wasUnderWay, type StatusStepMade } from '../measures/measure-status.ts';
import type { ProgressReadModel } from '../recommendations/progress-read-model.ts';
import { decisionFacts } from './decision-facts.ts';
import { indicatorFacts, rowUpTo } from './indicator-facts.ts';
import { statusesOf } from './measure-statuses.ts';
import { daysAfter, type ComparedQuarters } from './review-quarters.ts';
import type { FactsOf, Named, ReviewMaterial } from './review.ts';

/** Tells what a review is put together from. */
export interface ReviewMaterialReadModel {
  /** `meeting` is the one that reviews it: what was decided in it is not looked at in it. */
  of(compared: ComparedQuarters, meeting: string | null): Promise<ReviewMaterial>;
}

/** What the questions of other features are asked of. */
export interface MaterialReadModels {
  readonly figures: FiguresOfPlaces;
  readonly districts: DistrictReadModel;
  readonly installation: InstallationReadModel;
  readonly commentaries: CommentaryReadModel;
  readonly decisions: DecisionReadModel;
  readonly progress: ProgressReadModel;
  readonly bodies: BodyReadModel;
  readonly clock: Clock;
}

interface MeasureRow extends Omit<FactsOf<'measure'>, 'kind' | 'status' | 'statusBefore' | 'statusYearBefore'> {
  readonly title: string;
  readonly steps: readonly StatusStepMade[];
}

/** The report that counts is the newest one of its quarter. */
const REPORT = (quarter: string): string =>
  `(SELECT s.outlook, s.percent, s.note, s.next_step FROM status_reports AS s
     WHERE s.measure_code = m.code AND s.quarter = ${quarter} ORDER BY s.id DESC LIMIT 1)`;

const MEASURES = `
  SELECT m.code, m.title, o.name AS organisation, m.ends_on AS "endsOn", now.outlook, now.percent, now.note, now.next_step AS "nextStep",
         earlier.outlook AS "outlookBefore", earlier.percent AS "percentBefore",
         "yearEarlier".outlook AS "outlookYearBefore", "yearEarlier".percent AS "percentYearBefore",
         (SELECT coalesce(json_agg(json_build_object('to', c.to_status, 'on', c.changed_on) ORDER BY c.changed_on, c.id), '[]')
            FROM measure_status_changes AS c WHERE c.measure_code = m.code) AS steps
    FROM measures AS m
    JOIN organisations AS o ON o.code = m.lead_organisation
    LEFT JOIN LATERAL ${REPORT(':quarter')} AS now ON true
    LEFT JOIN LATERAL ${REPORT(':before')} AS earlier ON true
    LEFT JOIN LATERAL ${REPORT(':yearBefore')} AS "yearEarlier" ON true
   WHERE m.superseded_on IS NULL OR m.superseded_on > :lastDay::date
   ORDER BY m.code`;

const RECOMMENDATIONS = `
  SELECT r.code, r.title, count(l.measure_code)::integer AS measures
    FROM recommendations AS r JOIN recommendation_measures AS l ON l.recommendation_code = r.code
   GROUP BY r.code, r.title ORDER BY r.code`;

const ALL = 100_000;

/** Working data, as they are now. */
export class KnexReviewMaterialReadModel implements ReviewMaterialReadModel {
  readonly #db: ReadDb;
  readonly #models: MaterialReadModels;

  constructor(db: ReadDb, models: MaterialReadModels) {
    this.#db = db;
    this.#models = models;
  }

  async of(compared: ComparedQuarters, meeting: string | null): Promise<ReviewMaterial> {
    const [indicators, measures, decisions, recommendations, bodies] = await Promise.all([
      this.#indicators(compared),
      this.#measures(compared),
      this.#models.decisions.list({ state: 'open', limit: ALL, offset: 0 }, NOBODY),
      this.#recommendations(compared),
      this.#bodies(compared.quarter),
    ]);
    return { indicators, measures, decisions: decisionFacts(decisions.items, meeting), recommendations, bodies };
  }

  async #indicators(compared: ComparedQuarters): Promise<Named<'indicator'>[]> {
    const { figures, districts, installation, commentaries } = this.#models;
    const days = daysAfter(compared);
    const whole = await installation.whole();
    const parts = await districts.list({ parentId: whole.id, date: lastDay(period(compared.quarter)) });
    const [ofWhole, ofParts, written] = await Promise.all([
      figures.ofPlaces([whole.id], days.after),
      figures.ofPlaces(
        parts.map(({ id }) => id),
        days.after,
        { newest: 1, onlyWithTargets: true },
      ),
      commentaries.ofQuarter(compared.quarter, whole.ref),
    ]);
    const partOf = new Map(parts.map((part) => [part.id, part]));
    const offTrack = ofParts.flatMap((material) => {
      const { assessment, period: of, value } = rowUpTo(material, days.after);
      const part = partOf.get(material.placeId);
      if (part === undefined || assessment.status !== 'off_track') return [];
      return [{ code: material.indicator.code, ref: part.ref, name: part.name, period: of, value }];
    });
    const offTrackOf = Map.groupBy(offTrack, ({ code }) => code);
    const textOf = new Map(written.map(({ indicator, text }) => [indicator, text]));
    return ofWhole.map((material) =>
      indicatorFacts(material, days, {
        districtsOffTrack: (offTrackOf.get(material.indicator.code) ?? []).map(({ code: _, ...part }) => part),
        commentary: textOf.get(material.indicator.code) ?? null,
      }),
    );
  }

  async #measures(compared: ComparedQuarters): Promise<Named<'measure'>[]> {
    const { start } = period(compared.quarter);
    const last = lastDay(period(compared.quarter));
    const rows = await rowsOf<MeasureRow>(this.#db, MEASURES, { ...compared, lastDay: last });
    return rows
      .filter(({ steps }) => wasUnderWay(steps, start, last))
      .map(({ title, steps, ...facts }) => ({
        title: { de: title, en: title },
        facts: { kind: 'measure', ...facts, ...statusesOf(steps, compared) },
      }));
  }

  async #recommendations({ quarter, before, yearBefore }: ComparedQuarters): Promise<Named<'recommendation'>[]> {
    const rows = await rowsOf<{ code: string; title: string; measures: number }>(this.#db, RECOMMENDATIONS);
    const codes = rows.map(({ code }) => code);
    const today = this.#models.clock.today();
    const [now, earlier, yearEarlier] = await Promise.all(
      [quarter, before, yearBefore].map((each) => this.#models.progress.inQuarter(codes, each, today)),
    );
    return rows.flatMap(({ code, title, measures }) => {
      const percent = now?.get(code)?.value ?? null;
      if (percent === null) return [];
      const percentBefore = earlier?.get(code)?.value ?? null;
      const percentYearBefore = yearEarlier?.get(code)?.value ?? null;
      return [
        { title: { de: title, en: title }, facts: { kind: 'recommendation', code, percent, percentBefore, percentYearBefore, measures } },
      ];
    });
  }

  async #bodies(quarter: string): Promise<Named<'body'>[]> {
    const [today, last] = [this.#models.clock.today(), lastDay(period(quarter))];
    const { items } = await this.#models.bodies.list({ state: 'current', limit: ALL, offset: 0 }, last < today ? last : today);
    return items.map(({ code, name, figures: { seats, vacant } }) => ({
      title: { de: name, en: name },
      facts: { kind: 'body', code, seats, vacant },
    }));
  }
}
