import { permissionsOf, type Role } from '../../access/permissions.ts';
import { maySeeContact } from './person-rights.ts';

// Expected is what the table of permissions says: coordinators see everybody, officers the persons of their own organisations.
describe('The contact data of a person', () => {
  const maySee = (role: Role, organisation: string | null): boolean =>
    maySeeContact({ permissions: permissionsOf([role]), organisations: ['verein'] }, organisation);

  it('is for coordinators', () => {
    expect([maySee('coordinator', 'anderswo'), maySee('coordinator', null)]).toEqual([true, true]);
  });

  it('is for officers where the person belongs to one of their organisations', () => {
    expect([maySee('officer', 'verein'), maySee('officer', 'anderswo'), maySee('officer', null)]).toEqual([true, false, false]);
  });

  it('is for nobody else, also of the own organisation', () => {
    expect((['steering', 'council', 'admin'] as const).filter((role) => maySee(role, 'verein'))).toEqual([]);
  });
});
