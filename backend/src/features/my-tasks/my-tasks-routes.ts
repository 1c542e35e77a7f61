import { myTaskCounts, myTaskList } from '#contract/my-task.ts';
import type { Clock } from '../../clock.ts';
import { route, type Route } from '../../http/route.ts';
import type { MyTasks } from './my-tasks.ts';

interface MyTasksRouteDeps {
  readonly tasks: MyTasks;
  readonly clock: Clock;
}

/** What the person who asks has to do. */
export const myTasksRoutes = ({ tasks, clock }: MyTasksRouteDeps): Route[] => [
  route({
    method: 'get',
    path: '/my-tasks',
    permission: 'own-account',
    tag: 'My tasks',
    summary: 'What the person who asks has to do over all kinds; late ones first, then by due date',
    response: myTaskList,
    errors: [401],
    example: {
      items: [
        {
          kind: 'decision',
          key: 'B-2026-012',
          about: { de: 'Sprachkurse am Abend', en: 'Sprachkurse am Abend' },
          within: { de: 'Steuerungsgruppe', en: 'Steuerungsgruppe' },
          period: null,
          count: 1,
          dueOn: '2026-11-15',
          late: true,
          address: '/beschluesse/B-2026-012#gb-decision-follow',
        },
      ],
    },
    handle: async (_input, { by }) => ({ items: await tasks.of({ who: by, today: clock.today() }) }),
  }),
  route({
    method: 'get',
    path: '/my-tasks/counts',
    permission: 'own-account',
    tag: 'My tasks',
    summary: 'How many things the person who asks has to do, and how many of them are late',
    response: myTaskCounts,
    errors: [401],
    example: { all: 7, late: 1 },
    handle: (_input, { by }) => tasks.countsOf({ who: by, today: clock.today() }),
  }),
];
