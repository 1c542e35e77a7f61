/**
 * SQL for the code of the organisation that stands for a given one: that which it was merged into, or itself. Links and saved views that were
 * made before a merge find what moved.
 */
export const standingCode = (code: string): string =>
  `(SELECT coalesce(standing.merged_into, standing.code) FROM organisations AS standing WHERE standing.code = ${code})`;
