import type { BodyDetail as DetailResponse, BodyRow as RowResponse } from '#contract/body.ts';
import type { Permission } from '../../access/permissions.ts';
import type { BodyDetail, BodyRow } from './body.ts';

/** A body as a row of a list. */
export const toBodyRow = (row: BodyRow): RowResponse => ({
  ...row,
  fieldsOfAction: [...row.fieldsOfAction],
  targetGroups: [...row.targetGroups],
  districts: [...row.districts],
  districtNames: { ...row.districtNames },
});

/** A body as of a day, and what the person may do. */
export const toBodyDetail = (
  { mandate, tasks, resolutions, children, ...row }: BodyDetail,
  asOf: string,
  permissions: ReadonlySet<Permission>,
): DetailResponse => ({
  ...toBodyRow(row),
  asOf,
  mandate,
  tasks: [...tasks],
  resolutions: [...resolutions],
  children: [...children],
  permitted: { edit: permissions.has('network.edit') },
});
