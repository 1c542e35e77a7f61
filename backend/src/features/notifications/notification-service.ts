import type { NotificationChange, NotificationKind } from '#contract/notification.ts';
import { changesBetween, type AuditLog, type Doing } from '../../audit/audit-log.ts';
import { InvalidInput, NotFound } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import type { NotificationReadModel, StoredSettings } from './notification-read-model.ts';
import type { NotificationStore } from './notification-store.ts';

/** Changes what a person wants to get. */
export class NotificationService {
  readonly #read: NotificationReadModel;
  readonly #store: NotificationStore;
  readonly #audit: AuditLog;

  constructor(read: NotificationReadModel, store: NotificationStore, audit: AuditLog) {
    this.#read = read;
    this.#store = store;
    this.#audit = audit;
  }

  /** Throws `Conflict`, or `InvalidInput` for an absence that ends before it begins or a deputy whom the person may not choose. */
  async change(accountId: string, change: Omit<NotificationChange, 'version'>, seen: number, doing: Doing): Promise<void> {
    await this.#store.lockSettings(accountId);
    const before = await this.#of(accountId);
    checkVersion('What you want to get', before.version, seen);
    const { kinds, language = before.language, absence } = change;
    const after = {
      ...before,
      ...Object.fromEntries(Object.entries(kinds ?? {}).filter(([, wanted]) => wanted !== undefined)),
      language,
      ...(absence === undefined
        ? {}
        : { absentFrom: absence?.from ?? null, absentTo: absence?.to ?? null, deputy: absence?.deputy ?? null }),
    };
    await this.#check(accountId, after);
    await this.#write(accountId, before, after, doing);
  }

  /** Ends some kinds, whoever holds the link. Nothing happens where they had ended. */
  async end(accountId: string, kinds: readonly NotificationKind[], doing: Doing): Promise<void> {
    await this.#store.lockSettings(accountId);
    const before = await this.#of(accountId);
    await this.#write(accountId, before, { ...before, ...Object.fromEntries(kinds.map((kind) => [kind, false])) }, doing);
  }

  async #of(accountId: string): Promise<StoredSettings & { readonly name: string }> {
    const account = await this.#read.account(accountId);
    if (account === undefined) throw new NotFound('There is no such account any more.');
    return account;
  }

  async #check(accountId: string, { absentFrom, absentTo, deputy }: StoredSettings): Promise<void> {
    if (absentFrom !== null && absentTo !== null && absentFrom > absentTo)
      throw refused('absence.to', 'The absence ends before it begins.');
    if (deputy !== null && !(await this.#read.deputiesFor(accountId)).some(({ id }) => id === deputy))
      throw refused('absence.deputy', 'This person cannot stand in: choose somebody of an own organisation or of the coordination.');
  }

  async #write(
    accountId: string,
    before: StoredSettings & { readonly name: string },
    after: StoredSettings,
    { actor, at }: Doing,
  ): Promise<void> {
    const changes = changesBetween(told(before), told(after));
    const { absentFrom, absentTo, deputy, deliveries, meeting, alerts, decisions, language } = after;
    if (changes.length === 0 && absentFrom === before.absentFrom && absentTo === before.absentTo && deputy === before.deputy) return;
    await this.#store.writeSettings(
      accountId,
      {
        ...{ deliveries, meeting, alerts, decisions, language },
        ...{ absent_from: absentFrom, absent_to: absentTo, deputy_account_id: deputy },
      },
      before.version + 1,
    );
    await this.#audit.record(
      actor,
      { action: 'changed', objectType: 'notification_settings', objectId: accountId, objectLabel: before.name, changes },
      at,
    );
  }
}

/** When somebody is away is nobody's business years later. */
const told = ({ deliveries, meeting, alerts, decisions, language, absentFrom }: StoredSettings) => ({
  ...{ mailDeliveries: deliveries, mailMeeting: meeting, mailAlerts: alerts, mailDecisions: decisions },
  ...{ mailLanguage: language, mailAbsence: absentFrom !== null },
});

const refused = (path: string, message: string): InvalidInput => new InvalidInput(message, { issues: [{ path, message }] });
