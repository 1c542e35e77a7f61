import type { AuditQuery } from './audit-api';

/** What the address says about the page, as text that anybody may have typed. */
export interface AuditAddress {
  readonly q?: string | undefined;
  readonly account?: string | undefined;
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly type?: string | undefined;
  readonly id?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A change of the address's query; `null` removes a part. */
export type AddressChange = Partial<Readonly<Record<keyof AuditAddress | 'before', string | null>>>;

/** Everything back to where it begins. */
export const EVERYTHING: AddressChange = {
  ...{ q: null, account: null, actor: null, action: null, type: null, id: null },
  ...{ from: null, to: null, before: null },
};

const NUMBER = /^\d{1,18}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The question that the address means. A part that makes no sense is as good as none. */
export const queryOf = ({ q, account, actor, action, type, id, from, to }: AuditAddress): AuditQuery => ({
  search: text(q),
  account: account !== undefined && NUMBER.test(account) ? account : undefined,
  actor: text(actor),
  action: text(action),
  objectType: text(type),
  objectId: text(id),
  from: day(from),
  to: day(to),
});

/** The event below which the page begins. */
export const cursorOf = (before: string | undefined): string | undefined =>
  before !== undefined && NUMBER.test(before) ? before : undefined;

/** Whether anything is left out. */
export const isNarrowed = (query: AuditQuery): boolean => Object.values(query).some((part) => part !== undefined);

/** As much as the server takes. */
function text(part = ''): string | undefined {
  const trimmed = part.trim().slice(0, 200);
  return trimmed === '' ? undefined : trimmed;
}

const day = (part: string | undefined): string | undefined =>
  part !== undefined && DAY.test(part) && new Date(`${part}T00:00:00Z`).toString() !== 'Invalid Date' ? part : undefined;
