import type { Permission } from '../../access/permissions.ts';

/** What the decision needs to know about the person. */
export interface Follower {
  readonly accountId: string;
  readonly permissions: ReadonlySet<Permission>;
  /** Codes of the own organisations. */
  readonly organisations: readonly string[];
}

/** Somebody without any right, for what is read whoever asks. */
export const NOBODY: Follower = { accountId: '', permissions: new Set(), organisations: [] };

/**
 * Whether the person may say how a decision goes on: the coordination of each, an integration officer where an own organisation sees to it.
 * `responsible` is the code of that organisation.
 */
export const mayFollow = ({ permissions, organisations }: Follower, responsible: string | null): boolean =>
  permissions.has('decisions.follow') && (permissions.has('network.edit') || (responsible !== null && organisations.includes(responsible)));

/** Who a task belongs to. */
interface TaskBelonging {
  /** Code of the organisation that sees to the decision. */
  readonly responsible: string | null;
  /** Code of the organisation that does the task. */
  readonly organisation: string | null;
  /** Id of the account that does it. */
  readonly account: string | null;
}

/** Whether the person may say how a task goes on: who follows the decision, whose organisation does it, and whoever does it themselves. */
export const mayFollowTask = (who: Follower, { responsible, organisation, account }: TaskBelonging): boolean =>
  account === who.accountId || mayFollow(who, responsible) || mayFollow(who, organisation);

/** Whether the person may make a measure of a decision: who follows it up, and who leads the measure by the rules of measures. */
export const mayMakeMeasure = (who: Follower, responsible: string | null): boolean =>
  mayFollow(who, responsible) && (who.permissions.has('measures.edit') || who.permissions.has('measures.edit-own'));
