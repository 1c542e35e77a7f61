import type { InputIssue } from '../../errors/app-error.ts';
import { beginsBefore, outlasts, type Life } from './life.ts';

/** Something with a life and a name. */
interface NamedLife extends Life {
  readonly name: string;
}

/** Days of meetings before and after a life. */
interface MeetingsOutside {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What lives in something else. */
export type Outer = 'body' | 'seat';

/** A last day that lies before the first one. */
export function* endsBeforeItBegins({ validFrom, validTo }: Life): Generator<InputIssue> {
  if (validTo !== null && validTo < validFrom)
    yield { path: 'validTo', message: `The last day lies before the first one, ${validFrom}.`, code: 'ends-before-it-begins' };
}

/** Days on which what it belongs to is not there. */
export function* outsideIssues(life: Life, outer: NamedLife, what: Outer): Generator<InputIssue> {
  const { name, validFrom, validTo } = outer;
  if (beginsBefore(life, outer))
    yield {
      path: 'validFrom',
      message: `The ${what} "${name}" begins on ${validFrom}; it cannot begin before.`,
      code: `before-${what}`,
      params: { name, day: validFrom },
    };
  if (validTo === null || !outlasts(life, outer)) return;
  yield {
    // Whoever begins too late does not mend it by ending later.
    path: life.validFrom > validTo ? 'validFrom' : 'validTo',
    message: `The ${what} "${name}" ends on ${validTo}; it has to end by then.`,
    code: `after-${what}`,
    params: { name, day: validTo },
  };
}

/** What would no longer lie within a life that is to become shorter, by name; `undefined` when nothing is in the way. */
export function inTheWay(life: Life, inner: readonly NamedLife[]): InputIssue[] {
  const early = inner.filter((each) => beginsBefore(each, life));
  const late = inner.filter((each) => outlasts(each, life));
  return [
    ...(early.length === 0 ? [] : [issueOf('validFrom', early, `begin before ${life.validFrom}`, 'in-the-way-before')]),
    ...(late.length === 0 ? [] : [issueOf('validTo', late, `go on after ${life.validTo ?? ''}`, 'in-the-way-after')]),
  ];
}

/** Meetings that would no longer lie within a life that is to become shorter, by their days. */
export function meetingsInTheWay({ validFrom, validTo }: Life, { before, after }: MeetingsOutside): InputIssue[] {
  const issue = (path: string, days: readonly string[], when: string, code: string): InputIssue[] =>
    days.length === 0
      ? []
      : [{ path, message: `There are meetings ${when}: ${days.join(', ')}. Move or cancel them first.`, code, params: { days } }];
  return [
    ...issue('validFrom', before, `before ${validFrom}`, 'meetings-before'),
    ...issue('validTo', after, `after ${validTo ?? ''}`, 'meetings-after'),
  ];
}

function issueOf(path: string, lives: readonly NamedLife[], does: string, code: string): InputIssue {
  const names = [...new Set(lives.map(({ name }) => name))];
  return { path, message: `These ${does}: ${names.join(', ')}. End or change them first.`, code, params: { names } };
}
