import { permissionsOf, type Role } from '../../access/permissions.ts';
import { refusalToChange, type Editor } from './organisation-rights.ts';

const somebody = (role: Role, ...organisations: string[]): Editor => ({ permissions: permissionsOf([role]), organisations });

describe('the right to change an organisation', () => {
  it('lets a coordinator change everything of every organisation', () => {
    expect(refusalToChange(somebody('coordinator'), 'sprachwerkstatt', ['name', 'sector', 'districts', 'closedOn'])).toBeNull();
  });

  it('lets an officer say what the own organisation does, where it is and how to reach it', () => {
    const own = ['description', 'website', 'email', 'point', 'languages', 'targetGroups', 'fieldsOfAction'] as const;
    expect(refusalToChange(somebody('officer', 'sprachwerkstatt'), 'sprachwerkstatt', own)).toBeNull();
  });

  it('names the first field that is not for an officer', () => {
    expect(refusalToChange(somebody('officer', 'sprachwerkstatt'), 'sprachwerkstatt', ['website', 'name', 'sector'])).toEqual({
      reason: 'field',
      field: 'name',
    });
  });

  it('keeps an officer from other organisations, whatever the field', () => {
    expect(refusalToChange(somebody('officer', 'sprachwerkstatt'), 'integrationsbuero-mitte', ['website'])).toEqual({ reason: 'not-own' });
  });

  it('keeps everybody else out, also where an organisation stands in their account', () => {
    for (const role of ['council', 'steering', 'admin'] as const)
      expect(refusalToChange(somebody(role, 'sprachwerkstatt'), 'sprachwerkstatt', ['website']))
        .withContext(role)
        .toEqual({ reason: 'not-own' });
  });
});
