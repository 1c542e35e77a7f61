import type { InputIssue } from '../../errors/app-error.ts';

/** What is known of an organisation that somebody names. */
export interface KnownOrganisation {
  readonly name: string;
  /** Its last day (`YYYY-MM-DD`). */
  readonly closedOn: string | null;
  /** The one that it was merged into, and that is named instead. */
  readonly stays: { readonly code: string; readonly name: string } | null;
}

/** What there is of the organisations that somebody names, by code. */
export type KnownOrganisations = ReadonlyMap<string, KnownOrganisation>;

/** Why an organisation is not named anew: there is none, or it was merged into another one. Pages that were opened before still offer it. */
export function* namingIssues(path: string, code: string, known: KnownOrganisation | undefined): Generator<InputIssue> {
  if (known === undefined) yield { path, message: `There is no organisation "${code}".`, code: 'organisation-unknown' };
  else yield* mergedIssues(path, known);
}

/** Why one that there is, is not named anew. */
export function* mergedIssues(path: string, { name, stays }: KnownOrganisation): Generator<InputIssue> {
  if (stays !== null)
    yield {
      path,
      message: `"${name}" was merged into "${stays.name}" (${stays.code}). Name that one.`,
      code: 'organisation-merged',
      params: { name, code: stays.code, stays: stays.name },
    };
}
