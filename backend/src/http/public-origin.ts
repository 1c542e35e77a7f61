import type { Request } from 'express';

/** The address of the installation for links that go elsewhere: as operators set it, else as the request came. */
export const publicOrigin =
  (publicUrl: string | undefined) =>
  (request: Request): string =>
    publicUrl ?? `${request.protocol}://${request.host}`;
