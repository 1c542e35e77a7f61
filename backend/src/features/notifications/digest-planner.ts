import type { Principals } from '../../access/principal.ts';
import { dayOfMoment, type Clock } from '../../clock.ts';
import type { UnitOfWork } from '../../db/unit-of-work.ts';
import type { JobStarts } from '../../jobs/jobs.ts';
import type { MyTasks } from '../my-tasks/my-tasks.ts';
import type { SettingsReadModel } from '../settings/settings-read-model.ts';
import type { AlertWatch } from './alert-watch.ts';
import { digestsOf, type DigestItem, type Notice, type Recipient } from './digest.ts';
import { subjectOf } from './digest-mail.ts';
import { noticesOf, occasionsOf } from './notices.ts';
import { KINDS } from './notification-kinds.ts';
import { isAbsent, wantedKinds, type Account, type NotificationReadModel } from './notification-read-model.ts';
import type { NotificationStore } from './notification-store.ts';
import type { OccasionReadModel } from './occasion-read-model.ts';
import { SEND_DIGEST } from './reminders.ts';

/** What notes, in one transaction, a digest and the job that sends it. */
export interface PlanScope {
  readonly store: NotificationStore;
  readonly jobs: JobStarts;
}

interface DigestPlannerParts {
  readonly read: NotificationReadModel;
  readonly occasions: OccasionReadModel;
  readonly watch: AlertWatch;
  readonly tasks: MyTasks;
  readonly principals: Principals;
  readonly settings: Pick<SettingsReadModel, 'group'>;
  readonly inTransaction: UnitOfWork<PlanScope>;
  readonly clock: Clock;
}

/** Plans the digests of a day. Begun a second time it goes on: who has a digest of the day gets no other one. */
export class DigestPlanner {
  readonly #parts: DigestPlannerParts;

  constructor(parts: DigestPlannerParts) {
    this.#parts = parts;
  }

  async plan(): Promise<void> {
    const { read, occasions, watch, settings, inTransaction, clock } = this.#parts;
    const at = clock.now();
    const today = dayOfMoment(at);
    await inTransaction(({ store }) => store.giveUpBefore(today));
    await watch.look(today);
    const [accounts, material, name] = await Promise.all([read.accounts(), occasionsOf(occasions, today), settings.group('name')]);
    const notices = new Map<string, readonly Notice[]>();
    const people: Recipient[] = [];
    // One after the other: it is early in the morning, and nobody waits for it.
    for (const account of accounts) {
      const who = await this.#parts.principals.find(account.id);
      if (who === undefined) continue;
      people.push(recipientOf(account, who.permissions.has('quarters.run'), today));
      notices.set(account.id, await noticesOf(who, this.#parts.tasks, material));
    }
    const languages = new Map(accounts.map(({ id, language }) => [id, language]));
    for (const [accountId, items] of digestsOf(people, notices))
      await inTransaction(async ({ store, jobs }) => {
        const told = await store.told(
          accountId,
          items.flatMap(({ keys }) => keys),
        );
        const fresh = items
          .map((item) => ({ ...item, keys: item.keys.filter((key) => !told.has(key)) }))
          .filter(({ keys }) => keys.length > 0);
        if (fresh.length === 0) return;
        const language = languages.get(accountId) ?? 'de';
        const subject = subjectOf(fresh, language, name[language] || name.de);
        const digest = await store.plan({ accountId, day: today, ...summaryOf(fresh), subject, items: fresh }, at);
        if (digest !== undefined) await jobs.start(SEND_DIGEST, { digest, attempt: 1 }, { key: `${digest}/1`, onlyOnce: true });
      });
  }
}

const recipientOf = (account: Account, coordinates: boolean, today: string): Recipient => ({
  id: account.id,
  name: account.name,
  wants: wantedKinds(account),
  absent: isAbsent(account, today),
  deputy: account.deputy,
  coordinates,
});

const summaryOf = (items: readonly DigestItem[]) => ({
  kinds: KINDS.filter((kind) => items.some((item) => item.kind === kind)),
  insteadOf: [...new Set(items.flatMap(({ insteadOf }) => (insteadOf === null ? [] : [insteadOf.id])))],
});
