import { permissionsOf, type Role } from '../../access/permissions.ts';
import { isOwn, mayEdit, mayGiveTo, UNRESTRICTED, type Belonging, type MeasureEditor } from './measure-rights.ts';

const editor = (role: Role, more: Partial<MeasureEditor> = {}): MeasureEditor => ({
  accountId: '7',
  permissions: permissionsOf([role]),
  organisations: [],
  districts: new Set(),
  ...more,
});
const measure = (more: Partial<Belonging> = {}): Belonging => ({
  leadOrganisation: 'traeger',
  responsibleAccount: null,
  deputyAccount: null,
  districts: [],
  ...more,
});

describe('A measure belongs', () => {
  it('to the coordination and to the command line, whosoever it is', () => {
    expect([isOwn(editor('coordinator'), measure()), isOwn(UNRESTRICTED, measure())]).toEqual([true, true]);
  });

  it('to an officer whose organisation leads it', () => {
    expect(isOwn(editor('officer', { organisations: ['traeger'] }), measure())).toBeTrue();
    expect(isOwn(editor('officer', { organisations: ['anderer'] }), measure())).toBeFalse();
  });

  it('to an officer who answers for it or stands in', () => {
    expect(isOwn(editor('officer'), measure({ responsibleAccount: '7' }))).toBeTrue();
    expect(isOwn(editor('officer'), measure({ deputyAccount: '7' }))).toBeTrue();
    expect(isOwn(editor('officer'), measure({ responsibleAccount: '8' }))).toBeFalse();
  });

  it('to an officer in whose districts it works, and nowhere else', () => {
    const inMitte = editor('officer', { districts: new Set(['stadtbezirk:01', 'prognoseraum:0110']) });
    expect(isOwn(inMitte, measure({ districts: ['stadtbezirk:01', 'prognoseraum:0110'] }))).toBeTrue();
    expect(isOwn(inMitte, measure({ districts: ['stadtbezirk:01', 'stadtbezirk:02'] }))).toBeFalse();
    expect(isOwn(inMitte, measure({ districts: [] }))).toBeFalse();
  });

  it('to nobody who only reads, even if named as responsible', () => {
    expect(isOwn(editor('steering', { organisations: ['traeger'] }), measure({ responsibleAccount: '7' }))).toBeFalse();
  });

  it('to nobody by having no account at all', () => {
    expect(isOwn(editor('officer', { accountId: null }), measure())).toBeFalse();
  });
});

describe('A measure that was merged, split or replaced', () => {
  it('is changed by nobody any more', () => {
    expect(mayEdit(editor('coordinator'), { ...measure(), supersededOn: '2026-01-01' })).toBeFalse();
    expect(mayEdit(editor('coordinator'), { ...measure(), supersededOn: null })).toBeTrue();
  });
});

describe('The leading organisation', () => {
  it('is for the coordination to choose, for an officer only among the own ones', () => {
    const officer = editor('officer', { organisations: ['traeger'] });
    expect([mayGiveTo(officer, 'traeger'), mayGiveTo(officer, 'anderer'), mayGiveTo(editor('coordinator'), 'anderer')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
