import type { Clock } from '../../clock.ts';
import type { ReadDb } from '../../db/knex.ts';
import type { Route } from '../../http/route.ts';
import { KnexTopicContactReadModel } from '../contact-coverage/topic-contact-read-model.ts';
import { KnexMeasureEditorReadModel } from '../measures/measure-editor-read-model.ts';
import { KnexRetentionReadModel } from '../people/retention-read-model.ts';
import { KnexPriorityRoundReadModel } from '../priority-rounds/priority-round-read-model.ts';
import { ContactTasks } from './contact-tasks.ts';
import { KnexDecisionTasksReadModel } from './decision-tasks-read-model.ts';
import { KnexDeliveryTasksReadModel } from './delivery-tasks-read-model.ts';
import { KnexFollowUpTasksReadModel } from './follow-up-tasks-read-model.ts';
import { KnexMinutesTasksReadModel } from './minutes-tasks-read-model.ts';
import { MyTasks } from './my-tasks.ts';
import { myTasksRoutes } from './my-tasks-routes.ts';
import { KnexQuarterTasksReadModel } from './quarter-tasks-read-model.ts';
import { RetentionTasks } from './retention-tasks.ts';
import { VoteTasks } from './vote-tasks.ts';

interface MyTasksParts {
  readonly db: ReadDb;
  readonly clock: Clock;
  /** Secret of the installation, by which it is known who has voted. */
  readonly secret: string;
}

/** The slice of one person's work. A new kind is one more source. */
export function composeMyTasks({ db, clock, secret }: MyTasksParts): { routes: Route[]; tasks: MyTasks } {
  const tasks = new MyTasks([
    new KnexDeliveryTasksReadModel(db, new KnexMeasureEditorReadModel(db)),
    new KnexQuarterTasksReadModel(db),
    new KnexFollowUpTasksReadModel(db),
    new KnexDecisionTasksReadModel(db),
    new VoteTasks(new KnexPriorityRoundReadModel(db, clock, secret)),
    new KnexMinutesTasksReadModel(db),
    new RetentionTasks(new KnexRetentionReadModel(db)),
    new ContactTasks(new KnexTopicContactReadModel(db)),
  ]);
  return { routes: myTasksRoutes({ tasks, clock }), tasks };
}
