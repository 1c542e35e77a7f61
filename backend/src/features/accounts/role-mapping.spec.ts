import { mappedRoles } from './role-mapping.ts';

const SETTINGS = { roleClaim: 'groups', roles: { 'gb-koordination': ['coordinator'], 'gb-leitung': ['steering', 'admin'] } } as const;

describe('roles by a claim', () => {
  it('are those of every value that is mapped, each once', () => {
    expect(mappedRoles({ groups: ['gb-leitung', 'gb-koordination', 'gb-leitung', 'kantine'] }, SETTINGS)).toEqual([
      'steering',
      'admin',
      'coordinator',
    ]);
  });

  it('also come from a single value', () => {
    expect(mappedRoles({ groups: 'gb-koordination' }, SETTINGS)).toEqual(['coordinator']);
  });

  it('are none when the claim is missing or says something else', () => {
    for (const claims of [{}, { groups: [] }, { groups: 7 }, { groups: null }, { groups: ['constructor', '__proto__', 'toString'] }])
      expect(mappedRoles(claims, SETTINGS)).toEqual([]);
  });

  it('may lie deeper', () => {
    const settings = { ...SETTINGS, roleClaim: 'realm_access.roles' };
    expect(mappedRoles({ realm_access: { roles: ['gb-koordination'] } }, settings)).toEqual(['coordinator']);
    expect(mappedRoles({ 'realm_access.roles': ['gb-koordination'] }, settings)).toEqual(['coordinator']);
    expect(mappedRoles({ realm_access: 'x' }, settings)).toEqual([]);
  });

  it('are left alone where nothing is mapped', () => {
    expect(mappedRoles({ groups: ['gb-leitung'] }, { roleClaim: null, roles: SETTINGS.roles })).toBeUndefined();
    expect(mappedRoles({ groups: ['gb-leitung'] }, { roleClaim: 'groups', roles: {} })).toBeUndefined();
  });
});
