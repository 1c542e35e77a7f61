const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined);

/** Whether PostgreSQL refused a row because there is one like it. */
export const isUniqueViolation = (error: unknown): boolean => codeOf(error) === '23505';

/** Whether PostgreSQL refused a row because what it refers to does not exist, or is still referred to. */
export const isForeignKeyViolation = (error: unknown): boolean => codeOf(error) === '23503';

/** Name of the constraint that a refused row broke. */
export const violatedConstraint = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'constraint' in error ? error.constraint : undefined;

/** Whether PostgreSQL refused a row because it and another one exclude each other. */
export const isExclusionViolation = (error: unknown): boolean => codeOf(error) === '23P01';

/** Whether a row was refused because it names an organisation that was merged into another one, or is just being merged. */
export const namesMergedOrganisation = (error: unknown): boolean => codeOf(error) === 'GB001';

/** Whether PostgreSQL called work off because it and another one waited for each other. */
export const isDeadlock = (error: unknown): boolean => codeOf(error) === '40P01';
