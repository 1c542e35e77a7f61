import { Forbidden, RuleViolation } from '../../errors/app-error.ts';
import { checkVersion } from '../../row-version.ts';
import type { Measure, MeasureContent } from './measure.ts';
import type { MeasureReferences, ReferencesKnown } from './measure-reference-read-model.ts';
import { isOwn, mayGiveTo, type MeasureEditor } from './measure-rights.ts';

/** Makes sure that the person may change the measure from the version that was seen. Throws `Forbidden`, `Conflict` or `RuleViolation`. */
export function checkMayChange(current: Measure, version: number | undefined, editor: MeasureEditor): void {
  if (!isOwn(editor, current))
    throw new Forbidden('You may only change measures of your own organisations and districts, and those that you are responsible for.');
  if (version !== undefined) checkVersion(`"${current.title}"`, current.version, version);
  if (current.supersededOn !== null)
    throw new RuleViolation(`"${current.title}" was merged, split or replaced on ${current.supersededOn}. Its successors go on.`);
}

/** Makes sure that the person may have the organisation lead a measure that it did not lead before. Throws `Forbidden`. */
export function checkMayGiveTo(editor: MeasureEditor, organisation: string): void {
  if (mayGiveTo(editor, organisation)) return;
  const message = 'Only the coordination has an organisation lead a measure that is not your own.';
  throw new Forbidden(message, { issues: [{ path: 'leadOrganisation', message }] });
}

/** What people have written down of a measure. */
export function contentIn(measure: Measure): MeasureContent {
  const { code: _, status: __, statusSince: ___, supersededOn: ____, demo: _____, version: ______, ...content } = measure;
  return content;
}

/** What the contents refer to, each once; people before a change as well, for their names in the audit trail. */
export function referencesOf(contents: readonly MeasureContent[]): MeasureReferences {
  const each = (itemsIn: (content: MeasureContent) => readonly (string | null)[]): string[] => [
    ...new Set(contents.flatMap(itemsIn).filter((item) => item !== null)),
  ];
  return {
    fieldsOfAction: each(({ fieldOfAction }) => [fieldOfAction]),
    organisations: each(({ leadOrganisation, partners }) => [leadOrganisation, ...partners]),
    accounts: each(({ responsibleAccount, deputyAccount }) => [responsibleAccount, deputyAccount]),
    districts: each(({ districts }) => districts),
    targetGroups: each(({ targetGroups }) => targetGroups),
    indicators: each(({ indicators }) => indicators),
    measures: each(({ dependsOn }) => dependsOn),
  };
}

/** What accounts are called. */
export const namesIn =
  ({ accounts }: ReferencesKnown) =>
  (id: string): string | undefined =>
    accounts.get(id)?.name;
