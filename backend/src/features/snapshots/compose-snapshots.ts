import type { Clock } from '../../clock.ts';
import type { ReadDb, WriteDb } from '../../db/knex.ts';
import { atOneMoment } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { KnexBodyReadModel } from '../bodies/body-read-model.ts';
import { KnexMembershipReadModel } from '../bodies/membership-read-model.ts';
import { KnexCommentaryReadModel } from '../commentary/commentary-read-model.ts';
import { KnexDecisionReadModel } from '../decisions/decision-read-model.ts';
import { KnexDistrictReadModel } from '../districts/district-read-model.ts';
import { KnexInstallationReadModel } from '../districts/installation-read-model.ts';
import { KnexIndicatorReadModel } from '../indicators/indicator-read-model.ts';
import { KnexOverviewFigures } from '../indicators/overview-figures.ts';
import { KnexMeasureDetailReadModel } from '../measures/measure-detail-read-model.ts';
import { KnexMeasureReadModel } from '../measures/measure-read-model.ts';
import { KnexOrganisationReadModel } from '../organisations/organisation-read-model.ts';
import { KnexParticipationReadModel } from '../participation/participation-read-model.ts';
import type { Adoption } from '../quarters/adoption.ts';
import { quarterKey } from '../quarters/quarter-read-model.ts';
import { KnexProgressReadModel } from '../recommendations/progress-read-model.ts';
import { KnexRecommendationDetailReadModel } from '../recommendations/recommendation-detail-read-model.ts';
import { KnexRecommendationReadModel } from '../recommendations/recommendation-read-model.ts';
import { KnexStatementReadModel } from '../recommendations/statement-read-model.ts';
import { KnexSourceReadModel } from '../sources/source-read-model.ts';
import { ADOPT, adoptQuarter, QuarterAdoption, type AdoptedStep, type AdoptionData } from './adopt-quarter.ts';
import { BodiesPart } from './parts/bodies.ts';
import { CommentaryPart } from './parts/commentary.ts';
import { DecisionsPart } from './parts/decisions.ts';
import { DeliveriesPart } from './parts/deliveries-read-model.ts';
import { FiguresPart } from './parts/figures.ts';
import { IndicatorsPart } from './parts/indicators.ts';
import { MeasuresPart } from './parts/measures.ts';
import { OrganisationsPart } from './parts/organisations.ts';
import { DistrictsPart, FrozenPlaces } from './parts/places.ts';
import { RecommendationsPart } from './parts/recommendations.ts';
import { QuarterComparisons } from './quarter-comparison.ts';
import type { SnapshotPart } from './snapshot.ts';
import { KnexSnapshotReadModel } from './snapshot-read-model.ts';
import { snapshotRoutes } from './snapshot-routes.ts';
import { SnapshotService } from './snapshot-service.ts';
import { KnexSnapshotStore } from './snapshot-store.ts';

/** Everything that is kept of a quarter, in the order in which it is kept; `db` is the transaction that sees the moment. */
export function snapshotParts(db: ReadDb, clock: Clock): SnapshotPart[] {
  const districts = new KnexDistrictReadModel(db);
  const places = new FrozenPlaces(districts, new KnexInstallationReadModel(db, districts, clock));
  const progress = new KnexProgressReadModel(db);
  const recommendations = new KnexRecommendationReadModel(db, progress);
  const details = new KnexRecommendationDetailReadModel(db, {
    recommendations,
    progress,
    sources: new KnexSourceReadModel(db),
    statements: new KnexStatementReadModel(db),
    participation: new KnexParticipationReadModel(db),
  });
  return [
    new DistrictsPart(places),
    new IndicatorsPart(new KnexIndicatorReadModel(db)),
    new FiguresPart(places, new KnexOverviewFigures(db)),
    new MeasuresPart(new KnexMeasureDetailReadModel(db, new KnexMeasureReadModel(db))),
    new RecommendationsPart(details),
    new OrganisationsPart(new KnexOrganisationReadModel(db)),
    new BodiesPart(new KnexBodyReadModel(db), new KnexMembershipReadModel(db)),
    new DecisionsPart(new KnexDecisionReadModel(db, clock)),
    new DeliveriesPart(db),
    new CommentaryPart(new KnexCommentaryReadModel(db)),
  ];
}

interface SnapshotSlice {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly jobs: Jobs;
  /** Makes the step of a quarter in a transaction. */
  readonly stepIn: (trx: WriteDb) => AdoptedStep;
}

/** What others get of the slice. */
export interface SnapshotComposition {
  readonly routes: Route[];
  readonly adoption: Adoption;
  readonly adoptionIn: (trx: WriteDb) => Adoption;
}

/** The slice of quarters as they stood when they were adopted. */
export function composeSnapshots({ db, clock, jobs, stepIn }: SnapshotSlice): SnapshotComposition {
  jobs.define<AdoptionData>(
    ADOPT,
    adoptQuarter(
      (quarter, work) =>
        atOneMoment(db, { key: quarterKey, bindings: [quarter] }, (trx) =>
          work({ step: stepIn(trx), snapshots: new SnapshotService(new KnexSnapshotStore(trx), snapshotParts(trx, clock)) }),
        ),
      clock,
    ),
  );
  const snapshots = new KnexSnapshotReadModel(db);
  return {
    routes: snapshotRoutes({ snapshots, comparisons: new QuarterComparisons(snapshots) }),
    adoption: new QuarterAdoption(jobs, jobs),
    adoptionIn: (trx) => new QuarterAdoption(jobs, jobs.within(trx)),
  };
}
