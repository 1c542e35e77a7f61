import type { Permission } from '../../access/permissions.ts';
import type { Measure } from './measure.ts';

/** What the decision needs to know about the person. */
export interface MeasureEditor {
  /** Null for the program itself and its command line. */
  readonly accountId: string | null;
  readonly permissions: ReadonlySet<Permission>;
  /** Codes of the organisations whose content the person may change. */
  readonly organisations: readonly string[];
  /** References of the districts whose content the person may change, with everything below them. */
  readonly districts: ReadonlySet<string>;
}

/** Whoever works on the server itself: with all rights. */
export const UNRESTRICTED: MeasureEditor = {
  accountId: null,
  permissions: new Set<Permission>(['measures.read', 'measures.edit-own', 'measures.edit', 'contacts.read']),
  organisations: [],
  districts: new Set(),
};

/** What the decision needs to know about the measure. */
export type Belonging = Pick<Measure, 'leadOrganisation' | 'responsibleAccount' | 'deputyAccount' | 'districts'>;

/** Whether the person decides for the coordination. */
export const coordinates = (editor: MeasureEditor): boolean => editor.permissions.has('measures.edit');

/**
 * Whether it is the person's measure: all are the coordination's. To an integration officer belong those of the own organisations, those
 * that the officer answers for or stands in for, and those that work nowhere but in the own districts.
 */
export function isOwn(editor: MeasureEditor, { leadOrganisation, responsibleAccount, deputyAccount, districts }: Belonging): boolean {
  if (coordinates(editor)) return true;
  if (!editor.permissions.has('measures.edit-own')) return false;
  return (
    editor.organisations.includes(leadOrganisation) ||
    (editor.accountId !== null && [responsibleAccount, deputyAccount].includes(editor.accountId)) ||
    (districts.length > 0 && districts.every((ref) => editor.districts.has(ref)))
  );
}

/** Whether the person may change the measure and report on it. One that was merged, split or replaced stays as it is. */
export const mayEdit = (editor: MeasureEditor, measure: Belonging & Pick<Measure, 'supersededOn'>): boolean =>
  measure.supersededOn === null && isOwn(editor, measure);

/** Whether the person may have the organisation lead a measure that it did not lead before. */
export const mayGiveTo = (editor: MeasureEditor, organisation: string): boolean =>
  coordinates(editor) || (editor.permissions.has('measures.edit-own') && editor.organisations.includes(organisation));
