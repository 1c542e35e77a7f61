import type { Clock } from './clock.ts';
import type { ReadDb, WriteDb } from './db/knex.ts';
import { composeAccounts } from './features/accounts/compose-accounts.ts';
import type { OpenIdSettings } from './features/accounts/openid-provider.ts';
import { composeAudit } from './features/audit/compose-audit.ts';
import { KnexDistrictReadModel } from './features/districts/district-read-model.ts';
import { districtRoutes } from './features/districts/district-routes.ts';
import { KnexInstallationReadModel } from './features/districts/installation-read-model.ts';
import { composeBodies } from './features/bodies/compose-bodies.ts';
import { composeCalendars } from './features/calendars/compose-calendars.ts';
import { composeCommentary } from './features/commentary/compose-commentary.ts';
import { composeContactCoverage } from './features/contact-coverage/compose-contact-coverage.ts';
import { composeDecisions } from './features/decisions/compose-decisions.ts';
import { composeDeliveries, gatheringIn } from './features/deliveries/compose-deliveries.ts';
import { composeGoals } from './features/goals/compose-goals.ts';
import { KnexImportRunReadModel } from './features/imports/import-run-read-model.ts';
import { importRoutes } from './features/imports/import-routes.ts';
import { KnexIndicatorReadModel } from './features/indicators/indicator-read-model.ts';
import { indicatorRoutes } from './features/indicators/indicator-routes.ts';
import { KnexObservationReadModel } from './features/indicators/observation-read-model.ts';
import { KnexOverviewFigures } from './features/indicators/overview-figures.ts';
import { IndicatorOverview } from './features/indicators/indicator-overview.ts';
import { overviewRoutes } from './features/indicators/overview-routes.ts';
import { composeMeasureViews } from './features/measures/compose-measure-views.ts';
import { composeMeasures } from './features/measures/compose-measures.ts';
import { composeMeetings } from './features/meetings/compose-meetings.ts';
import { composeMyTasks } from './features/my-tasks/compose-my-tasks.ts';
import { composeNotifications } from './features/notifications/compose-notifications.ts';
import { composeOrganisations } from './features/organisations/compose-organisations.ts';
import { composeNetwork } from './features/network/compose-network.ts';
import { composeParticipation } from './features/participation/compose-participation.ts';
import { composePriorityRounds } from './features/priority-rounds/compose-priority-rounds.ts';
import type { LiveTimes } from './features/priority-rounds/live-result.ts';
import { composePeople } from './features/people/compose-people.ts';
import { composeQuarters, quarterServiceIn } from './features/quarters/compose-quarters.ts';
import { composeRecommendationFiles } from './features/recommendations/compose-recommendation-files.ts';
import { composeRecommendations } from './features/recommendations/compose-recommendations.ts';
import { composeRecommendationRecord } from './features/recommendations/compose-recommendation-record.ts';
import { composeReferenceData } from './features/reference-data/compose-reference-data.ts';
import { composeReviewPacks } from './features/review-packs/compose-review-packs.ts';
import { composeReviews } from './features/reviews/compose-reviews.ts';
import { composeSettings } from './features/settings/compose-settings.ts';
import { KnexSettingsReadModel } from './features/settings/settings-read-model.ts';
import { composeSnapshots, type SnapshotComposition } from './features/snapshots/compose-snapshots.ts';
import { FrozenOverview } from './features/snapshots/frozen-overview.ts';
import { KnexSnapshotReadModel } from './features/snapshots/snapshot-read-model.ts';
import { composeSources } from './features/sources/compose-sources.ts';
import { approvedValuesIn, composeValueEntry } from './features/value-entry/compose-value-entry.ts';
import { composeThread } from './features/thread/compose-thread.ts';
import type { Principals } from './access/principal.ts';
import type { Route } from './http/route.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Mailer } from './mail/mail.ts';

/** What everything is built from. */
export interface Foundation {
  /** As the role of the program. */
  readonly db: ReadDb;
  /** For pages and lists that may be a moment behind; `db` itself where there is no replica. */
  readonly reader: ReadDb;
  readonly clock: Clock;
  /** Work behind the answers; each feature defines its own. Begins when everything is composed. */
  readonly jobs: Jobs;
  /** Secret of the installation. */
  readonly secret: string;
  /** Whether this is a demo, with accounts that everybody knows. */
  readonly demo: boolean;
  /** Sends e-mails; without it administrators pass links on themselves. */
  readonly mailer?: Mailer | undefined;
  /** Address under which others reach the installation, where operators set it. */
  readonly publicUrl?: string | undefined;
  /** Provider of single sign-on. */
  readonly openId?: OpenIdSettings | undefined;
  /** Aborted when the program begins to end, for answers that would go on. */
  readonly ending?: AbortSignal | undefined;
  /** How results are followed while people vote. */
  readonly live?: LiveTimes | undefined;
}

/** What the app gets: its routes, and who is asking. */
export interface Composition {
  readonly routes: Route[];
  readonly principals: Principals;
  /** Waits for what goes on behind answers that were given. */
  readonly settled: () => Promise<void>;
  /** What is to be done every day, by its name in the log. */
  readonly daily: Readonly<Record<string, () => Promise<unknown>>>;
}

/** The composition root: everything is built here, from the outside in. */
export function compose({ db, reader, clock, jobs, secret, demo, mailer, publicUrl, openId, ending, live }: Foundation): Composition {
  const districts = new KnexDistrictReadModel(reader);
  const installation = new KnexInstallationReadModel(reader, districts, clock);
  const runs = new KnexImportRunReadModel(reader);
  const settings = new KnexSettingsReadModel(db);
  const accounts = composeAccounts({ db, clock, settings, districts, secret, demo, mailer, publicUrl, openId });
  const overview = new IndicatorOverview(districts, installation, new KnexOverviewFigures(reader));
  const audit = composeAudit({ db, clock, settings });
  const people = composePeople({ db, clock, settings });
  const priorityRounds = composePriorityRounds({ db, clock, secret, publicUrl, ending, live });
  const deliveries = composeDeliveries({ db, clock, approvedValuesIn });
  const aroundQuarters = {
    adoptionIn: (trx: WriteDb) => snapshots.adoptionIn(trx),
    gatheringIn,
  };
  const snapshots: SnapshotComposition = composeSnapshots({
    db,
    clock,
    jobs,
    stepIn: (trx) => quarterServiceIn(trx, aroundQuarters, clock),
  });
  const myTasks = composeMyTasks({ db, clock, secret });
  const notifications = composeNotifications({
    ...{ db, clock, jobs, overview, settings, secret, mailer, publicUrl },
    tasks: myTasks.tasks,
    principals: accounts.principals,
  });
  const routes = [
    ...accounts.routes,
    ...districtRoutes({ districts, installation, settings, clock }),
    ...indicatorRoutes({
      indicators: new KnexIndicatorReadModel(reader),
      observations: new KnexObservationReadModel(reader),
      districts,
      runs,
    }),
    ...overviewRoutes({ overview, frozen: new FrozenOverview(new KnexSnapshotReadModel(reader)) }),
    ...composeThread({ db: reader, clock, overview }).routes,
    ...importRoutes({ runs }),
    ...audit.routes,
    // Before the measures themselves: /measures/export is not the measure "export".
    ...composeMeasureViews({ db, clock, districts, installation }).routes,
    ...composeMeasures({ db, clock, installation }).routes,
    ...composeQuarters({ db, clock, ...aroundQuarters, adoption: snapshots.adoption }).routes,
    ...deliveries.routes,
    ...composeValueEntry({ db, clock, gatheringIn }).routes,
    ...snapshots.routes,
    ...composeReviewPacks({ db, clock, jobs }).routes,
    ...composeReviews({ db, clock, districts, installation }).routes,
    ...composeCommentary({ db, clock, installation }).routes,
    ...composeSources({ db, clock }).routes,
    // Before those of one recommendation: `export` is no code.
    ...composeRecommendationFiles({ db, clock, installation }).routes,
    ...composeRecommendations({ db, clock, installation }).routes,
    ...composeGoals({ db, clock }).routes,
    ...composeRecommendationRecord({ db, clock, installation }).routes,
    ...composeParticipation({ db, clock }).routes,
    ...priorityRounds.routes,
    ...composeOrganisations({ db, clock }).routes,
    ...people.routes,
    ...composeBodies({ db, clock }).routes,
    ...composeMeetings({ db, clock }).routes,
    ...composeDecisions({ db, clock }).routes,
    ...composeCalendars({ db, clock, principals: accounts.principals, mailer, publicUrl }).routes,
    ...myTasks.routes,
    ...notifications.routes,
    ...composeNetwork({ db: reader, clock, districts, installation }).routes,
    ...composeContactCoverage({ db, clock }).routes,
    ...composeReferenceData({ db, clock }).routes,
    ...composeSettings({ db, clock }).routes,
  ];
  return {
    routes,
    principals: accounts.principals,
    settled: accounts.settled,
    daily: {
      'audit retention': () => audit.retention.removeExpired(),
      'counts of failed sign-ins': accounts.tidy,
      'priority rounds whose time is over': priorityRounds.closeOver,
      'deliveries that are due': deliveries.bringUpToDate,
      'reminders by e-mail': notifications.begin,
      'retention of contact data': () => people.retention.propose(),
    },
  };
}
