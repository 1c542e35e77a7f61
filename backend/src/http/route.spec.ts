import * as z from 'zod/mini';
import { route } from './route.ts';

describe('a route', () => {
  it('does not compile without saying who may use it', () => {
    const withoutPermission = () =>
      // @ts-expect-error The permission is missing; `npm test` compiles the specs.
      route({ method: 'get', path: '/x', tag: 'X', summary: 'X', response: z.string(), example: '', handle: async () => '' });
    expect(withoutPermission).toBeDefined();
  });
});
