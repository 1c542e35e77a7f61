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
  'note',
  'percent',
  'corrects',
  'reason',
  'on',
  'successors',
  'predecessors',
]);

/** The key of the sentence for what the server objects to at a path such as `milestones.0.dueOn`. */
export function pathKey(path: string): string {
  const family = path
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .join('-');
  return SAID.has(family) ? `measure.refused.path.${family}` : 'measure.refused.entry';
}

/** Keys of the sentences that say why something was refused. */
export function refusalKeys({ kind, status, issues }: Refusal): readonly string[] {
  if (kind === 'offline') return ['measure.refused.offline'];
  if (issues.length > 0) return [...new Set(issues.map(({ path }) => pathKey(path)))];
  if (kind === 'conflict') return ['measure.refused.conflict'];
  if (kind === 'rule-violation') return ['measure.refused.rule'];
  return [status === 403 ? 'measure.refused.forbidden' : 'measure.refused.other'];
}
