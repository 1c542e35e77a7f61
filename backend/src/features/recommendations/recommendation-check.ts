import type { InputIssue } from '../../errors/app-error.ts';
import { weightIssues } from './progress.ts';
import type { LinkList } from './recommendation.ts';
import { LINKS } from './recommendation.ts';
import type { RecommendationChanged } from './recommendation-content.ts';
import type { RecommendationReferencesKnown } from './recommendation-reference-read-model.ts';

const WHAT: Readonly<Record<LinkList, string>> = {
  measures: 'measure',
  indicators: 'indicator',
  goals: 'goal',
  correspondences: 'recommendation',
};

/** What is wrong with what was given for a recommendation, each at its field. What is not given is not asked again. */
export function recommendationIssues(code: string, given: RecommendationChanged, known: RecommendationReferencesKnown): InputIssue[] {
  return [
    ...referenceIssues(given, known),
    ...LINKS.flatMap((list) => linkIssues(list, given[list] ?? [], known)),
    ...correspondenceIssues(code, given),
    ...weightIssues((given.measures ?? []).map(({ weight = 1 }) => ({ weight }))),
  ];
}

function* referenceIssues(given: RecommendationChanged, known: RecommendationReferencesKnown): Generator<InputIssue> {
  const { source, fieldOfAction, targetGroups = [], districts = [] } = given;
  if (source !== undefined && !known.sources.has(source)) yield { path: 'source', message: `There is no source "${source}".` };
  if (fieldOfAction !== undefined && !known.fieldsOfAction.has(fieldOfAction))
    yield { path: 'fieldOfAction', message: `There is no field of action "${fieldOfAction}".` };
  for (const [index, group] of targetGroups.entries())
    if (!known.targetGroups.has(group)) yield { path: `targetGroups.${index}`, message: `There is no target group "${group}".` };
  for (const [index, ref] of districts.entries())
    if (!known.districts.has(ref)) yield { path: `districts.${index}`, message: `There is no district "${ref}".` };
}

const linkIssues = (list: LinkList, links: readonly { readonly code: string }[], known: RecommendationReferencesKnown): InputIssue[] =>
  links.flatMap(({ code }, index) => {
    const path = `${list}.${index}.code`;
    if (!known[list].has(code)) return [{ path, message: `There is no ${WHAT[list]} "${code}".` }];
    const isSecond = links.findIndex((link) => link.code === code) < index;
    return isSecond ? [{ path, message: `The ${WHAT[list]} "${code}" is named twice.` }] : [];
  });

const correspondenceIssues = (own: string, { correspondences = [] }: RecommendationChanged): InputIssue[] =>
  correspondences.flatMap(({ code }, index) =>
    code === own ? [{ path: `correspondences.${index}.code`, message: 'A recommendation does not correspond to itself.' }] : [],
  );
