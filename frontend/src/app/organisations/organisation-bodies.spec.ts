import type { Permission } from '#contract/account.ts';
import { expectNoViolations } from '../../../testing/axe';
import { aMembership } from '../../../testing/bodies';
import { anOrganisation } from '../../../testing/organisations';
import { openPage } from '../../../testing/open-page';
import { OrganisationPage } from './organisation-page';

const ORGANISATION = anOrganisation({ code: 'vielfalt-verein', name: 'Verein Vielfalt (Demo)', sector: 'migrant_organisation' });

describe('the bodies on the page of an organisation', () => {
  const open = (permissions: readonly Permission[]) =>
    openPage({
      routes: [{ path: 'organisationen/:code', component: OrganisationPage }],
      address: '/organisationen/vielfalt-verein',
      permissions: ['public', 'own-account', 'organisations.read', ...permissions],
      answer: (path) => {
        if (path.startsWith('/attendance')) return { from: '2025-11-23', to: '2026-11-22', items: [] };
        if (!path.endsWith('/memberships')) return ORGANISATION;
        const ended = [
          aMembership({ id: '30', seat: null, role: 'guest', votingRight: false, validFrom: '2023-01-01', validTo: '2023-12-31' }),
        ];
        return { asOf: '2026-11-22', current: [aMembership({ validTo: '2027-01-31', endingSoon: true })], ended, coming: [] };
      },
    });

  it('name who sits where for it and whose term ends soon, now and earlier', async () => {
    const { text, element } = await open(['network.read']);
    expect(text()).toContain(
      'Steuerungsgruppe Integration (Demo) Adile Muster Sitz „Migrant:innenorganisationen 1“ · Mitglied, ehrenamtlich, mit Stimmrecht',
    );
    expect(text()).toContain('endet am 31. Januar 2027');
    expect(element.querySelector('details')?.textContent).toContain('vom 1. Januar 2023 bis 31. Dezember 2023');
    await expectNoViolations(element);
  });

  it('are left out for those who may not read the network', async () => {
    const { asked, text } = await open([]);
    expect(text()).not.toContain('Mitarbeit in Gremien');
    expect(asked.some((each) => each.includes('/memberships'))).toBeFalse();
  });
});
