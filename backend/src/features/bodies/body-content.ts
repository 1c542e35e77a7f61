import { isDeepStrictEqual } from 'node:util';
import { sameSet } from '../recommendations/recommendation-content.ts';
import type { Body, BodyContent } from './body.ts';

/** What is to be changed; absent stays. */
export type BodyChanged = { readonly [Field in keyof BodyContent]?: BodyContent[Field] | undefined };

/** What a body begins with. */
export type BodyDraft = BodyChanged & Pick<BodyContent, 'name' | 'kind' | 'rhythm' | 'validFrom'>;

/** The content of a body about which nobody has said more than that. */
export const emptyBody = ({ name, kind, rhythm, validFrom }: BodyDraft): BodyContent => ({
  name,
  kind,
  mandate: null,
  tasks: [],
  resolutions: [],
  rhythm,
  fieldsOfAction: [],
  targetGroups: [],
  districts: [],
  parent: null,
  validFrom,
  validTo: null,
});

/** What people have written down about a body. */
export function contentIn(body: Body): BodyContent {
  const { code: _, demo: __, version: ___, ...content } = body;
  return content;
}

/** The content after a change: references each once, resolutions oldest first. */
export function withBodyChanges(before: BodyContent, changed: BodyChanged): BodyContent {
  const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as Partial<BodyContent>;
  const resolutions = given.resolutions?.toSorted((a, b) => (a.decidedOn < b.decidedOn ? -1 : a.decidedOn > b.decidedOn ? 1 : 0));
  return {
    ...before,
    ...given,
    resolutions: resolutions === undefined || isDeepStrictEqual(resolutions, before.resolutions) ? before.resolutions : resolutions,
    fieldsOfAction: sameSet(before.fieldsOfAction, given.fieldsOfAction),
    targetGroups: sameSet(before.targetGroups, given.targetGroups),
    districts: sameSet(before.districts, given.districts),
  };
}
