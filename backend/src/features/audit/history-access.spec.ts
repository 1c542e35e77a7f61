import { permissionsOf, type Role } from '../../access/permissions.ts';
import { maySeeHistoryOf } from './history-access.ts';

// Expected is what the roles of docs/permissions.md are for: content for those who read it, accounts and settings for administrators.
describe('The history of an object', () => {
  const maySee = (role: Role, objectType: string): boolean => maySeeHistoryOf(objectType, permissionsOf([role]));

  for (const role of ['steering', 'officer', 'coordinator'] as const) {
    it(`of the content is for ${role}, that of accounts and settings is not`, () => {
      expect(
        [
          'organisation',
          'field_of_action',
          'target_group',
          'level',
          'import',
          'measure',
          'quarter',
          'source',
          'recommendation',
          'goal',
          'body',
          'person',
        ].filter((type) => !maySee(role, type)),
      ).toEqual([]);
      expect(['account', 'settings'].filter((type) => maySee(role, type))).toEqual([]);
    });
  }

  it('of accounts, settings and organisations is for administrators', () => {
    expect(['account', 'settings', 'organisation'].filter((type) => !maySee('admin', type))).toEqual([]);
  });

  it('is not for the council and not for the public', () => {
    expect(maySee('council', 'organisation')).toBeFalse();
    expect(maySeeHistoryOf('organisation', new Set(['public']))).toBeFalse();
  });

  it('of a type that nobody has thought of is for those alone who see the whole audit trail', () => {
    expect((['council', 'steering', 'officer', 'coordinator'] as const).filter((role) => maySee(role, 'something-new'))).toEqual([]);
    expect(maySee('admin', 'something-new')).toBeTrue();
    expect(maySee('steering', 'constructor')).toBeFalse();
  });
});
