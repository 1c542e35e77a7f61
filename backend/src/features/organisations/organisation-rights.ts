import type { Permission } from '../../access/permissions.ts';
import type { OrganisationField } from './organisation.ts';

/** What the decision needs to know about the person. */
export interface Editor {
  readonly permissions: ReadonlySet<Permission>;
  /** Codes of the organisations whose content the person may change. */
  readonly organisations: readonly string[];
}

/** What an integration officer may say about the own organisation. The rest is the register's. */
const OF_THE_OWN: readonly OrganisationField[] = [
  'description',
  'website',
  'email',
  'phone',
  'street',
  'postalCode',
  'town',
  'point',
  'targetGroups',
  'fieldsOfAction',
  'languages',
];

/** Why somebody may not change an organisation. */
export type Refusal = { readonly reason: 'not-own' } | { readonly reason: 'field'; readonly field: OrganisationField };

/** Whether a person may change these fields of an organisation; `null` when nothing speaks against it. */
export function refusalToChange(editor: Editor, code: string, fields: readonly OrganisationField[]): Refusal | null {
  if (editor.permissions.has('organisations.edit')) return null;
  if (!editor.permissions.has('organisations.edit-own') || !editor.organisations.includes(code)) return { reason: 'not-own' };
  const field = fields.find((each) => !OF_THE_OWN.includes(each));
  return field === undefined ? null : { reason: 'field', field };
}
