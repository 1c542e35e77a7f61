import type { InputIssue } from '../../errors/app-error.ts';
import { mergedIssues } from '../organisations/known-organisation.ts';
import type { MeasureContent } from './measure.ts';
import type { ReferencesKnown } from './measure-reference-read-model.ts';

/** What the content is checked against. */
interface CheckFacts {
  /** `undefined` for a new measure. */
  readonly before: MeasureContent | undefined;
  readonly known: ReferencesKnown;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** What is wrong with the content, each on its field. What stood there before may stay. */
export function issuesOf(after: MeasureContent, facts: CheckFacts): InputIssue[] {
  return [
    ...timeIssues(after),
    ...locationIssues(after),
    ...referenceIssues(after, facts),
    ...organisationIssues(after, facts),
    ...accountIssues(after, facts),
    ...milestoneIssues(after, facts),
    ...costLineIssues(after, facts),
  ];
}

function* timeIssues({ startsOn, endsOn }: MeasureContent): Generator<InputIssue> {
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    yield { path: 'endsOn', message: `The end lies before the start (${startsOn}).` };
}

function* locationIssues({ location }: MeasureContent): Generator<InputIssue> {
  if (location !== null && (location.latitude === null) !== (location.longitude === null))
    yield { path: 'location', message: 'A point needs both coordinates.' };
}

function* referenceIssues(after: MeasureContent, { before, known }: CheckFacts): Generator<InputIssue> {
  if (!known.fieldsOfAction.has(after.fieldOfAction)) yield unknown('fieldOfAction', 'field of action', after.fieldOfAction);
  const lists = [
    { path: 'districts', what: 'district', there: (ref: string) => known.districts.has(ref) },
    { path: 'targetGroups', what: 'target group', there: (code: string) => known.targetGroups.has(code) },
    { path: 'indicators', what: 'indicator', there: (code: string) => known.indicators.has(code) },
    { path: 'dependsOn', what: 'measure', there: (code: string) => known.measures.has(code) },
  ] as const;
  for (const { path, what, there } of lists)
    for (const item of after[path]) if (!there(item) && before?.[path].includes(item) !== true) yield unknown(path, what, item);
}

function* organisationIssues(after: MeasureContent, { before, known, today }: CheckFacts): Generator<InputIssue> {
  const wrong = (path: string, code: string): InputIssue[] => {
    const organisation = known.organisations.get(code);
    if (organisation === undefined) return [unknown(path, 'organisation', code)];
    if (organisation.stays !== null) return [...mergedIssues(path, organisation)];
    if (organisation.closedOn === null || organisation.closedOn >= today) return [];
    return [{ path, message: `"${organisation.name}" was closed on ${organisation.closedOn}.` }];
  };
  if (after.leadOrganisation !== before?.leadOrganisation) yield* wrong('leadOrganisation', after.leadOrganisation);
  for (const partner of after.partners) if (before?.partners.includes(partner) !== true) yield* wrong('partners', partner);
}

function* accountIssues(after: MeasureContent, { before, known }: CheckFacts): Generator<InputIssue> {
  for (const path of ['responsibleAccount', 'deputyAccount'] as const) {
    const id = after[path];
    if (id === null || id === before?.[path]) continue;
    const person = known.accounts.get(id);
    if (person === undefined) yield unknown(path, 'account', id);
    else if (!person.mayBeResponsible)
      yield { path, message: `${person.name} cannot be responsible: the account is disabled, or its role does not report.` };
  }
  if (after.deputyAccount !== null && after.deputyAccount === after.responsibleAccount)
    yield { path: 'deputyAccount', message: 'The deputy has to be another person than the one who is responsible.' };
}

function* milestoneIssues(after: MeasureContent, { before, today }: CheckFacts): Generator<InputIssue> {
  for (const { id, title, doneOn } of after.milestones) {
    if (id !== null && before?.milestones.some((each) => each.id === id) !== true)
      yield { path: 'milestones', message: `The measure has no milestone ${id}.` };
    if (doneOn !== null && doneOn > today) yield { path: 'milestones', message: `"${title}" cannot be done in the future.` };
  }
  if (hasTwice(after.milestones)) yield { path: 'milestones', message: 'A milestone is named twice.' };
}

function* costLineIssues(after: MeasureContent, { before }: CheckFacts): Generator<InputIssue> {
  for (const { id } of after.costLines)
    if (id !== null && before?.costLines.some((each) => each.id === id) !== true)
      yield { path: 'costLines', message: `The measure has no cost line ${id}.` };
  if (hasTwice(after.costLines)) yield { path: 'costLines', message: 'A cost line is named twice.' };
}

/** Something is referred to that there is not. */
const unknown = (path: string, what: string, given: string): InputIssue => ({
  path,
  message: `There is no ${what} "${given}".`,
  code: 'unknown',
  params: { given },
});

function hasTwice(items: readonly { readonly id: string | null }[]): boolean {
  const ids = items.flatMap(({ id }) => id ?? []);
  return new Set(ids).size < ids.length;
}
