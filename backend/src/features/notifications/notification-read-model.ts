import type { NotificationKind, SentMail } from '#contract/notification.ts';
import { rowsOf, type ReadDb } from '../../db/knex.ts';
import type { MailLanguage } from './digest-words.ts';
import { KINDS } from './notification-kinds.ts';

/** What a person has chosen. */
export interface StoredSettings {
  readonly deliveries: boolean;
  readonly meeting: boolean;
  readonly alerts: boolean;
  readonly decisions: boolean;
  readonly language: MailLanguage;
  readonly absentFrom: string | null;
  readonly absentTo: string | null;
  readonly deputy: string | null;
  readonly deputyName: string | null;
  /** 0 where nothing was chosen. */
  readonly version: number;
}

/** Somebody who may get mails. */
export interface Account extends StoredSettings {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

interface SentMailWanted {
  readonly kind?: NotificationKind | undefined;
  readonly state?: SentMail['state'] | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** Reads who gets mails, and which were sent. */
export interface NotificationReadModel {
  /** Everybody who can sign in. */
  accounts(): Promise<Account[]>;
  /** Undefined where there is none that can sign in. */
  account(id: string): Promise<Account | undefined>;
  /** People with whom somebody shares an organisation, and the coordination. */
  deputiesFor(accountId: string): Promise<{ id: string; name: string }[]>;
  /** The newest first, and how many there are. */
  mails(wanted: SentMailWanted): Promise<{ items: SentMail[]; total: number }>;
}

const ACCOUNTS = `
  SELECT a.id::text AS id, a.name, a.email, coalesce(s.deliveries, true) AS deliveries, coalesce(s.meeting, true) AS meeting,
         coalesce(s.alerts, true) AS alerts, coalesce(s.decisions, true) AS decisions, coalesce(s.language, 'de') AS language,
         s.absent_from AS "absentFrom", s.absent_to AS "absentTo", s.deputy_account_id::text AS deputy, d.name AS "deputyName",
         coalesce(s.version, 0) AS version
    FROM accounts AS a
    LEFT JOIN notification_settings AS s ON s.account_id = a.id
    LEFT JOIN accounts AS d ON d.id = s.deputy_account_id
   WHERE a.state = 'active'`;

const MATCHES = `(:kind::text IS NULL OR :kind = ANY(g.kinds))
  AND (:state::text IS NULL OR CASE g.state WHEN 'sending' THEN 'waiting' ELSE g.state END = :state)`;

interface MailRow {
  id: string;
  kinds: NotificationKind[];
  accountId: string;
  name: string | null;
  insteadOf: { id: string; name: string | null }[];
  subject: string;
  items: number;
  state: SentMail['state'];
  at: Date;
}

export class KnexNotificationReadModel implements NotificationReadModel {
  readonly #db: ReadDb;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  accounts(): Promise<Account[]> {
    return rowsOf<Account>(this.#db, `${ACCOUNTS} ORDER BY a.id`);
  }

  async account(id: string): Promise<Account | undefined> {
    return (await rowsOf<Account>(this.#db, `${ACCOUNTS} AND a.id = ?`, [id]))[0];
  }

  deputiesFor(accountId: string): Promise<{ id: string; name: string }[]> {
    return rowsOf(
      this.#db,
      `SELECT a.id::text AS id, a.name FROM accounts AS a
        WHERE a.state = 'active' AND a.id <> :accountId
          AND (EXISTS (SELECT FROM account_roles AS r WHERE r.account_id = a.id AND r.role = 'coordinator')
               OR EXISTS (SELECT FROM account_organisations AS o
                            JOIN account_organisations AS m ON m.organisation_code = o.organisation_code AND m.account_id = :accountId
                           WHERE o.account_id = a.id))
        ORDER BY a.name, a.id`,
      { accountId },
    );
  }

  async mails({ kind, state, limit, offset }: SentMailWanted): Promise<{ items: SentMail[]; total: number }> {
    const wanted = { kind: kind ?? null, state: state ?? null };
    const [rows, [count]] = await Promise.all([
      rowsOf<MailRow>(
        this.#db,
        `SELECT g.id::text AS id, g.kinds, g.account_id::text AS "accountId", a.name, g.subject, g.items,
                CASE g.state WHEN 'sending' THEN 'waiting' ELSE g.state END AS state, coalesce(g.sent_at, g.planned_at) AS at,
                (SELECT coalesce(json_agg(json_build_object('id', i.id::text, 'name', o.name)), '[]')
                   FROM unnest(g.instead_of) AS i (id) LEFT JOIN accounts AS o ON o.id = i.id) AS "insteadOf"
           FROM digests AS g LEFT JOIN accounts AS a ON a.id = g.account_id
          WHERE ${MATCHES} ORDER BY g.planned_at DESC, g.id DESC LIMIT :limit OFFSET :offset`,
        { ...wanted, limit, offset },
      ),
      rowsOf<{ total: number }>(this.#db, `SELECT count(*)::integer AS total FROM digests AS g WHERE ${MATCHES}`, wanted),
    ]);
    const items = rows.map(({ accountId, name, at, ...row }): SentMail => ({ ...row, to: { id: accountId, name }, at: at.toISOString() }));
    return { items, total: count?.total ?? 0 };
  }
}

/** The kinds that somebody wants. */
export const wantedKinds = (settings: StoredSettings): Set<NotificationKind> => new Set(KINDS.filter((kind) => settings[kind]));

/** Whether somebody is away on a day. */
export const isAbsent = ({ absentFrom, absentTo }: StoredSettings, day: string): boolean =>
  absentFrom !== null && absentTo !== null && absentFrom <= day && day <= absentTo;
