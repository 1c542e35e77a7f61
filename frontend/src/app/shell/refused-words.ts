import { mergedNames } from './merged-names';
import type { Refusal } from './refusal';

/** Where the sentences for a kind of thing stand: `<at>.conflict`, `<at>.rule`, and `<at>.path.<path>` for each of the paths. */
export interface RefusalWords {
  readonly at: string;
  /** Paths with a sentence of their own, numbers of rows left out, dots as hyphens. */
  readonly paths: ReadonlySet<string>;
}

/** The key of the sentence for what the server objects to at a path such as `milestones.0.dueOn`; that of the whole list where the part has none. */
export function pathKey({ at, paths }: RefusalWords, path: string): string {
  const parts = path.split('.').filter((part) => !/^\d+$/.test(part));
  const said = [parts.join('-'), parts[0] ?? ''].find((family) => paths.has(family));
  return said === undefined ? 'shell.refused.entry' : `${at}.path.${said}`;
}

/** Keys of the sentences that say why something was refused, besides what `mergedIn` finds. */
export function refusalKeys(words: RefusalWords, { kind, status, issues }: Refusal): readonly string[] {
  if (kind === 'offline') return ['shell.refused.offline'];
  if (issues.length > 0)
    return [...new Set(issues.filter((issue) => mergedNames(issue) === undefined).map(({ path }) => pathKey(words, path)))];
  if (kind === 'conflict') return [`${words.at}.conflict`];
  if (kind === 'rule-violation') return [`${words.at}.rule`];
  return [status === 403 ? 'shell.refused.forbidden' : 'shell.refused.other'];
}
