/**
 * What a request needs to be allowed to do. Every route names one. Reading is open to everybody for now;
 * who holds which permission is decided in `mayUse` and nowhere else.
 */
export type Permission = 'working-data.read' | 'imports.read' | 'service.read';

/** Whether the request may use a route that needs this permission. */
export const mayUse = (permission: Permission): boolean => OPEN.has(permission);

const OPEN: ReadonlySet<Permission> = new Set<Permission>(['working-data.read', 'imports.read', 'service.read']);
