import type { Refusal } from '../shell/refusal';

/** Paths whose refusal has a sentence of its own: `measure.refused.path.<path>`, numbers of rows left out, dots as hyphens. */
const SAID: ReadonlySet<string> = new Set([
  'code',
  'title',
  'summary',
  'fieldOfAction',
  'leadOrganisation',
  'partners',
  'responsibleAccount',
  'deputyAccount',
  'districts',
  'targetGroups',
  'indicators',
  'startsOn',
  'endsOn',
  'dependsOn',
  'location',
  'milestones-dueOn',
  'milestones-doneOn',
  'milestones',
  'links-url',
  'costLines',
  'quarter',
  'status',
  'statusSince',
  'statusReason',
  'note',
  'percent',
  'corrects',
  'reason',
  'on',
  'successors',
  'predecessors',
]);

/** The key of the sentence for what the server objects to at a path such as `milestones.0.dueOn`; that of the whole list where the part has none. */
export function pathKey(path: string): string {
  const parts = path.split('.').filter((part) => !/^\d+$/.test(part));
  const said = [parts.join('-'), parts[0] ?? ''].find((family) => SAID.has(family));
  return said === undefined ? 'measure.refused.entry' : `measure.refused.path.${said}`;
}

/** Keys of the sentences that say why something was refused. */
export function refusalKeys({ kind, status, issues }: Refusal): readonly string[] {
  if (kind === 'offline') return ['measure.refused.offline'];
  if (issues.length > 0) return [...new Set(issues.map(({ path }) => pathKey(path)))];
  if (kind === 'conflict') return ['measure.refused.conflict'];
  if (kind === 'rule-violation') return ['measure.refused.rule'];
  return [status === 403 ? 'measure.refused.forbidden' : 'measure.refused.other'];
}
