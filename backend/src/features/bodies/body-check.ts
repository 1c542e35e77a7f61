import type { InputIssue } from '../../errors/app-error.ts';
import { circleWith } from '../measures/dependency-circle.ts';
import type { BodyContent, NamedBody } from './body.ts';
import type { BodyChanged } from './body-content.ts';
import { endsBeforeItBegins } from './life-check.ts';

/** A body and the one that it belongs to. */
export interface BodyPlace extends NamedBody {
  readonly parent: string | null;
}

/** What there is of what a body refers to. */
interface BodyReferencesKnown {
  readonly fieldsOfAction: ReadonlySet<string>;
  readonly targetGroups: ReadonlySet<string>;
  /** References `level:key` by what was written. */
  readonly districts: ReadonlyMap<string, string>;
}

/** Counting quarter by quarter since the year 202 would take long and help nobody. */
const FIRST_DAY = '1900-01-01';

/** What is wrong with what was given for a body, each at its field. What is not given is not asked again. */
export function* bodyIssues(given: BodyChanged, after: BodyContent, known: BodyReferencesKnown, today: string): Generator<InputIssue> {
  const { fieldsOfAction = [], targetGroups = [], districts = [], resolutions = [] } = given;
  for (const [index, field] of fieldsOfAction.entries())
    if (!known.fieldsOfAction.has(field)) yield { path: `fieldsOfAction.${index}`, message: `There is no field of action "${field}".` };
  for (const [index, group] of targetGroups.entries())
    if (!known.targetGroups.has(group)) yield { path: `targetGroups.${index}`, message: `There is no target group "${group}".` };
  for (const [index, ref] of districts.entries())
    if (!known.districts.has(ref)) yield { path: `districts.${index}`, message: `There is no district "${ref}".` };
  for (const [index, { decidedOn }] of resolutions.entries())
    if (decidedOn > today)
      yield {
        path: `resolutions.${index}.decidedOn`,
        message: 'On a day in the future nothing has been decided yet.',
        code: 'in-the-future',
      };
  if (after.validFrom < FIRST_DAY)
    yield {
      path: 'validFrom',
      message: `A body that began before ${FIRST_DAY} is most likely a slip of the pen. Check the year.`,
      code: 'too-early',
    };
  yield* endsBeforeItBegins(after);
}

/** Why a body cannot belong to that one. The body itself may be a new one. */
export function* parentIssues(body: NamedBody, parent: string | null, bodies: readonly BodyPlace[]): Generator<InputIssue> {
  if (parent === null) return;
  if (parent !== body.code && !bodies.some(({ code }) => code === parent)) {
    yield { path: 'parent', message: `There is no body "${parent}".` };
    return;
  }
  const places = bodies.flatMap((each) => (each.parent === null ? [] : [{ code: each.code, dependsOn: each.parent }]));
  const circle = circleWith(body.code, [parent], places);
  if (circle === undefined) return;
  const nameOf = (code: string): string => (code === body.code ? body.name : (bodies.find((each) => each.code === code)?.name ?? code));
  const names = circle.map(nameOf);
  yield {
    path: 'parent',
    message: `Each of these bodies would belong to the next one: ${names.join(' → ')}.`,
    code: 'circle',
    params: { names },
  };
}
