import type { Principals } from '../../access/principal.ts';
import { KnexAuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import type { ReadDb } from '../../db/knex.ts';
import { unitOfWork } from '../../db/unit-of-work.ts';
import type { Route } from '../../http/route.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { Mailer } from '../../mail/mail.ts';
import type { IndicatorOverview } from '../indicators/indicator-overview.ts';
import type { MyTasks } from '../my-tasks/my-tasks.ts';
import type { SettingsReadModel } from '../settings/settings-read-model.ts';
import { AlertStore } from './alert-store.ts';
import { AlertWatch } from './alert-watch.ts';
import { DigestPlanner } from './digest-planner.ts';
import { DigestSender, type Sending } from './digest-sender.ts';
import { KnexNotificationReadModel } from './notification-read-model.ts';
import { notificationRoutes } from './notification-routes.ts';
import { NotificationService } from './notification-service.ts';
import { NotificationStore } from './notification-store.ts';
import { KnexOccasionReadModel } from './occasion-read-model.ts';
import { PLAN_DIGESTS, Reminders, SEND_DIGEST } from './reminders.ts';

interface NotificationParts {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly jobs: Jobs;
  readonly tasks: MyTasks;
  readonly overview: IndicatorOverview;
  readonly principals: Principals;
  readonly settings: Pick<SettingsReadModel, 'group'>;
  readonly secret: string;
  /** Without both nobody is reminded. */
  readonly mailer: Mailer | undefined;
  readonly publicUrl: string | undefined;
}

/** The slice of reminders by e-mail. */
export function composeNotifications(parts: NotificationParts): { routes: Route[]; begin: () => Promise<void> } {
  const { db, clock, jobs, tasks, overview, principals, settings, secret, mailer, publicUrl } = parts;
  const read = new KnexNotificationReadModel(db);
  const canSend = mailer !== undefined && publicUrl !== undefined;
  const reminders = new Reminders({ jobs, quiet: () => settings.group('notifications'), clock, canSend });
  const inTransaction = unitOfWork(db, (trx) => ({ store: new NotificationStore(trx), jobs: jobs.within(trx) }));
  const planner = new DigestPlanner({
    ...{ read, tasks, principals, settings, inTransaction, clock },
    occasions: new KnexOccasionReadModel(db),
    watch: new AlertWatch(
      overview,
      unitOfWork(db, (trx) => new AlertStore(trx)),
    ),
  });
  const sender = canSend ? new DigestSender({ read, settings, inTransaction, mailer, publicUrl, secret, clock }) : undefined;
  // Also without a mail server: what was begun when there was one ends without a word.
  jobs.define<{ day: string }>(PLAN_DIGESTS, async ({ data }) => {
    if (sender !== undefined && !(await reminders.putOff(PLAN_DIGESTS, data, data.day))) await planner.plan();
  });
  jobs.define<Sending>(SEND_DIGEST, async ({ data }) => {
    if (sender !== undefined && !(await reminders.putOff(SEND_DIGEST, data, `${data.digest}/${data.attempt}`))) await sender.send(data);
  });
  return {
    routes: notificationRoutes({
      read,
      inTransaction: unitOfWork(
        db,
        (trx) => new NotificationService(new KnexNotificationReadModel(trx), new NotificationStore(trx), new KnexAuditLog(trx)),
      ),
      canSend,
      secret,
      clock,
    }),
    begin: () => reminders.begin(),
  };
}
