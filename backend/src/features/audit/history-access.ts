import type { Permission } from '../../access/permissions.ts';

/** For the history of each type of object, the permissions of which one is needed beside `history.read`. */
const NEEDED: ReadonlyMap<string, readonly Permission[]> = new Map([
  ['account', ['accounts.manage']],
  ['settings', ['settings.manage']],
  ['notification_settings', ['accounts.manage']],
  ['organisation', ['organisations.read']],
  ['field_of_action', ['working-data.read', 'reference-data.edit']],
  ['target_group', ['working-data.read', 'reference-data.edit']],
  ['level', ['working-data.read', 'reference-data.edit']],
  ['department', ['network.read', 'reference-data.edit']],
  ['contact_topic', ['network.read', 'reference-data.edit']],
  ['topic_contact', ['network.read']],
  ['import', ['imports.read']],
  ['measure_view', ['measures.read']],
  ['measure', ['measures.read']],
  ['quarter', ['quarters.read']],
  ['delivery', ['quarters.read']],
  ['review_item', ['quarters.read']],
  ['commentary', ['working-data.read']],
  ['annotation', ['working-data.read']],
  ['source', ['recommendations.read']],
  ['recommendation', ['recommendations.read']],
  ['goal', ['recommendations.read']],
  ['body', ['network.read']],
  ['person', ['network.read']],
  ['meeting', ['network.read']],
  ['decision', ['network.read']],
  ['priority_round', ['recommendations.read']],
]);

/** Whether somebody may see what happened to objects of a type. A type that nobody has thought of is for those alone who see everything. */
export const maySeeHistoryOf = (objectType: string, permissions: ReadonlySet<Permission>): boolean =>
  permissions.has('audit.read') ||
  (permissions.has('history.read') && (NEEDED.get(objectType) ?? []).some((permission) => permissions.has(permission)));
