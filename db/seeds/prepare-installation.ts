import type { Clock } from '#backend/clock.ts';
import { rowsOf, type ReadDb } from '#backend/db/knex.ts';
import { migrate } from '#backend/db/migrate.ts';
import { unitOfWork } from '#backend/db/unit-of-work.ts';
import { loadDemo } from '#imports/load/load-demo.ts';
import type { Logger } from 'pino';
import { seedDemoAccounts } from './demo/demo-accounts.ts';
import { seedDemoBodies } from './demo/bodies/seed-demo-bodies.ts';
import { seedDemoCommentary } from './demo/commentary/seed-demo-commentary.ts';
import { seedDemoDecisions } from './demo/decisions/seed-demo-decisions.ts';
import { seedDemoContactCoverage } from './demo/contact-coverage/seed-demo-contact-coverage.ts';
import { seedDemoMeasures } from './demo/measures/seed-demo-measures.ts';
import { seedDemoRegister } from './demo/organisations/seed-demo-register.ts';
import { seedDemoMeetings } from './demo/meetings/seed-demo-meetings.ts';
import { seedDemoPriorityRounds } from './demo/priority-rounds/seed-demo-priority-rounds.ts';
import { seedDemoQuarters } from './demo/quarters/seed-demo-quarters.ts';
import { seedDemoReviewPack } from './demo/quarters/seed-demo-review-pack.ts';
import { seedDemoRecommendations } from './demo/recommendations/seed-demo-recommendations.ts';
import { seedReference } from './reference/seed-reference.ts';

/** Brings the database to where the program can serve: schema, reference data and, where wanted, the demo municipality once. */
export async function prepareInstallation(
  db: ReadDb,
  { demo, clock, logger }: { demo: boolean; clock: Clock; logger: Logger },
): Promise<void> {
  await migrate(db);
  await unitOfWork(db, (trx) => trx)(seedReference);
  if (!demo) return;
  if (!(await isDemoLoaded(db))) {
    logger.info('loading the demo municipality from the shipped files');
    await loadDemo(db, { now: () => clock.now(), logger: logger.child({}, { level: 'warn' }) });
  }
  await unitOfWork(db, (trx) => trx)(seedDemoAccounts);
  await unitOfWork(db, (trx) => trx)(seedDemoMeasures);
  await unitOfWork(db, (trx) => trx)(seedDemoRecommendations);
  await unitOfWork(db, (trx) => trx)((trx) => seedDemoPriorityRounds(trx, clock.now()));
  await unitOfWork(db, (trx) => trx)(seedDemoBodies);
  await unitOfWork(db, (trx) => trx)((trx) => seedDemoContactCoverage(trx, clock.now()));
  await unitOfWork(db, (trx) => trx)((trx) => seedDemoMeetings(trx, clock.now(), seedDemoDecisions(clock.now())));
  await unitOfWork(db, (trx) => trx)(seedDemoRegister);
  await unitOfWork(db, (trx) => trx)(seedDemoCommentary);
  await seedDemoQuarters(unitOfWork(db, (trx) => trx));
  await seedDemoReviewPack(
    db,
    unitOfWork(db, (trx) => trx),
  );
}

/** The setting is written last, so that an interrupted load is taken up again. */
async function isDemoLoaded(db: ReadDb): Promise<boolean> {
  const rows = await rowsOf(db, `SELECT 1 FROM settings AS s WHERE s.key = 'demo'`);
  return rows.length > 0;
}
