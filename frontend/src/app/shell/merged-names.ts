import type { Refusal } from './refusal';

type Issue = Refusal['issues'][number];

/** What the sentence `shell.refused.organisationMerged` needs; `undefined` where the server objects to something else. */
export function mergedNames({ code, params = {} }: Issue): { name: string; stays: string } | undefined {
  if (code !== 'organisation-merged') return undefined;
  return { name: String(params['name']), stays: String(params['stays']) };
}

/** The organisations of a refusal that were merged into other ones; a page that was opened before still offered them. */
export const mergedIn = (refusal: Refusal): readonly { name: string; stays: string }[] =>
  refusal.issues.flatMap((issue) => mergedNames(issue) ?? []);
